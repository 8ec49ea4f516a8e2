package org.gendan.refund.recovery;

import static org.gendan.refund.recovery.RefundRecoveryModel.APPROVAL_LEVEL;
import static org.gendan.refund.recovery.RefundRecoveryModel.BY_HAND;
import static org.gendan.refund.recovery.RefundRecoveryModel.NEXT_STEP;
import static org.gendan.refund.recovery.RefundRecoveryModel.PROTECTED;
import static org.gendan.refund.recovery.RefundRecoveryModel.REFUND_ID;
import static org.gendan.refund.recovery.RefundRecoveryModel.REFUND_PAYMENT;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundTalk.Answer;
import org.gendan.refund.payout.RefundDecisions;
import org.gendan.refund.payout.RefundDecisions.Decision;
import org.gendan.refund.payout.RefundDirections;
import org.gendan.refund.payout.RefundDirections.Destination;
import org.gendan.refund.payout.RefundPayments;
import org.gendan.refund.payout.RefundReturns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code refund-recovery.bpmn}. */
@Configuration(proxyBeanMethods = false)
class RefundRecoveryTasks {

  private final RefundSteps steps;
  private final RefundTalks talks;
  private final RefundDecisions decisions;
  private final RefundPayments payments;
  private final RefundReturns returns;
  private final RefundDirections directions;

  RefundRecoveryTasks(
      RefundSteps steps,
      RefundTalks talks,
      RefundDecisions decisions,
      RefundPayments payments,
      RefundReturns returns,
      RefundDirections directions) {
    this.directions = directions;
    this.steps = steps;
    this.talks = talks;
    this.decisions = decisions;
    this.payments = payments;
    this.returns = returns;
  }

  @Bean
  ProtectedVariables refundRecoveryVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate assessRefund() {
    return this::goesOn;
  }

  @Bean
  TaskListener recoverRefund() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Answer said = answer.choice("refundOutcome", Answer.class);
      String offer = answer.text("offer").filter(text -> !text.equals("NONE")).orElse(null);
      talks.answer(REFUND_ID.from(task), said, offer, answer.text("remark").orElse(null));
      goesOn(task);
    };
  }

  @Bean
  JavaDelegate recordSilence() {
    return task -> {
      talks.cutOff(REFUND_ID.from(task));
      goesOn(task);
    };
  }

  @Bean
  TaskListener decideRefund() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Decision decision = answer.choice("refundDecision", Decision.class);
      String remark = answer.text("remark").orElse(null);
      var amount = answer.amount("decidedAmount").orElse(null);
      decisions.decide(REFUND_ID.from(task), decision, amount, fault(answer), remark);
      goesOn(task);
    };
  }

  private static RefundFault fault(TaskAnswer answer) {
    return answer.text("faultFound").isEmpty()
        ? RefundFault.UNKNOWN
        : answer.choice("faultFound", RefundFault.class);
  }

  @Bean
  JavaDelegate escalateApproval() {
    return task -> {
      int level = APPROVAL_LEVEL.from(task) + 1;
      decisions.escalate(REFUND_ID.from(task), level);
      APPROVAL_LEVEL.set(task, level);
    };
  }

  @Bean
  TaskListener directRefund() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      var to = answer.choice("refundDestination", Destination.class);
      var payTo = answer.text("payTo");
      String refundId = REFUND_ID.from(task);
      directions.direct(refundId, to, payTo, answer.text("paymentRef"), answer.text("remark"));
      goesOn(task);
    };
  }

  /** What follows now, in the transaction that has decided it. */
  private void goesOn(VariableScope task) {
    NEXT_STEP.set(task, steps.next(REFUND_ID.from(task)));
  }

  @Bean
  JavaDelegate readNextStep() {
    return this::goesOn;
  }

  @Bean
  JavaDelegate releaseRefund() {
    return task -> {
      steps.release(REFUND_ID.from(task));
      goesOn(task);
    };
  }

  @Bean
  JavaDelegate recordReturn() {
    return task -> {
      returns.record(REFUND_ID.from(task));
      goesOn(task);
    };
  }

  @Bean
  JavaDelegate payRefund() {
    return task -> {
      BY_HAND.set(task, payments.pay(REFUND_ID.from(task), REFUND_PAYMENT.in(task)));
      goesOn(task);
    };
  }

  @Bean
  TaskListener payOffline() {
    return task -> {
      String paymentRef = TaskAnswer.to(task).requiredText("paymentRef");
      payments.paidByHand(REFUND_ID.from(task), paymentRef);
      goesOn(task);
    };
  }

  @Bean
  JavaDelegate bookPayment() {
    return task -> {
      payments.bookPayment(REFUND_ID.from(task));
      goesOn(task);
    };
  }
}
