package org.gendan.order.payment;

import java.time.Instant;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.payment.OrderPayments.Incoming;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.IntakeProperties;
import org.springframework.stereotype.Component;

/** What an entry must hold, and whether it was made before. */
@Component
class PaymentEntries {

  private final Orders orders;
  private final PaymentMapper store;
  private final OrderJournal journal;
  private final IntakeProperties intake;

  PaymentEntries(
      Orders orders, PaymentMapper store, OrderJournal journal, IntakeProperties intake) {
    this.orders = orders;
    this.store = store;
    this.journal = journal;
    this.intake = intake;
  }

  /**
   * The entry that was made of this request or reference before.
   *
   * @throws Refusal when it has other content, or is another order's
   */
  Optional<Payment> known(Order order, Incoming incoming) {
    Optional<Payment> sameRequest =
        store.of(order.id()).stream()
            .filter(payment -> payment.requestId().equals(incoming.requestId()))
            .findFirst();
    Optional<Payment> known =
        sameRequest.or(() -> store.standing(incoming.method(), incoming.reference()));
    known.filter(payment -> !payment.orderId().equals(order.id())).ifPresent(this::elsewhere);
    known
        .filter(
            payment ->
                payment.amount().compareTo(incoming.amount()) != 0
                    || !payment.method().equals(incoming.method())
                    || !payment.reference().equals(incoming.reference()))
        .ifPresent(PaymentEntries::otherwise);
    return known;
  }

  private void elsewhere(Payment payment) {
    throw Refusal.conflict(
        "%s %s is booked for order %s already; take that entry back if it was wrong, or, where one"
            + " transfer pays several orders, add the part to the reference, such as %s/2",
        payment.method(),
        payment.reference(),
        orders.get(payment.orderId()).platformOrderNo(),
        payment.reference());
  }

  private static void otherwise(Payment payment) {
    throw Refusal.conflict(
        "It was recorded before as %s by %s, reference %s; take that entry back if it was wrong,"
            + " or use a requestId and a reference of its own",
        payment.amount(), payment.method(), payment.reference());
  }

  /**
   * The same with its time, which is now when nobody said.
   *
   * @throws Refusal when it lies in the future
   */
  Incoming dated(Incoming told) {
    if (told.paidAt() != null && intake.isFuture(told.paidAt(), journal.now())) {
      throw Refusal.invalid(
          "paidAt", ErrorCode.FUTURE, "lies in the future; check date and offset");
    }
    Instant paidAt = told.paidAt() == null ? journal.now() : told.paidAt();
    return new Incoming(told.requestId(), told.amount(), told.method(), told.reference(), paidAt);
  }
}
