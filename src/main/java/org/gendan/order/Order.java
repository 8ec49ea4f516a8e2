package org.gendan.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/**
 * An order as it stands. A change makes a new value; the store refuses it when another change was
 * first.
 *
 * @param id our id, the business key of its processes
 * @param platform where it was placed
 * @param platformOrderNo the platform's number, unique on that platform
 * @param placedAt when the customer placed it
 * @param paymentMethod when the customer pays
 * @param paidAt when the platform received the money, or null
 * @param customer who receives the goods
 * @param lines at least one
 * @param freight in the order's currency
 * @param discount in the order's currency
 * @param amountPayable lines plus freight less discount, two decimals
 * @param currency ISO-4217 code
 * @param deliveryMode how the goods reach the customer
 * @param remark the customer's remark, or null
 * @param promisedDispatchAt by when the platform has promised that it leaves (预售、定制), or null
 * @param status where it stands
 * @param confirmedAt when the customer confirmed it, or null
 * @param fingerprint digest of the content as it was handed in, to tell a repeat from a change
 * @param version counts the changes
 */
public record Order(
    String id,
    Platform platform,
    String platformOrderNo,
    Instant placedAt,
    PaymentMethod paymentMethod,
    Instant paidAt,
    Customer customer,
    List<OrderLine> lines,
    BigDecimal freight,
    BigDecimal discount,
    BigDecimal amountPayable,
    String currency,
    DeliveryMode deliveryMode,
    String remark,
    Instant promisedDispatchAt,
    OrderStatus status,
    Instant confirmedAt,
    String fingerprint,
    int version) {

  /** Whether the customer's money is still to come before anything can happen. */
  public boolean isPaymentDue() {
    return paymentMethod == PaymentMethod.PREPAID && paidAt == null && amountPayable.signum() > 0;
  }

  /**
   * The same order one step further.
   *
   * @throws Refusal when it may not go there from where it stands
   */
  public Order to(OrderStatus next) {
    if (!status.mayBecome(next)) {
      throw Refusal.conflict("Order %s is %s and cannot become %s", platformOrderNo, status, next);
    }
    return with(customer, lines, paidAt, next, confirmedAt);
  }

  /**
   * The same order where it stands without what a person has taken back.
   *
   * @throws Refusal when nothing of it was shipped
   */
  public Order takenBackTo(OrderStatus earlier) {
    if (!status.mayGoBackTo(earlier)) {
      throw Refusal.conflict(
          "Order %s is %s and cannot go back to %s", platformOrderNo, status, earlier);
    }
    return with(customer, lines, paidAt, earlier, confirmedAt);
  }

  /** The same order where it begins; refused when it is not cancelled, or was confirmed before. */
  public Order reopened() {
    if (status != OrderStatus.CANCELLED || confirmedAt != null) {
      throw Refusal.conflict("Order %s is %s and cannot be opened again", platformOrderNo, status);
    }
    boolean unpaid =
        paymentMethod == PaymentMethod.PREPAID && paidAt == null && amountPayable.signum() > 0;
    OrderStatus begins = unpaid ? OrderStatus.UNPAID : OrderStatus.CONFIRMING;
    return with(customer, lines, paidAt, begins, null);
  }

  /**
   * The same order with its payment.
   *
   * @throws Refusal when it does not wait for one
   */
  public Order paid(Instant at) {
    if (status != OrderStatus.UNPAID) {
      throw Refusal.conflict("Order %s is %s and waits for no payment", platformOrderNo, status);
    }
    return with(customer, lines, at, OrderStatus.CONFIRMING, confirmedAt);
  }

  /** The same order with another date by which it was promised to leave; null for none. */
  public Order promisedFor(Instant dispatchAt) {
    return new Order(
        id,
        platform,
        platformOrderNo,
        placedAt,
        paymentMethod,
        paidAt,
        customer,
        lines,
        freight,
        discount,
        amountPayable,
        currency,
        deliveryMode,
        remark,
        dispatchAt,
        status,
        confirmedAt,
        fingerprint,
        version);
  }

  /**
   * The same order where it stands, paid since then.
   *
   * @param at when what came in covered it, or null when it does not any more
   */
  public Order paidSince(Instant at) {
    return with(customer, lines, at, status, confirmedAt);
  }

  /** The same order, which left before it came to us, and was received or is on its way. */
  public Order underway(boolean received) {
    OrderStatus there = received ? OrderStatus.COMPLETED : OrderStatus.DISPATCHED;
    return with(customer, lines, paidAt, there, confirmedAt);
  }

  /** The same order, confirmed by the customer. */
  public Order confirmed(Instant at) {
    Order next = to(OrderStatus.CONFIRMED);
    return next.with(customer, lines, paidAt, next.status, at);
  }

  /** The same order for a corrected consignee (row 22 of docs/domain.md). */
  public Order deliveredTo(Customer corrected) {
    return with(corrected, lines, paidAt, status, confirmedAt);
  }

  /**
   * The same order with another item in place of one that is short, at the same quantity and price
   * (row 18 of docs/domain.md).
   *
   * @throws Refusal when no line has that SKU
   */
  public Order substituting(String sku, String otherSku, String otherName) {
    if (lines.stream().noneMatch(line -> line.sku().equals(sku))) {
      throw Refusal.invalid(
          "substituteFor",
          ErrorCode.UNKNOWN,
          "the order has no line '%s'; it has %s",
          sku,
          lines.stream().map(OrderLine::sku).toList());
    }
    List<OrderLine> changed =
        lines.stream()
            .map(
                line ->
                    line.sku().equals(sku)
                        ? new OrderLine(otherSku, otherName, line.quantity(), line.unitPrice())
                        : line)
            .toList();
    return with(customer, changed, paidAt, status, confirmedAt);
  }

  /**
   * The same order with corrected quantities (row 12 of docs/domain.md); the price follows.
   *
   * @throws Refusal when it was paid, or would come to less than nothing
   */
  public Order corrected(List<OrderLine> corrected) {
    if (paidAt != null) {
      throw Refusal.conflict(
          "Order %s is paid; add what is missing as a replenishment, or refund what is too much",
          platformOrderNo);
    }
    BigDecimal goods =
        corrected.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal due = goods.add(freight).subtract(discount);
    if (due.signum() < 0) {
      throw Refusal.invalid(
          "changes.lines", ErrorCode.AMOUNT, "come to less than the discount of %s", discount);
    }
    return priced(corrected, discount, due);
  }

  /**
   * The same order at a lower price.
   *
   * @throws Refusal when that is more than what is due
   */
  public Order reduced(BigDecimal by) {
    if (by.compareTo(amountPayable) > 0) {
      throw Refusal.conflict(
          "%s is more than the %s %s of order %s", by, amountPayable, currency, platformOrderNo);
    }
    return priced(lines, discount.add(by), amountPayable.subtract(by));
  }

  private Order priced(List<OrderLine> what, BigDecimal off, BigDecimal due) {
    // Nobody is chased for nothing.
    boolean free = status == OrderStatus.UNPAID && due.signum() == 0;
    return new Order(
        id,
        platform,
        platformOrderNo,
        placedAt,
        paymentMethod,
        paidAt,
        customer,
        what,
        freight,
        off,
        due,
        currency,
        deliveryMode,
        remark,
        promisedDispatchAt,
        free ? OrderStatus.CONFIRMING : status,
        confirmedAt,
        fingerprint,
        version);
  }

  /**
   * The same order with the digest of its content as it was handed in. The payment is left out:
   * that an order is paid now is news about the same order, not another order.
   */
  public Order fingerprinted() {
    StringBuilder content = new StringBuilder();
    Stream<Object> head =
        Stream.of(
            placedAt, paymentMethod, customer, freight, discount, currency, deliveryMode, remark);
    Stream<Object> goods =
        lines.stream().flatMap(l -> Stream.of(l.sku(), l.name(), l.quantity(), l.unitPrice()));
    Stream<Object> promise = Stream.ofNullable(promisedDispatchAt);
    Stream.of(head, goods, promise)
        .flatMap(part -> part)
        .forEach(value -> content.append(value).append('\0'));
    String digest = DigestUtils.sha256Hex(content.toString());
    return with(customer, lines, paidAt, status, confirmedAt, digest);
  }

  private Order with(
      Customer whom, List<OrderLine> what, Instant paid, OrderStatus where, Instant confirmed) {
    return with(whom, what, paid, where, confirmed, fingerprint);
  }

  private Order with(
      Customer whom,
      List<OrderLine> what,
      Instant paid,
      OrderStatus where,
      Instant confirmed,
      String digest) {
    return new Order(
        id,
        platform,
        platformOrderNo,
        placedAt,
        paymentMethod,
        paid,
        whom,
        what,
        freight,
        discount,
        amountPayable,
        currency,
        deliveryMode,
        remark,
        promisedDispatchAt,
        where,
        confirmed,
        digest,
        version);
  }
}
