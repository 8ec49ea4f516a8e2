package org.gendan.order.release;

import static org.gendan.order.release.GoodsHoldModel.GOODS_HOLD_STANDING;
import static org.gendan.order.release.GoodsHoldModel.HOLD_ID;
import static org.gendan.order.release.GoodsHoldModel.PROTECTED;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code goods-hold.bpmn}. */
@Configuration(proxyBeanMethods = false)
class GoodsHoldTasks {

  private final GoodsHolds holds;

  GoodsHoldTasks(GoodsHolds holds) {
    this.holds = holds;
  }

  @Bean
  ProtectedVariables goodsHoldVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readGoodsHold() {
    return task -> GOODS_HOLD_STANDING.set(task, holds.standing(HOLD_ID.from(task)));
  }

  @Bean
  TaskListener confirmHold() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String who = answer.requiredText("confirmedBy");
      holds.holdConfirmed(HOLD_ID.from(task), who, answer.text("remark").orElse(null));
    };
  }

  @Bean
  TaskListener confirmRelease() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String who = answer.requiredText("confirmedBy");
      holds.releaseConfirmed(HOLD_ID.from(task), who, answer.text("remark").orElse(null));
    };
  }
}
