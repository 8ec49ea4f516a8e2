package org.gendan.escalation.handling;

import static org.gendan.escalation.handling.ExceptionEscalationModel.ANSWER_DUE_AT;
import static org.gendan.escalation.handling.ExceptionEscalationModel.CASE_PRIORITY;
import static org.gendan.escalation.handling.ExceptionEscalationModel.EXCEPTION_ID;
import static org.gendan.escalation.handling.ExceptionEscalationModel.EXCEPTION_STATUS;
import static org.gendan.escalation.handling.ExceptionEscalationModel.OWNER_GROUP;
import static org.gendan.escalation.handling.ExceptionEscalationModel.PROTECTED;
import static org.gendan.escalation.handling.ExceptionEscalationModel.SOLUTION_DUE_AT;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.compensation.Compensations;
import org.gendan.escalation.compensation.Compensations.Approval;
import org.gendan.escalation.handling.Escalations.Answer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code exception-escalation.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ExceptionEscalationTasks {

  private final ExceptionCases cases;
  private final Escalations escalations;
  private final Compensations compensations;

  ExceptionEscalationTasks(
      ExceptionCases cases, Escalations escalations, Compensations compensations) {
    this.cases = cases;
    this.escalations = escalations;
    this.compensations = compensations;
  }

  @Bean
  ProtectedVariables exceptionEscalationVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readException() {
    return task -> {
      ExceptionCase now = cases.get(EXCEPTION_ID.from(task));
      EXCEPTION_STATUS.set(task, now.status());
      OWNER_GROUP.set(task, now.owner().ownerGroup());
      CASE_PRIORITY.set(task, now.priority());
      ANSWER_DUE_AT.set(task, Date.from(now.owner().answerDueAt()));
      SOLUTION_DUE_AT.set(task, Date.from(now.owner().solutionDueAt()));
    };
  }

  @Bean
  TaskListener resolveException() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Resolution resolution = answer.choice("resolution", Resolution.class);
      escalations.answer(
          EXCEPTION_ID.from(task),
          new Answer(
              resolution,
              answer.amount("compensationAmount"),
              answer.text("handOverTo"),
              resend(answer),
              answer.text("remark")));
    };
  }

  private static Resend resend(TaskAnswer answer) {
    // A model or a caller of before does not know the field.
    Resend.What what =
        answer.text("resend").isEmpty()
            ? Resend.What.NONE
            : answer.choice("resend", Resend.What.class);
    return Resend.read(what, answer.text("resendLines"));
  }

  @Bean
  TaskListener approveCompensation() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Approval approval = answer.choice("approval", Approval.class);
      compensations.decide(EXCEPTION_ID.from(task), approval, answer.text("remark").orElse(null));
    };
  }

  @Bean
  TaskListener agreeWithThirdParty() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String thirdParty = answer.requiredText("thirdParty");
      escalations.agreed(EXCEPTION_ID.from(task), thirdParty, answer.requiredText("agreement"));
    };
  }

  @Bean
  JavaDelegate remindOwner() {
    return task -> escalations.remind(EXCEPTION_ID.from(task));
  }

  @Bean
  JavaDelegate escalateOverdue() {
    return task -> escalations.escalateOverdue(EXCEPTION_ID.from(task));
  }
}
