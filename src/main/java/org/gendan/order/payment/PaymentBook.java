package org.gendan.order.payment;

import java.math.BigDecimal;
import java.util.List;
import org.gendan.order.Order;
import org.gendan.order.OrderStatus;
import org.gendan.order.PaymentMethod;
import org.gendan.order.payment.Payback.Status;
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

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  private final PaymentMapper store;
  private final PaybackMapper paybacks;

  PaymentBook(PaymentMapper store, PaybackMapper paybacks) {
    this.store = store;
    this.paybacks = paybacks;
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
    return paybacks.of(order.id()).stream()
        .filter(payback -> payback.status() != Status.RELEASED && payback.ref().startsWith(refs))
        .map(Payback::amount)
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

  /** The money of an order that is replaced goes with the one that replaces it. */
  public void move(Order from, Order to) {
    store.move(from.id(), to.id());
  }

  static boolean hasEnded(Order order) {
    return order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.REFUNDED;
  }
}
