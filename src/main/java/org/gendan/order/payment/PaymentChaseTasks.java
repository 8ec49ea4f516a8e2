package org.gendan.order.payment;

import static org.gendan.order.payment.PaymentChaseModel.CALL_NEEDED;
import static org.gendan.order.payment.PaymentChaseModel.CHASE_RESULT;
import static org.gendan.order.payment.PaymentChaseModel.CHASE_STEP;
import static org.gendan.order.payment.PaymentChaseModel.ORDER_ID;
import static org.gendan.order.payment.PaymentChaseModel.PROTECTED;
import static org.gendan.order.payment.PaymentChaseModel.UNPAID_SINCE_AT;

import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.order.payment.PaymentChases.Answer;
import org.gendan.order.payment.PaymentChases.Opened;
import org.gendan.order.payment.PaymentChases.Result;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code payment-chase.bpmn}. */
@Configuration(proxyBeanMethods = false)
class PaymentChaseTasks {

  private final PaymentChases chases;

  PaymentChaseTasks(PaymentChases chases) {
    this.chases = chases;
  }

  @Bean
  ProtectedVariables paymentChaseVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate openChase() {
    return task -> {
      Opened opened = chases.open(ORDER_ID.from(task));
      CHASE_STEP.set(task, opened.step());
      UNPAID_SINCE_AT.set(task, Date.from(opened.unpaidSince()));
    };
  }

  @Bean
  JavaDelegate enterWindow() {
    return task -> {
      var since = UNPAID_SINCE_AT.from(task).toInstant();
      CALL_NEEDED.set(task, chases.enterWindow(ORDER_ID.from(task), since));
    };
  }

  @Bean
  TaskListener chasePayment() {
    return task -> {
      Answer answer = read(TaskAnswer.to(task));
      chases.answer(ORDER_ID.from(task), answer);
      CHASE_RESULT.pass(task, answer.result());
    };
  }

  @Bean
  JavaDelegate noteMissedWindow() {
    return task -> chases.missed(ORDER_ID.from(task));
  }

  @Bean
  JavaDelegate withdrawOrder() {
    return task -> chases.withdraw(ORDER_ID.from(task));
  }

  @Bean
  JavaDelegate expireOrder() {
    return task -> chases.expire(ORDER_ID.from(task));
  }

  private static Answer read(TaskAnswer answer) {
    return new Answer(
        answer.choice("chaseResult", Result.class),
        answer.text("doubt"),
        answer.text("coupon"),
        answer.ticked("noContact"),
        answer.text("remark"));
  }
}
