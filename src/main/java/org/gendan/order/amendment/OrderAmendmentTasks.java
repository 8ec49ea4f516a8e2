package org.gendan.order.amendment;

import static org.gendan.order.amendment.OrderAmendmentModel.AMENDMENT_ID;
import static org.gendan.order.amendment.OrderAmendmentModel.AMENDMENT_STEP;
import static org.gendan.order.amendment.OrderAmendmentModel.APPROVING_GROUP;
import static org.gendan.order.amendment.OrderAmendmentModel.CHANGE_MADE;
import static org.gendan.order.amendment.OrderAmendmentModel.CUSTOMER_TO_TELL;
import static org.gendan.order.amendment.OrderAmendmentModel.PROTECTED;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code order-amendment.bpmn}. */
@Configuration(proxyBeanMethods = false)
class OrderAmendmentTasks {

  private final Amendments amendments;
  private final AmendmentDecisions decisions;

  OrderAmendmentTasks(Amendments amendments, AmendmentDecisions decisions) {
    this.amendments = amendments;
    this.decisions = decisions;
  }

  private enum YesNo {
    YES,
    NO
  }

  private enum Approval {
    APPROVE,
    REFUSE
  }

  private enum Choice {
    KEEP,
    RETURN,
    MESSAGE_LEFT
  }

  @Bean
  ProtectedVariables orderAmendmentVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate weighAmendment() {
    return task -> {
      AmendmentStep step = decisions.weigh(AMENDMENT_ID.from(task));
      AMENDMENT_STEP.set(task, step.next());
      APPROVING_GROUP.set(task, step.approvingGroup());
      CUSTOMER_TO_TELL.set(task, step.customerToTell());
      CHANGE_MADE.set(task, step.changeMade());
    };
  }

  @Bean
  TaskListener confirmAmendment() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      boolean yes = answer.choice("customerYes", YesNo.class) == YesNo.YES;
      amendments.confirm(AMENDMENT_ID.from(task), yes, answer.requiredText("customerWords"));
    };
  }

  @Bean
  TaskListener approveAmendment() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      boolean yes = answer.choice("amendmentDecision", Approval.class) == Approval.APPROVE;
      amendments.decide(AMENDMENT_ID.from(task), yes, answer.text("remark").orElse(null));
    };
  }

  @Bean
  JavaDelegate lapseAmendment() {
    return task -> decisions.lapse(AMENDMENT_ID.from(task));
  }

  @Bean
  JavaDelegate pushAmendment() {
    return task -> decisions.push(AMENDMENT_ID.from(task));
  }

  @Bean
  TaskListener tellAmendment() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String choice = answer.choice("customerChoice", Choice.class).name();
      amendments.told(AMENDMENT_ID.from(task), choice, answer.text("remark").orElse(null));
    };
  }
}
