package org.gendan.order.payment;

import static org.gendan.order.payment.PaymentCheckModel.ORDER_ID;
import static org.gendan.order.payment.PaymentCheckModel.PAYMENT_DEVIATION;
import static org.gendan.order.payment.PaymentCheckModel.PAYMENT_SETTLEMENT;
import static org.gendan.order.payment.PaymentCheckModel.PROTECTED;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.gendan.engine.ProtectedVariables;
import org.gendan.engine.TaskAnswer;
import org.gendan.order.payment.Payment.Verdict;
import org.gendan.order.payment.PaymentSettlements.Answer;
import org.gendan.order.payment.PaymentSettlements.Settlement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Incoming: one bean for each task of {@code payment-check.bpmn}. */
@Configuration(proxyBeanMethods = false)
class PaymentCheckTasks {

  private final PaymentChecks checks;
  private final PaymentSettlements settlements;

  PaymentCheckTasks(PaymentChecks checks, PaymentSettlements settlements) {
    this.checks = checks;
    this.settlements = settlements;
  }

  @Bean
  ProtectedVariables paymentCheckVariables() {
    return PROTECTED;
  }

  @Bean
  JavaDelegate assessPayment() {
    return task -> PAYMENT_DEVIATION.set(task, checks.assess(ORDER_ID.from(task)));
  }

  @Bean
  TaskListener examinePayment() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Verdict verdict = answer.choice("paymentVerdict", Verdict.class);
      settlements.examined(ORDER_ID.from(task), verdict, answer.text("remark"));
    };
  }

  @Bean
  TaskListener settlePayment() {
    return task -> {
      TaskAnswer answer = TaskAnswer.to(task);
      Settlement settlement = answer.choice("paymentSettlement", Settlement.class);
      settlements.settle(
          ORDER_ID.from(task),
          new Answer(settlement, answer.text("reference"), answer.text("remark")));
      PAYMENT_SETTLEMENT.pass(task, settlement);
    };
  }
}
