package org.gendan.refund.recovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.payment.Payback;
import org.gendan.order.payment.Paybacks;
import org.gendan.refund.Refund;
import org.gendan.refund.Refunds;
import org.gendan.refund.freeze.RefundFreezeModel;
import org.gendan.words.StoryWords;
import org.gendan.words.TwoLanguages;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about a refund show of it and of its order. */
@Component
class RefundTaskView implements TaskView {

  private static final int LAST_NOTES = 8;

  private final Refunds refunds;
  private final Orders orders;
  private final Paybacks paybacks;
  private final OrderJournal journal;

  RefundTaskView(Refunds refunds, Orders orders, Paybacks paybacks, OrderJournal journal) {
    this.refunds = refunds;
    this.orders = orders;
    this.paybacks = paybacks;
    this.journal = journal;
  }

  @Override
  public boolean knows(String processKey) {
    return Set.of(RefundRecoveryModel.KEY, RefundFreezeModel.KEY).contains(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    Refund refund = refunds.get(businessKey);
    Order order = orders.get(refund.orderId());
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("platform", Words.of("Platform", order.platform().name()));
    shown.put("paymentMethod", Words.of(order.paymentMethod()));
    shown.put("customerName", order.customer().name());
    shown.put("customerPhone", order.customer().phone());
    shown.put("lineSummary", lines(order));
    shown.put("amountPayable", order.amountPayable() + " " + order.currency());
    shown.put("refundKind", Words.of(refund.kind()));
    shown.put("refundReason", refund.reason());
    shown.put("refundFault", Words.of(refund.fault()));
    shown.put("entitlement", TwoLanguages.shown(refund.entitlement()));
    String payTo = refund.findings().payTo();
    shown.put("refundPayTo", payTo == null ? "" : payTo);
    shown.put("refundAmount", amount(refund, order));
    shown.put("notes", notes(order));
    return shown;
  }

  private String amount(Refund refund, Order order) {
    return paybacks
        .find(order.id(), refund.id())
        .map(Payback::amount)
        .map(amount -> amount + " " + refund.currency())
        .orElse("0.00 " + refund.currency());
  }

  private static String lines(Order order) {
    return order.lines().stream()
        .map(
            line ->
                "%d × %s (%s), %s each"
                    .formatted(line.quantity(), line.name(), line.sku(), line.unitPrice()))
        .collect(Collectors.joining("\n"));
  }

  private String notes(Order order) {
    List<OrderJournal.Entry> entries = journal.of(order.id());
    return entries.stream()
        .skip(Math.max(0, entries.size() - LAST_NOTES))
        .map(entry -> entry.actor() + ": " + StoryWords.toReader(entry.text()))
        .collect(Collectors.joining("\n"));
  }
}
