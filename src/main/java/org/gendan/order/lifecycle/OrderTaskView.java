package org.gendan.order.lifecycle;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.calendar.BusinessTime;
import org.gendan.engine.TaskView;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleModel;
import org.gendan.order.Orders;
import org.gendan.order.cancellation.Cancellation;
import org.gendan.order.cancellation.Cancellations;
import org.gendan.order.cancellation.OrderCancellationModel;
import org.gendan.order.confirmation.OrderConfirmationModel;
import org.gendan.order.payment.Payment;
import org.gendan.order.payment.PaymentBook;
import org.gendan.order.payment.PaymentChaseModel;
import org.gendan.order.payment.PaymentCheckModel;
import org.gendan.words.StoryWords;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about an order show of it. */
@Component
public class OrderTaskView implements TaskView {

  private static final int LAST_NOTES = 8;

  private final Orders orders;
  private final Cancellations cancellations;
  private final PaymentBook payments;
  private final OrderJournal journal;
  private final ZoneId zone;

  OrderTaskView(
      Orders orders,
      Cancellations cancellations,
      PaymentBook payments,
      OrderJournal journal,
      ZoneId zone) {
    this.orders = orders;
    this.payments = payments;
    this.zone = zone;
    this.cancellations = cancellations;
    this.journal = journal;
  }

  @Override
  public boolean knows(String processKey) {
    return Set.of(
            OrderLifecycleModel.KEY,
            OrderConfirmationModel.KEY,
            OrderCancellationModel.KEY,
            PaymentChaseModel.KEY,
            PaymentCheckModel.KEY)
        .contains(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    if (!task.getProcessDefinitionId().startsWith(OrderCancellationModel.KEY + ":")) {
      return of(orders.get(businessKey));
    }
    Cancellation cancellation = cancellations.get(businessKey);
    Map<String, String> shown = of(orders.get(cancellation.orderId()));
    shown.put("requestedBy", cancellation.requestedBy());
    shown.put("cancellationReason", Words.of(cancellation.reason()));
    return shown;
  }

  /** What every form about an order shows of it. */
  public Map<String, String> ofOrder(String orderId) {
    return of(orders.get(orderId));
  }

  private Map<String, String> of(Order order) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("platform", Words.of("Platform", order.platform().name()));
    shown.put("paymentMethod", Words.of(order.paymentMethod()));
    shown.put("deliveryMode", Words.of(order.deliveryMode()));
    shown.put("customerName", order.customer().name());
    shown.put("customerPhone", order.customer().phone());
    shown.put("region", order.customer().region());
    shown.put("address", order.customer().address());
    shown.put("lineSummary", lines(order));
    shown.put("amountPayable", order.amountPayable() + " " + order.currency());
    shown.put("amountReceived", payments.received(order) + " " + order.currency());
    shown.put("payments", payments(order));
    shown.put("orderRemark", order.remark() == null ? "" : order.remark());
    shown.put("notes", notes(order));
    return shown;
  }

  private String payments(Order order) {
    return payments.of(order.id()).stream()
        .filter(Payment::stands)
        .map(
            payment ->
                "%s %s %s, %s"
                    .formatted(
                        payment.amount(),
                        payment.method(),
                        payment.reference(),
                        BusinessTime.moment(payment.paidAt(), zone)))
        .collect(Collectors.joining("\n"));
  }

  private static String lines(Order order) {
    return order.lines().stream()
        .map(
            line ->
                "%d × %s (%s) · %s"
                    .formatted(line.quantity(), line.name(), line.sku(), line.unitPrice()))
        .collect(Collectors.joining("\n"));
  }

  private String notes(Order order) {
    var entries = journal.of(order.id());
    return entries.stream()
        .skip(Math.max(0, entries.size() - LAST_NOTES))
        .map(entry -> entry.actor() + ": " + StoryWords.toReader(entry.text()))
        .collect(Collectors.joining("\n"));
  }
}
