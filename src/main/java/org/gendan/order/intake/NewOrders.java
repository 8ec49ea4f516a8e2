package org.gendan.order.intake;

import java.util.List;
import org.gendan.money.MoneyKind;
import org.gendan.money.MoneyLedger;
import org.gendan.money.MoneyMove;
import org.gendan.order.DispatchRiskProcess;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.order.OrderMapper;
import org.gendan.order.PaymentMethod;
import org.gendan.order.dispatch.Dispatching;
import org.gendan.security.CurrentActor;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** Stores valid new orders and starts their processes, in the transaction of the caller. */
@Component
public class NewOrders {

  private final OrderMapper store;
  private final MoneyLedger ledger;
  private final OrderLifecycleProcess lifecycle;
  private final DispatchRiskProcess risks;
  private final Dispatching dispatching;
  private final OrderJournal journal;

  NewOrders(
      OrderMapper store,
      MoneyLedger ledger,
      OrderLifecycleProcess lifecycle,
      DispatchRiskProcess risks,
      Dispatching dispatching,
      OrderJournal journal) {
    this.dispatching = dispatching;
    this.store = store;
    this.ledger = ledger;
    this.lifecycle = lifecycle;
    this.risks = risks;
    this.journal = journal;
  }

  public void add(List<Order> orders) {
    if (orders.isEmpty()) {
      return;
    }
    store.addAll(orders);
    List<Order> paid = orders.stream().filter(NewOrders::isPaid).toList();
    if (!paid.isEmpty()) {
      ledger.bookNew(paid.stream().map(NewOrders::payment).toList());
    }
    journal.addAll(orders.stream().map(this::takenEntry).toList());
    lifecycle.taken(orders);
    risks.taken(orders);
  }

  /** What is paid on arrival is in nobody's hands yet. */
  private static boolean isPaid(Order order) {
    return order.paymentMethod() == PaymentMethod.PREPAID
        && order.paidAt() != null
        && order.amountPayable().signum() > 0;
  }

  private static MoneyMove payment(Order order) {
    return MoneyMove.of(
        order.id(),
        MoneyKind.PAYMENT,
        "paid-" + order.id(),
        order.amountPayable(),
        "Paid, as %s says".formatted(Words.of("Platform", order.platform().name())),
        CurrentActor.SYSTEM);
  }

  /**
   * Orders that have left before they came to us: parcels on their way are followed from here on,
   * what the customer has received is kept as it is.
   */
  void takeOver(List<IntakeOutcome.Taken> left) {
    if (left.isEmpty()) {
      return;
    }
    List<Order> orders = left.stream().map(IntakeOutcome.Taken::order).toList();
    store.addAll(orders);
    journal.addAll(orders.stream().map(this::takenEntry).toList());
    List<IntakeOutcome.Taken> underway =
        left.stream().filter(taken -> taken.parcel() != null).toList();
    underway.forEach(taken -> dispatching.takeOver(taken.order(), taken.parcel()));
    lifecycle.takenOver(underway.stream().map(IntakeOutcome.Taken::order).toList());
  }

  private OrderJournal.Entry takenEntry(Order order) {
    String text =
        "Order %s taken from %s: %s %s, %s"
            .formatted(
                order.platformOrderNo(),
                Words.of("Platform", order.platform().name()),
                order.amountPayable(),
                order.currency(),
                Words.of(order.paymentMethod()));
    return journal.entry(order, "ORDER_TAKEN", text, null);
  }
}
