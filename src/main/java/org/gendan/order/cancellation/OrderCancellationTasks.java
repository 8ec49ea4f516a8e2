package org.gendan.order.cancellation;

import static org.gendan.order.cancellation.OrderCancellationModel.CANCELLATION_DECISION;
import static org.gendan.order.cancellation.OrderCancellationModel.CANCELLATION_ID;
import static org.gendan.order.cancellation.OrderCancellationModel.PROTECTED;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.order.cancellation.Cancellations.Decision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code order-cancellation.bpmn}. */
@Configuration(proxyBeanMethods = false)
class OrderCancellationTasks {

  private final Cancellations cancellations;

  OrderCancellationTasks(Cancellations cancellations) {
    this.cancellations = cancellations;
  }

  @Bean
  ProtectedVariables orderCancellationVariables() {
    return PROTECTED;
  }

  @Bean
  TaskListener confirmCancellation() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Decision decision = answer.choice("cancellationDecision", Decision.class);
      String remark = answer.text("remark").orElse(null);
      cancellations.decide(CANCELLATION_ID.from(task), decision, remark);
      CANCELLATION_DECISION.pass(task, decision.name());
    };
  }
}
