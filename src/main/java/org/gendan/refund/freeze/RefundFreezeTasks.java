package org.gendan.refund.freeze;

import static org.gendan.refund.freeze.RefundFreezeModel.BY_HAND;
import static org.gendan.refund.freeze.RefundFreezeModel.HOLD_OPEN;
import static org.gendan.refund.freeze.RefundFreezeModel.PROTECTED;
import static org.gendan.refund.freeze.RefundFreezeModel.REFUND_ID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code refund-freeze.bpmn}. */
@Configuration(proxyBeanMethods = false)
class RefundFreezeTasks {

  private final RefundFreezes freezes;

  RefundFreezeTasks(RefundFreezes freezes) {
    this.freezes = freezes;
  }

  @Bean
  ProtectedVariables refundFreezeVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate holdInErp() {
    return task -> BY_HAND.set(task, freezes.hold(REFUND_ID.from(task)));
  }

  @Bean
  TaskListener holdByHand() {
    return task -> freezes.heldByHand(REFUND_ID.from(task), agreedWith(task));
  }

  private static String agreedWith(DelegateTask task) {
    return TaskAnswer.to(task).requiredText("agreedWith");
  }

  @Bean
  JavaDelegate readHold() {
    return task -> HOLD_OPEN.set(task, freezes.isHeld(REFUND_ID.from(task)));
  }

  @Bean
  JavaDelegate releaseInErp() {
    return task -> BY_HAND.set(task, freezes.release(REFUND_ID.from(task)));
  }

  @Bean
  TaskListener releaseByHand() {
    return task -> freezes.releasedByHand(REFUND_ID.from(task), agreedWith(task));
  }
}
