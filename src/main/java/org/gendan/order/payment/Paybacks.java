package org.gendan.order.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.PaymentMethod;
import org.gendan.order.payment.Payback.Status;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipments;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that never more goes back than was paid, over all refunds of an order, however many
 * are asked for at the same moment: money is reserved under the lock of the order before it is
 * paid.
 */
@Component
@NamedInterface
public class Paybacks {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private final Orders orders;
  private final PaybackMapper store;
  private final PaymentBook payments;
  private final Shipments shipments;
  private final OrderJournal journal;

  Paybacks(
      Orders orders,
      PaybackMapper store,
      PaymentBook payments,
      Shipments shipments,
      OrderJournal journal) {
    this.orders = orders;
    this.payments = payments;
    this.store = store;
    this.shipments = shipments;
    this.journal = journal;
  }

  /**
   * What the customer has paid: what came in before delivery, a part of it or too much of it, and
   * what the carrier that handed over every parcel has taken at the door. This is the most that can
   * go back, whatever is owed.
   *
   * @return in the order's currency, two decimals
   */
  public BigDecimal paid(Order order) {
    BigDecimal atTheDoor =
        order.paymentMethod() == PaymentMethod.COD && isHandedOver(shipments.ofOrder(order.id()))
            ? order.amountPayable()
            : NOTHING;
    return payments.received(order).add(atTheDoor);
  }

  private static boolean isHandedOver(List<Shipment> parcels) {
    return !parcels.isEmpty()
        && parcels.stream()
            .allMatch(
                parcel ->
                    parcel.verification() != null
                        && parcel.verification().outcome() == Outcome.SIGNED);
  }

  /** What was paid less what is paid back or reserved by others than this ref. */
  public BigDecimal left(Order order, String ref) {
    BigDecimal taken =
        store.of(order.id()).stream()
            .filter(payback -> payback.status() != Status.RELEASED && !payback.ref().equals(ref))
            .map(Payback::amount)
            .reduce(NOTHING, BigDecimal::add);
    return paid(order).subtract(taken).max(NOTHING);
  }

  /**
   * Reserves money for a case, or changes what it has reserved.
   *
   * @throws Refusal when less is left, or the case has been paid already
   */
  @Transactional
  public Payback reserve(String orderId, String ref, BigDecimal amount) {
    Order order = orders.lock(orderId);
    Optional<Payback> known = find(orderId, ref);
    if (known.isPresent() && known.get().status() == Status.PAID) {
      throw Refusal.conflict("Refund %s of order %s is paid".formatted(ref, orderId));
    }
    BigDecimal left = left(order, ref);
    if (amount.compareTo(left) > 0) {
      throw Refusal.conflict(
          "Of order %s %s %s can still be paid back, not %s; ask for that much at most"
              .formatted(order.platformOrderNo(), left, order.currency(), amount));
    }
    Payback reserved = new Payback(ref, orderId, amount, Status.RESERVED, journal.now(), null);
    if (known.isEmpty()) {
      store.add(reserved);
    } else {
      store.change(ref, amount, Status.RESERVED, null);
    }
    return reserved;
  }

  /** What the case has reserved is paid. Safe to repeat. */
  @Transactional
  public void paid(String orderId, String ref) {
    orders.lock(orderId);
    // What was released may be promised to another refund by now.
    Payback payback =
        find(orderId, ref)
            .filter(known -> known.status() != Status.RELEASED)
            .orElseThrow(() -> new IllegalStateException("Nothing is reserved for " + ref));
    if (payback.status() != Status.PAID) {
      store.change(ref, payback.amount(), Status.PAID, journal.now());
    }
  }

  /** The case needs no money; what is paid stays paid. */
  @Transactional
  public void release(String orderId, String ref) {
    orders.lock(orderId);
    find(orderId, ref)
        .filter(payback -> payback.status() == Status.RESERVED)
        .ifPresent(payback -> store.change(ref, payback.amount(), Status.RELEASED, journal.now()));
  }

  /** What has been reserved for the case. */
  public Optional<Payback> find(String orderId, String ref) {
    return store.of(orderId).stream().filter(payback -> payback.ref().equals(ref)).findFirst();
  }

  /** Everything that goes back, the oldest first. */
  public List<Payback> of(String orderId) {
    return store.of(orderId);
  }
}
