package org.gendan.ticket.cause;

import static org.gendan.ticket.cause.CauseFollowUpModel.PROTECTED;
import static org.gendan.ticket.cause.CauseFollowUpModel.TICKET_ID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code cause-follow-up.bpmn}. */
@Configuration(proxyBeanMethods = false)
class CauseFollowUpTasks {

  private final Causes causes;

  CauseFollowUpTasks(Causes causes) {
    this.causes = causes;
  }

  @Bean
  ProtectedVariables causeFollowUpVariables() {
    return PROTECTED;
  }

  @Bean
  TaskListener remedyLogisticsCause() {
    return this::remedied;
  }

  @Bean
  TaskListener remedyFactoryCause() {
    return this::remedied;
  }

  @Bean
  TaskListener remedyCustomerCause() {
    return this::remedied;
  }

  @Bean
  TaskListener remedyCompanyCause() {
    return this::remedied;
  }

  private void remedied(DelegateTask task) {
    causes.remedied(TICKET_ID.from(task), TaskAnswer.to(task).requiredText("measure"));
  }
}
