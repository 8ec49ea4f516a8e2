package org.gendan.order.linked;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gendan.notify.texts.Texts;
import org.gendan.order.Customer;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderMapper;
import org.gendan.order.OrderReopened;
import org.gendan.order.Orders;
import org.gendan.order.PaymentMethod;
import org.gendan.order.intake.IntakeOutcome;
import org.gendan.order.intake.NewOrders;
import org.gendan.order.intake.OrderSubmission;
import org.gendan.order.intake.OrderSubmission.CustomerSubmission;
import org.gendan.order.intake.OrderSubmission.LineSubmission;
import org.gendan.order.intake.OrderValidation;
import org.gendan.order.linked.OrderLink.Kind;
import org.gendan.order.payment.PaymentBook;
import org.gendan.order.people.OrderPeopleBook;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders that follow from another order: goods in exchange, sent again, or added to what can no
 * longer be changed (rows 14, 18, 27 to 29 of docs/domain.md). Each goes through the same checks
 * and the same process as any other order.
 */
@Component
@NamedInterface
public class LinkedOrders {

  private final Orders orders;
  private final OrderMapper store;
  private final OrderLinkMapper links;
  private final OrderValidation validation;
  private final NewOrders newOrders;
  private final PaymentBook payments;
  private final OrderPeopleBook people;
  private final OrderJournal journal;
  private final Texts texts;

  LinkedOrders(
      Orders orders,
      OrderMapper store,
      OrderLinkMapper links,
      OrderValidation validation,
      NewOrders newOrders,
      PaymentBook payments,
      OrderPeopleBook people,
      OrderJournal journal,
      Texts texts) {
    this.orders = orders;
    this.store = store;
    this.links = links;
    this.validation = validation;
    this.newOrders = newOrders;
    this.payments = payments;
    this.people = people;
    this.journal = journal;
    this.texts = texts;
  }

  /** An order at the other end of a link; {@code opened} when that order is the later one. */
  @NamedInterface
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
    people.passOn(origin.id(), order.id());
    links.add(new OrderLink(order.id(), origin.id(), kind, ref, journal.now()));
    journal.note(
        origin,
        "LINKED_ORDER_OPENED",
        "Order %s opened: %s (%s)".formatted(order.platformOrderNo(), Words.of(kind), ref),
        order.id());
    journal.note(
        order,
        "OPENED_FOR_ORDER",
        "%s for order %s (%s)".formatted(Words.capital(kind), origin.platformOrderNo(), ref),
        origin.id());
    return order;
  }

  /**
   * Opens the order that takes the place of a void one, once (rows 27 to 29 of docs/domain.md). It
   * takes over discount, freight and payment; of a paid order the money goes with it. Joins the
   * transaction of the caller, which ends the void order.
   *
   * @param ref id of the change that asks, at most 64 characters
   * @param lines the goods of the new note
   * @param whom who receives them
   * @throws Refusal when a value is no valid one, or a paid order would come to another amount
   */
  @Transactional
  public Order replace(String originOrderId, String ref, List<OrderLine> lines, Customer whom) {
    Order origin = orders.lock(originOrderId);
    var known = links.find(Kind.AMENDMENT, ref);
    if (known.isPresent()) {
      return repeated(known.get(), origin);
    }
    Order order = valid(successor(origin, freeNumber(origin, Kind.AMENDMENT), lines, whom));
    if (origin.paidAt() != null && order.amountPayable().compareTo(origin.amountPayable()) != 0) {
      throw Refusal.conflict(
          "The new note comes to %s and %s %s were paid; keep the amount, and add or refund the"
              + " difference by itself",
          order.amountPayable(), origin.amountPayable(), origin.currency());
    }
    newOrders.add(List.of(order));
    people.passOn(origin.id(), order.id());
    links.add(new OrderLink(order.id(), origin.id(), Kind.AMENDMENT, ref, journal.now()));
    if (origin.paidAt() != null) {
      payments.move(origin, order);
      payments.keepLedger(orders.save(origin.reduced(origin.amountPayable())), journal.actor());
      payments.keepLedger(order, journal.actor());
    }
    journal.note(
        origin,
        "ORDER_REPLACED",
        "Void; order %s is valid".formatted(order.platformOrderNo()),
        ref);
    journal.note(order, "REPLACES_ORDER", order.remark(), origin.id());
    return order;
  }

  /** The order that has taken the place of a void one is the right one. */
  @EventListener
  void on(OrderReopened news) {
    String id = news.order().id();
    links.of(id).stream()
        .filter(link -> link.kind() == Kind.AMENDMENT && link.originOrderId().equals(id))
        .findFirst()
        .map(link -> orders.get(link.orderId()))
        .ifPresent(
            other -> {
              throw Refusal.conflict(
                  "Order %s is void and is not opened again: order %s has taken its place",
                  news.order().platformOrderNo(), other.platformOrderNo());
            });
  }

  private OrderSubmission successor(
      Order origin, String number, List<OrderLine> lines, Customer whom) {
    String voids =
        texts.fill(LinkedText.VOIDS_ORDER, "zh", Map.of("orderNo", origin.platformOrderNo()));
    return new OrderSubmission(
        origin.platform().name(),
        number,
        origin.placedAt().toString(),
        origin.paymentMethod().name(),
        origin.paidAt() == null ? null : origin.paidAt().toString(),
        submitted(whom),
        lines.stream().map(LinkedOrders::line).toList(),
        origin.freight().toPlainString(),
        origin.discount().toPlainString(),
        origin.currency(),
        origin.deliveryMode().name(),
        origin.remark() == null ? voids : voids + " " + origin.remark(),
        origin.promisedDispatchAt() == null ? null : origin.promisedDispatchAt().toString(),
        null,
        null);
  }

  private static CustomerSubmission submitted(Customer customer) {
    return new CustomerSubmission(
        customer.name(),
        customer.phone(),
        customer.province(),
        customer.city(),
        customer.district(),
        customer.address(),
        String.valueOf(customer.vip()));
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
          "%s %s has opened order %s for another order already; use a reference of its own",
          link.kind(), link.ref(), link.orderId());
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
    IntakeOutcome read = validation.validate(submission);
    if (read instanceof IntakeOutcome.Taken valid) {
      return valid.order();
    }
    throw Refusal.invalid(((IntakeOutcome.Invalid) read).errors());
  }

  private OrderSubmission submission(
      Order origin, String number, List<OrderLine> lines, BigDecimal charge) {
    BigDecimal goods =
        lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean free = charge.signum() == 0;
    Instant now = journal.now();
    return new OrderSubmission(
        origin.platform().name(),
        number,
        now.toString(),
        (free ? PaymentMethod.PREPAID : origin.paymentMethod()).name(),
        free ? now.toString() : null,
        submitted(origin.customer()),
        lines.stream().map(LinkedOrders::line).toList(),
        charge.subtract(goods).max(BigDecimal.ZERO).toPlainString(),
        goods.subtract(charge).max(BigDecimal.ZERO).toPlainString(),
        origin.currency(),
        origin.deliveryMode().name(),
        null,
        null,
        charge.toPlainString(),
        null);
  }

  private static LineSubmission line(OrderLine line) {
    return new LineSubmission(
        line.sku(), line.name(), String.valueOf(line.quantity()), line.unitPrice().toPlainString());
  }
}
