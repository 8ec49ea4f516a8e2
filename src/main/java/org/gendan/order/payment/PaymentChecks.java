package org.gendan.order.payment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHold.Reason;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.payment.PaymentBook.Deviation;
import org.gendan.row.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case of payments that do not fit (row 21 of docs/domain.md): one for an order, open as long
 * as they do not, and the order stays in the house where it must.
 */
@Component
public class PaymentChecks {

  private final Orders orders;
  private final PaymentBook book;
  private final PaymentMapper store;
  private final PaymentCheckProcess process;
  private final OrderHolds holds;
  private final OrderJournal journal;

  PaymentChecks(
      Orders orders,
      PaymentBook book,
      PaymentMapper store,
      PaymentCheckProcess process,
      OrderHolds holds,
      OrderJournal journal) {
    this.orders = orders;
    this.book = book;
    this.store = store;
    this.process = process;
    this.holds = holds;
    this.journal = journal;
  }

  /** The payments of a locked order have changed: a case is opened where they do not fit. */
  void look(Order order) {
    Deviation deviation = book.deviation(order);
    if (store.openCheck(order.id()).isPresent()) {
      process.changed(order);
    } else if (deviation != Deviation.NONE) {
      store.addCheck(Ids.next(), order.id(), deviation, journal.now());
      journal.note(order, "PAYMENT_DEVIATES", text(order, deviation));
      process.deviates(order);
    }
  }

  private String text(Order order, Deviation deviation) {
    String what =
        "%s of %s %s came in".formatted(book.kept(order), PaymentBook.due(order), order.currency());
    return switch (deviation) {
      case DOUBLED -> what + ", the same once more: risk control looks at it";
      case TOO_MUCH ->
          what + ": %s is too much, finance sends it back".formatted(book.excess(order));
      case TOO_LITTLE ->
          what
              + ": %s is missing, finance sees to it"
                  .formatted(PaymentBook.due(order).subtract(book.kept(order)));
      case NONE -> what;
    };
  }

  /** How what came in fits now; the case is closed when it does. Asked by the process. */
  @Transactional
  public Deviation assess(String orderId) {
    Order order = orders.lock(orderId);
    Deviation deviation = book.deviation(order);
    keep(order, deviation);
    if (deviation != Deviation.NONE) {
      store.deviates(orderId, deviation);
      return deviation;
    }
    store.closeCheck(orderId, journal.now());
    journal.note(order, "PAYMENT_SETTLED", "What came in fits what is due");
    return deviation;
  }

  /** Nothing leaves while risk control looks, nor when the money that let it go was not there. */
  private void keep(Order order, Deviation deviation) {
    // The newest reason: the hold of an earlier one may have been lifted and is not placed again.
    Optional<Payment> why =
        store.of(order.id()).stream()
            .filter(keeps(deviation))
            .max(Comparator.comparing(PaymentChecks::since));
    boolean inHouse = order.status().isBeforeDispatch() && order.status() != OrderStatus.UNPAID;
    String wanted = why.filter(payment -> inHouse).map(Payment::id).orElse(null);
    holds.open(order.id()).stream()
        .filter(hold -> hold.reason() == Reason.PAYMENT && !hold.ref().equals(wanted))
        .forEach(hold -> holds.lift(hold.ref()));
    if (wanted != null) {
      holds.place(order.id(), Reason.PAYMENT, wanted, null);
    }
  }

  private static Instant since(Payment payment) {
    return payment.stands() ? payment.recordedAt() : payment.withdrawnAt();
  }

  private static Predicate<Payment> keeps(Deviation deviation) {
    return switch (deviation) {
      case DOUBLED -> Payment::isSuspicious;
      case TOO_LITTLE -> payment -> !payment.stands();
      case NONE, TOO_MUCH -> payment -> false;
    };
  }
}
