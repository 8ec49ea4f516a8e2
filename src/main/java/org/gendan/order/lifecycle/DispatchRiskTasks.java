package org.gendan.order.lifecycle;

import static org.gendan.order.DispatchRiskModel.ORDER_ID;
import static org.gendan.order.DispatchRiskModel.PROMISED_DISPATCH_AT;
import static org.gendan.order.DispatchRiskModel.PROTECTED;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gendan.engine.ProtectedVariables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code dispatch-risk.bpmn}. */
@Configuration(proxyBeanMethods = false)
class DispatchRiskTasks {

  private final LateDispatches late;

  DispatchRiskTasks(LateDispatches late) {
    this.late = late;
  }

  @Bean
  ProtectedVariables dispatchRiskVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate reportDispatchRisk() {
    return task -> late.foresee(ORDER_ID.from(task), PROMISED_DISPATCH_AT.from(task).toInstant());
  }
}
