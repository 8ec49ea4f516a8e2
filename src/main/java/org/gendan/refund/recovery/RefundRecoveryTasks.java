package org.gendan.refund.recovery;

import static org.gendan.refund.recovery.RefundRecoveryModel.BY_HAND;
import static org.gendan.refund.recovery.RefundRecoveryModel.NEXT_STEP;
import static org.gendan.refund.recovery.RefundRecoveryModel.PROTECTED;
import static org.gendan.refund.recovery.RefundRecoveryModel.REFUND_ID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.refund.RefundTalk.Answer;
import org.gendan.refund.payout.RefundDecisions;
import org.gendan.refund.payout.RefundDecisions.Decision;
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

  RefundRecoveryTasks(
      RefundSteps steps,
      RefundTalks talks,
      RefundDecisions decisions,
      RefundPayments payments,
      RefundReturns returns) {
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
    return task -> NEXT_STEP.set(task, steps.next(REFUND_ID.from(task)));
  }

  @Bean
  TaskListener recoverRefund() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Answer said = answer.choice("refundOutcome", Answer.class);
      String offer = answer.text("offer").filter(text -> !text.equals("NONE")).orElse(null);
      talks.answer(REFUND_ID.from(task), said, offer, answer.text("remark").orElse(null));
    };
  }

  @Bean
  JavaDelegate recordSilence() {
    return task -> talks.cutOff(REFUND_ID.from(task));
  }

  @Bean
  TaskListener decideRefund() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Decision decision = answer.choice("refundDecision", Decision.class);
      String remark = answer.text("remark").orElse(null);
      var amount = answer.amount("decidedAmount").orElse(null);
      decisions.decide(REFUND_ID.from(task), decision, amount, remark);
    };
  }

  @Bean
  JavaDelegate readNextStep() {
    return task -> NEXT_STEP.set(task, steps.next(REFUND_ID.from(task)));
  }

  @Bean
  JavaDelegate recordReturn() {
    return task -> returns.record(REFUND_ID.from(task));
  }

  @Bean
  JavaDelegate payRefund() {
    return task -> BY_HAND.set(task, payments.pay(REFUND_ID.from(task)));
  }

  @Bean
  TaskListener payOffline() {
    return task -> {
      String paymentRef = TaskAnswer.to(task).requiredText("paymentRef");
      payments.paidByHand(REFUND_ID.from(task), paymentRef);
    };
  }

  @Bean
  JavaDelegate bookPayment() {
    return task -> payments.bookPayment(REFUND_ID.from(task));
  }
}
