package org.gendan.order.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.money.MoneyEntry;
import org.gendan.money.MoneyKind;
import org.gendan.money.MoneyLedger;
import org.gendan.money.MoneyMove;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.Orders;
import org.gendan.order.PaymentMethod;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipments;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer's own money in the ledger of an order: what was paid, and what of it goes back.
 * Never more goes back than was paid, over all refunds of an order, however many are asked for at
 * the same moment: money is promised under the lock of the order before it is paid.
 */
@Component
@NamedInterface
public class Paybacks {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);
  static final String ON_ARRIVAL = "on-arrival-";

  private final Orders orders;
  private final MoneyLedger ledger;
  private final PaymentBook payments;
  private final Shipments shipments;
  private final OrderJournal journal;

  Paybacks(
      Orders orders,
      MoneyLedger ledger,
      PaymentBook payments,
      Shipments shipments,
      OrderJournal journal) {
    this.orders = orders;
    this.ledger = ledger;
    this.payments = payments;
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
    return payments.received(order).add(atTheDoor(order));
  }

  /** What was paid less what is paid back or promised to others than this ref. */
  public BigDecimal left(Order order, String ref) {
    return paid(order).subtract(ledger.of(order.id()).takenOfThePrice(ref)).max(NOTHING);
  }

  private BigDecimal atTheDoor(Order order) {
    boolean collected =
        order.paymentMethod() == PaymentMethod.COD && isHandedOver(shipments.ofOrder(order.id()));
    return collected ? order.amountPayable() : NOTHING;
  }

  /** Brings the ledger in line with what came in, before delivery and at the door. */
  @Transactional
  public void lookForMoney(String orderId) {
    Order order = orders.lock(orderId);
    payments.keepLedger(order, journal.actor());
    BigDecimal collected = atTheDoor(order);
    ledger.keepIn(
        orderId,
        entry -> entry.caseRef().startsWith(ON_ARRIVAL),
        collected.signum() > 0 ? Map.of(ON_ARRIVAL + orderId, collected) : Map.of(),
        "Paid to the carrier on arrival",
        journal.actor());
  }

  private static boolean isHandedOver(List<Shipment> parcels) {
    return !parcels.isEmpty()
        && parcels.stream()
            .allMatch(
                parcel ->
                    parcel.verification() != null
                        && parcel.verification().outcome() == Outcome.SIGNED);
  }

  /** Promises money to a refund, or changes what it is promised. */
  @Transactional
  public Payback reserve(String orderId, String ref, BigDecimal amount) {
    return reserve(orderId, MoneyKind.REFUND, ref, amount);
  }

  /**
   * Promises money to a case, or changes what it is promised.
   *
   * @throws Refusal when less is left, or the case has been paid already
   */
  @Transactional
  public Payback reserve(String orderId, MoneyKind kind, String ref, BigDecimal amount) {
    lookForMoney(orderId);
    return payback(
        orderId,
        ledger.promise(
            MoneyMove.of(
                orderId, kind, ref, amount, "Goes back to the customer", journal.actor())));
  }

  /** What the case has reserved is paid. Safe to repeat. */
  @Transactional
  public void paid(String orderId, String ref) {
    // What was released may be promised to another refund by now.
    ledger.paid(orderId, kind(orderId, ref), ref, "Paid back to the customer");
  }

  /** The case needs no money; what is paid stays paid. */
  @Transactional
  public void release(String orderId, String ref) {
    ledger.release(orderId, kind(orderId, ref), ref, "Not needed");
  }

  private MoneyKind kind(String orderId, String ref) {
    return entries(orderId).stream()
        .filter(entry -> entry.caseRef().equals(ref))
        .map(MoneyEntry::kind)
        .findFirst()
        .orElse(MoneyKind.REFUND);
  }

  /** What has been reserved for the case. */
  public Optional<Payback> find(String orderId, String ref) {
    return of(orderId).stream().filter(payback -> payback.ref().equals(ref)).findFirst();
  }

  /** Everything that goes back, the oldest first. */
  public List<Payback> of(String orderId) {
    return entries(orderId).stream().map(entry -> payback(orderId, entry)).toList();
  }

  private List<MoneyEntry> entries(String orderId) {
    return ledger.of(orderId).entries().stream()
        .filter(entry -> entry.kind().isCustomersOwn())
        .toList();
  }

  private static Payback payback(String orderId, MoneyEntry entry) {
    Payback.Status status =
        switch (entry.status()) {
          case PROMISED -> Payback.Status.RESERVED;
          case BOOKED -> Payback.Status.PAID;
          case OVER -> Payback.Status.RELEASED;
        };
    Instant reserved = entry.promisedAt();
    return new Payback(entry.caseRef(), orderId, entry.amount(), status, reserved, entry.endedAt());
  }
}
