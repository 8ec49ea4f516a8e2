package org.gendan.order.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleModel;
import org.gendan.order.Orders;
import org.gendan.order.cancellation.Cancellation;
import org.gendan.order.cancellation.Cancellations;
import org.gendan.order.cancellation.OrderCancellationModel;
import org.gendan.order.confirmation.OrderConfirmationModel;
import org.gendan.order.payment.PaymentChaseModel;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about an order show of it. */
@Component
public class OrderTaskView implements TaskView {

  private static final int LAST_NOTES = 8;

  private final Orders orders;
  private final Cancellations cancellations;
  private final OrderJournal journal;

  OrderTaskView(Orders orders, Cancellations cancellations, OrderJournal journal) {
    this.orders = orders;
    this.cancellations = cancellations;
    this.journal = journal;
  }

  @Override
  public boolean knows(String processKey) {
    return Set.of(
            OrderLifecycleModel.KEY,
            OrderConfirmationModel.KEY,
            OrderCancellationModel.KEY,
            PaymentChaseModel.KEY)
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
    shown.put("platform", Words.of(order.platform()));
    shown.put("paymentMethod", Words.of(order.paymentMethod()));
    shown.put("deliveryMode", Words.of(order.deliveryMode()));
    shown.put("customerName", order.customer().name());
    shown.put("customerPhone", order.customer().phone());
    shown.put("region", order.customer().region());
    shown.put("address", order.customer().address());
    shown.put("lineSummary", lines(order));
    shown.put("amountPayable", order.amountPayable() + " " + order.currency());
    shown.put("orderRemark", order.remark() == null ? "" : order.remark());
    shown.put("notes", notes(order));
    return shown;
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
    var entries = journal.of(order.id());
    return entries.stream()
        .skip(Math.max(0, entries.size() - LAST_NOTES))
        .map(entry -> entry.actor() + ": " + entry.text())
        .collect(Collectors.joining("\n"));
  }
}
