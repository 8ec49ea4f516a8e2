package org.gendan.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.gendan.order.OrderLink.Kind;
import org.gendan.order.OrderSubmission.CustomerSubmission;
import org.gendan.order.OrderSubmission.LineSubmission;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that follow from another order: goods in exchange, sent again, or added to what can no
 * longer be changed (DOMAIN rows 14, 18, 27 to 29). Each goes through the same checks and the same
 * process as any other order.
 */
@Component
public class LinkedOrders {

  private final Orders orders;
  private final OrderStore store;
  private final OrderLinkStore links;
  private final OrderValidation validation;
  private final NewOrders newOrders;
  private final OrderJournal journal;

  LinkedOrders(
      Orders orders,
      OrderStore store,
      OrderLinkStore links,
      OrderValidation validation,
      NewOrders newOrders,
      OrderJournal journal) {
    this.orders = orders;
    this.store = store;
    this.links = links;
    this.validation = validation;
    this.newOrders = newOrders;
    this.journal = journal;
  }

  /** An order at the other end of a link; {@code opened} when that order is the later one. */
  public record Linked(
      String orderId, String platformOrderNo, Kind kind, String ref, boolean opened) {}

  /**
   * Opens an order for the customer of another one, once for each case that asks; the same again
   * answers the same order. Joins the transaction of the caller.
   *
   * @param ref id of the case that asks, at most 64 characters
   * @param lines the goods at the prices of the page
   * @param charge what the customer pays for them, in the currency of the origin: 0 when they are
   *     owed. A discount, or freight when it is more than the goods cost, makes the amount add up.
   *     What costs nothing counts as paid; the rest is paid the way the origin is.
   * @throws Refusal when there is no such origin, a value is no valid one, or the case has asked
   *     for a linked order of another origin
   */
  @Transactional
  public Order open(
      String originOrderId, Kind kind, String ref, List<OrderLine> lines, BigDecimal charge) {
    // Held until the end: who comes second finds the link of who came first.
    Order origin = orders.lock(originOrderId);
    var known = links.find(kind, ref);
    if (known.isPresent()) {
      return repeated(known.get(), origin);
    }
    Order order = valid(submission(origin, freeNumber(origin, kind), lines, charge));
    newOrders.add(List.of(order));
    links.add(new OrderLink(order.id(), origin.id(), kind, ref, journal.now()));
    journal.note(
        origin,
        "LINKED_ORDER_OPENED",
        "Order %s opened: %s (%s)".formatted(order.platformOrderNo(), kind, ref),
        order.id());
    journal.note(
        order,
        "OPENED_FOR_ORDER",
        "%s for order %s (%s)".formatted(kind, origin.platformOrderNo(), ref),
        origin.id());
    return order;
  }

  /** The orders that this order led to or follows from, oldest link first. */
  public List<Linked> of(String orderId) {
    return links.of(orderId).stream().map(link -> linked(link, orderId)).toList();
  }

  private Linked linked(OrderLink link, String orderId) {
    boolean opened = link.originOrderId().equals(orderId);
    Order other = orders.get(opened ? link.orderId() : link.originOrderId());
    return new Linked(other.id(), other.platformOrderNo(), link.kind(), link.ref(), opened);
  }

  private Order repeated(OrderLink link, Order origin) {
    if (!link.originOrderId().equals(origin.id())) {
      throw Refusal.conflict(
          "%s %s has opened order %s for another order already; use a reference of its own"
              .formatted(link.kind(), link.ref(), link.orderId()));
    }
    return orders.get(link.orderId());
  }

  private String freeNumber(Order origin, Kind kind) {
    long of =
        links.of(origin.id()).stream()
            .filter(link -> link.kind() == kind && link.originOrderId().equals(origin.id()))
            .count();
    for (long n = of + 1; ; n++) {
      String number = origin.platformOrderNo() + "-" + kind.letter() + n;
      if (store.findByNumbers(origin.platform(), List.of(number)).isEmpty()) {
        return number;
      }
    }
  }

  private Order valid(OrderSubmission submission) {
    OrderValidation.Result result = validation.validate(submission);
    if (result.invalid() != null) {
      throw Refusal.invalid(result.invalid().errors());
    }
    return result.order();
  }

  private OrderSubmission submission(
      Order origin, String number, List<OrderLine> lines, BigDecimal charge) {
    BigDecimal goods =
        lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean free = charge.signum() == 0;
    Instant now = journal.now();
    Customer customer = origin.customer();
    return new OrderSubmission(
        origin.platform().name(),
        number,
        now.toString(),
        (free ? PaymentMethod.PREPAID : origin.paymentMethod()).name(),
        free ? now.toString() : null,
        new CustomerSubmission(
            customer.name(),
            customer.phone(),
            customer.province(),
            customer.city(),
            customer.district(),
            customer.address(),
            String.valueOf(customer.vip())),
        lines.stream().map(LinkedOrders::line).toList(),
        charge.subtract(goods).max(BigDecimal.ZERO).toPlainString(),
        goods.subtract(charge).max(BigDecimal.ZERO).toPlainString(),
        origin.currency(),
        origin.deliveryMode().name(),
        null,
        charge.toPlainString());
  }

  private static LineSubmission line(OrderLine line) {
    return new LineSubmission(
        line.sku(), line.name(), String.valueOf(line.quantity()), line.unitPrice().toPlainString());
  }
}
