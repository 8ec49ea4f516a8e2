package org.gendan.order.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.money.MoneyAccount;
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
  private static final String ON_ARRIVAL = "on-arrival-";

  private final Orders orders;
  private final MoneyLedger ledger;
  private final Shipments shipments;
  private final OrderJournal journal;

  Paybacks(Orders orders, MoneyLedger ledger, Shipments shipments, OrderJournal journal) {
    this.orders = orders;
    this.ledger = ledger;
    this.shipments = shipments;
    this.journal = journal;
  }

  /**
   * What the customer has paid: at once, or to the carrier that handed over every parcel.
   *
   * @return in the order's currency, two decimals
   */
  public BigDecimal paid(Order order) {
    MoneyAccount account = ledger.of(order.id());
    return account.paidIn().add(collected(order, account));
  }

  /** What was paid less what is paid back or promised to others than this ref. */
  public BigDecimal left(Order order, String ref) {
    MoneyAccount account = ledger.of(order.id());
    BigDecimal left = account.paidIn().subtract(account.takenOfThePrice(ref));
    return left.add(collected(order, account)).max(NOTHING);
  }

  /** What the carrier has collected since the ledger was looked at last. */
  private BigDecimal collected(Order order, MoneyAccount account) {
    boolean news =
        order.paymentMethod() == PaymentMethod.COD
            && account.find(MoneyKind.PAYMENT, ON_ARRIVAL + order.id()).isEmpty()
            && isHandedOver(shipments.ofOrder(order.id()));
    return news ? order.amountPayable().subtract(account.paidIn()).max(NOTHING) : NOTHING;
  }

  /** Books what the carrier has collected on the order; nothing when that is booked, or not so. */
  @Transactional
  public void lookForArrival(String orderId) {
    Order order = orders.lock(orderId);
    BigDecimal collected = collected(order, ledger.of(orderId));
    if (collected.signum() > 0) {
      ledger.book(
          MoneyMove.of(
              orderId,
              MoneyKind.PAYMENT,
              ON_ARRIVAL + orderId,
              collected,
              "Paid to the carrier on arrival",
              journal.actor()));
    }
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
    lookForArrival(orderId);
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
