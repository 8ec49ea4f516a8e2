package org.gendan.order.intake;

import java.util.List;
import org.gendan.order.DispatchRiskProcess;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.OrderMapper;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** Stores valid new orders and starts their processes, in the transaction of the caller. */
@Component
public class NewOrders {

  private final OrderMapper store;
  private final OrderLifecycleProcess lifecycle;
  private final DispatchRiskProcess risks;
  private final OrderJournal journal;

  NewOrders(
      OrderMapper store,
      OrderLifecycleProcess lifecycle,
      DispatchRiskProcess risks,
      OrderJournal journal) {
    this.store = store;
    this.lifecycle = lifecycle;
    this.risks = risks;
    this.journal = journal;
  }

  public void add(List<Order> orders) {
    store.addAll(orders);
    journal.addAll(orders.stream().map(this::takenEntry).toList());
    lifecycle.taken(orders);
    risks.taken(orders);
  }

  private OrderJournal.Entry takenEntry(Order order) {
    String text =
        "Order %s taken from %s: %s %s, %s"
            .formatted(
                order.platformOrderNo(),
                Words.of(order.platform()),
                order.amountPayable(),
                order.currency(),
                Words.of(order.paymentMethod()));
    return journal.entry(order, "ORDER_TAKEN", text, null);
  }
}
