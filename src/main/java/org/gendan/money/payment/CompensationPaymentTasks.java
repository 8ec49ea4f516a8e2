package org.gendan.money.payment;

import static org.gendan.money.payment.CompensationPaymentModel.PAYMENT_ID;
import static org.gendan.money.payment.CompensationPaymentModel.PAYMENT_STANDING;
import static org.gendan.money.payment.CompensationPaymentModel.PROTECTED;
import static org.gendan.money.payment.CompensationPaymentModel.TELL_AT;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code compensation-payment.bpmn}. */
@Configuration(proxyBeanMethods = false)
class CompensationPaymentTasks {

  private final MoneyPayments payments;
  private final PaymentNotices notices;

  CompensationPaymentTasks(MoneyPayments payments, PaymentNotices notices) {
    this.payments = payments;
    this.notices = notices;
  }

  /** What finance answers. */
  enum Result {
    PAID,
    FAILED
  }

  @Bean
  ProtectedVariables compensationPaymentVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate readCompensation() {
    return task -> {
      PAYMENT_STANDING.set(task, payments.get(PAYMENT_ID.from(task)).status());
      TELL_AT.set(task, Date.from(notices.tellAt(PAYMENT_ID.from(task))));
    };
  }

  @Bean
  JavaDelegate payThroughPlatform() {
    return task -> payments.payThroughPlatform(PAYMENT_ID.from(task));
  }

  @Bean
  TaskListener payCompensation() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      String paymentId = PAYMENT_ID.from(task);
      if (answer.text("paymentResult").isPresent()
          && answer.choice("paymentResult", Result.class) == Result.FAILED) {
        payments.failed(paymentId, answer.requiredText("failure"));
      } else {
        String reference = answer.requiredText("reference");
        payments.paid(paymentId, answer.amount("amount").orElse(null), reference);
      }
    };
  }

  @Bean
  TaskListener askAccount() {
    return task -> payments.to(PAYMENT_ID.from(task), TaskAnswer.to(task).requiredText("account"));
  }

  @Bean
  JavaDelegate escalateLatePayment() {
    return task -> payments.late(PAYMENT_ID.from(task));
  }

  @Bean
  JavaDelegate tellPayment() {
    return task -> notices.tell(PAYMENT_ID.from(task));
  }
}
