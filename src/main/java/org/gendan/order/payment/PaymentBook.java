package org.gendan.order.payment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.money.MoneyAccount;
import org.gendan.money.MoneyEntry;
import org.gendan.money.MoneyLedger;
import org.gendan.order.Order;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.refusal.Refusal;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * What came in for an order, and how it fits what is due. What the customer has paid in all, at the
 * door too, and what of it can still go back, says {@link Paybacks}.
 */
@Component
@NamedInterface
public class PaymentBook {

  /** Beginning of the refs of paybacks that return what came in too much. */
  static final String RETURNED = "payment-";

  /** Beginning of the ref under which the ledger has what came with an order. */
  static final String CAME_PAID = "paid-";

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private final PaymentMapper store;
  private final MoneyLedger ledger;

  PaymentBook(PaymentMapper store, MoneyLedger ledger) {
    this.store = store;
    this.ledger = ledger;
  }

  /** How what came in differs from what is due (row 21 of docs/domain.md). */
  @NamedInterface
  public enum Deviation {
    NONE,
    /** A part of what is due came, or what covered it was taken back. */
    TOO_LITTLE,
    /** More came than is due, or came after the order had ended. */
    TOO_MUCH,
    /** The same once more; risk control looks first. */
    DOUBLED
  }

  /** All entries of an order, those that were taken back too, the oldest first. */
  public List<Payment> of(String orderId) {
    return store.of(orderId);
  }

  /**
   * What came in before delivery and was not taken back. An order that came in paid and has no
   * entries was paid with what was due then.
   *
   * @return in the order's currency, two decimals
   */
  public BigDecimal received(Order order) {
    List<Payment> entries = store.of(order.id());
    if (entries.isEmpty()) {
      return cameInPaid(order) ? order.amountPayable() : NOTHING;
    }
    return entries.stream()
        .filter(Payment::stands)
        .map(Payment::amount)
        .reduce(NOTHING, BigDecimal::add);
  }

  static boolean cameInPaid(Order order) {
    return order.paymentMethod() == PaymentMethod.PREPAID && order.paidAt() != null;
  }

  /** What came in less what was sent back of it because it was too much. */
  public BigDecimal kept(Order order) {
    return received(order).subtract(back(order, RETURNED));
  }

  private BigDecimal back(Order order, String refs) {
    return ledger.of(order.id()).entries().stream()
        .filter(entry -> entry.kind().isCustomersOwn() && entry.caseRef().startsWith(refs))
        .map(MoneyEntry::taken)
        .reduce(NOTHING, BigDecimal::add);
  }

  /** What the customer pays before delivery: nothing for what is paid at the door. */
  public static BigDecimal due(Order order) {
    return order.paymentMethod() == PaymentMethod.PREPAID ? order.amountPayable() : NOTHING;
  }

  /** Whether what is kept covers what is due. */
  public boolean isCovered(Order order) {
    return kept(order).compareTo(due(order)) >= 0;
  }

  /** How much is too much; zero when nothing is. */
  public BigDecimal excess(Order order) {
    BigDecimal over =
        hasEnded(order)
            ? received(order).subtract(back(order, ""))
            : kept(order).subtract(due(order));
    return over.max(NOTHING);
  }

  /** How what came in fits. */
  public Deviation deviation(Order order) {
    if (store.of(order.id()).stream().anyMatch(Payment::isSuspicious)) {
      return Deviation.DOUBLED;
    }
    if (excess(order).signum() > 0) {
      return Deviation.TOO_MUCH;
    }
    boolean waits = order.status() == OrderStatus.UNPAID && kept(order).signum() == 0;
    return hasEnded(order) || waits || isCovered(order) ? Deviation.NONE : Deviation.TOO_LITTLE;
  }

  /**
   * The money of an order that is replaced goes with the one that replaces it.
   *
   * @throws Refusal when some of it has gone back to the customer or is about to
   */
  public void move(Order from, Order to) {
    MoneyAccount account = ledger.of(from.id());
    if (account.left().compareTo(account.paidIn()) != 0) {
      throw Refusal.conflict(
          "Of what order %s was paid %s %s has gone back to the customer or is about to, so its"
              + " money cannot move to another order; cancel it and take the new order by itself",
          from.platformOrderNo(), account.paidIn().subtract(account.left()), from.currency());
    }
    store.move(from.id(), to.id());
  }

  /**
   * Who says that money never came says so before it is paid back: an entry is taken back as long
   * as nobody was given the money that it stands for.
   *
   * @throws Refusal when too little of the order's money is left
   */
  void mustNotHaveGoneBack(Order order, Payment payment) {
    BigDecimal left = ledger.of(order.id()).left();
    if (payment.amount().compareTo(left) > 0) {
      throw Refusal.conflict(
          "Of what order %s was paid only %s %s is left, the rest has gone back to the customer or"
              + " is about to; take that back first (POST /api/refunds/{refundId}/withdrawals),"
              + " or let finance get it back and enter it as a payment",
          order.platformOrderNo(), left, order.currency());
    }
  }

  /**
   * Brings the ledger in line with what came in before delivery: what is new is booked, what was
   * taken back is reversed. Nothing happens when it is.
   *
   * @param actor who said so, for the line
   */
  public void keepLedger(Order order, String actor) {
    Map<String, BigDecimal> standing = new LinkedHashMap<>();
    List<Payment> entries = store.of(order.id());
    entries.stream()
        .filter(Payment::stands)
        .forEach(payment -> standing.put(ref(order, payment), payment.amount()));
    if (entries.isEmpty() && cameInPaid(order) && order.amountPayable().signum() > 0) {
      standing.put(CAME_PAID + order.id(), order.amountPayable());
    }
    ledger.keepIn(
        order.id(),
        entry -> !entry.caseRef().startsWith(Paybacks.ON_ARRIVAL),
        standing,
        "Paid by the customer",
        actor);
  }

  /** What came with the order keeps its line when it gets an entry. */
  private static String ref(Order order, Payment payment) {
    boolean withTheOrder =
        payment.method().equals(Payment.PLATFORM)
            && payment.reference().equals(order.platform() + ":" + order.platformOrderNo());
    return withTheOrder ? CAME_PAID + order.id() : payment.id();
  }

  static boolean hasEnded(Order order) {
    return order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.REFUNDED;
  }
}
