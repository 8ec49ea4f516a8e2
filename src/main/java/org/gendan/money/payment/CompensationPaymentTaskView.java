package org.gendan.money.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.money.payment.Payees.Payee;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about a payment show of it. */
@Component
class CompensationPaymentTaskView implements TaskView {

  private final MoneyPayments payments;
  private final Payees payees;

  CompensationPaymentTaskView(MoneyPayments payments, Payees payees) {
    this.payments = payments;
    this.payees = payees;
  }

  @Override
  public boolean knows(String processKey) {
    return CompensationPaymentModel.KEY.equals(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    MoneyPayment payment = payments.get(businessKey);
    Payee payee = payees.of(payment.orderId());
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("platform", Words.of("Platform", payee.platform()));
    shown.put("customerName", payee.name());
    shown.put("customerPhone", payee.phone());
    shown.put("promisedAmount", MoneyPayments.sum(payment));
    shown.put("payTo", payment.account() == null ? "" : payment.account());
    shown.put("promisedFor", payment.cause());
    shown.put("approvedBy", payment.approvedBy() == null ? "" : payment.approvedBy());
    shown.put("lastFailure", payment.failure() == null ? "" : payment.failure());
    return shown;
  }
}
