package org.gendan.order.amendment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.gendan.order.Customer;
import org.gendan.order.Order;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderPrices;
import org.gendan.order.Orders;
import org.gendan.order.amendment.Amendment.Changes;
import org.gendan.order.amendment.Amendment.Kind;
import org.gendan.order.amendment.DeployedAmendmentTables.Route;
import org.gendan.order.cancellation.Cancellations;
import org.gendan.order.confirmation.ConfirmationMapper;
import org.gendan.order.linked.LinkedOrders;
import org.gendan.order.linked.OrderLink;
import org.gendan.order.payment.Paybacks;
import org.gendan.refusal.Refusal;
import org.gendan.row.ColumnText;
import org.springframework.stereotype.Component;

/** What a change that is decided does to its order. */
@Component
class AmendmentEffects {

  /** A sku may be longer than the column that says what was corrected. */
  private static final int MOST_FIELD = 32;

  private final Orders orders;
  private final OrderPrices prices;
  private final ConfirmationMapper corrections;
  private final LinkedOrders linked;
  private final Cancellations cancellations;
  private final Paybacks paybacks;
  private final OrderJournal journal;

  AmendmentEffects(
      Orders orders,
      OrderPrices prices,
      ConfirmationMapper corrections,
      LinkedOrders linked,
      Cancellations cancellations,
      Paybacks paybacks,
      OrderJournal journal) {
    this.orders = orders;
    this.prices = prices;
    this.corrections = corrections;
    this.linked = linked;
    this.cancellations = cancellations;
    this.paybacks = paybacks;
    this.journal = journal;
  }

  /**
   * Makes the change.
   *
   * @throws Refusal when the order cannot take it; nothing has changed then
   */
  void apply(Amendment amendment, Route route, Order order) {
    switch (route) {
      case EDIT -> edit(amendment, order);
      case REPLENISH -> replenish(amendment);
      case REPLACE -> replace(amendment, order);
      case CARRIER -> carried(amendment, order);
      case NOTE -> journal.note(order, "AMENDMENT_NOTED", amendment.words(), amendment.id());
      case REFUSE -> throw new IllegalStateException("A refused change is not made");
    }
  }

  private void edit(Amendment amendment, Order order) {
    if (amendment.kind() == Kind.CORRECTION) {
      correct(amendment, order);
    } else {
      deliverTo(amendment, order);
    }
  }

  private void deliverTo(Amendment amendment, Order order) {
    Changes changes = amendment.changes();
    Customer old = order.customer();
    Customer next = changes.of(old);
    keep(order, "customerName", old.name(), next.name());
    keep(order, "customerPhone", old.phone(), next.phone());
    keep(order, "province", old.province(), next.province());
    keep(order, "city", old.city(), next.city());
    keep(order, "district", old.district(), next.district());
    keep(order, "address", old.address(), next.address());
    if (changes.release() != null) {
      keep(order, "release", "", changes.release());
    }
    orders.save(order.deliveredTo(next));
    journal.note(order, "RECIPIENT_CORRECTED", changes.words(), amendment.id());
  }

  private void correct(Amendment amendment, Order order) {
    List<OrderLine> wanted = amendment.changes().lines();
    List<OrderLine> corrected =
        order.lines().stream()
            .map(
                line ->
                    wanted.stream()
                        .filter(other -> other.sku().equals(line.sku()))
                        .findFirst()
                        .map(other -> withQuantity(order, line, other.quantity()))
                        .orElse(line))
            .toList();
    Order changed = order.corrected(corrected);
    orders.replaceLines(changed);
    Order saved = prices.keep(order, changed);
    String text = "%s; %s are due".formatted(amendment.words(), saved.amountPayable());
    journal.note(saved, "QUANTITY_CORRECTED", text, amendment.id());
  }

  private OrderLine withQuantity(Order order, OrderLine line, int quantity) {
    keep(order, "quantity " + line.sku(), "" + line.quantity(), "" + quantity);
    return new OrderLine(line.sku(), line.name(), quantity, line.unitPrice());
  }

  private void replenish(Amendment amendment) {
    List<OrderLine> lines = amendment.changes().lines();
    BigDecimal charge =
        lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    linked.open(amendment.orderId(), OrderLink.Kind.REPLENISHMENT, amendment.id(), lines, charge);
  }

  private void replace(Amendment amendment, Order order) {
    successor(amendment, order);
    cancellations.voided(order.id(), "void-" + amendment.id(), amendment.words());
  }

  private void carried(Amendment amendment, Order order) {
    if (amendment.kind() == Kind.VOID) {
      successor(amendment, order);
    } else {
      deliverTo(amendment, order);
    }
  }

  private void successor(Amendment amendment, Order order) {
    boolean promised =
        order.paidAt() != null && paybacks.left(order, "").compareTo(paybacks.paid(order)) != 0;
    if (promised) {
      throw Refusal.conflict(
          "Money of order %s is being paid back; it cannot be replaced", order.platformOrderNo());
    }
    Changes changes = amendment.changes();
    List<OrderLine> lines = changes.lines().isEmpty() ? order.lines() : changes.lines();
    linked.replace(order.id(), amendment.id(), lines, changes.of(order.customer()));
  }

  private void keep(Order order, String field, String old, String next) {
    if (!Objects.equals(old, next)) {
      corrections.correct(
          order.id(),
          ColumnText.cut(field, MOST_FIELD),
          old == null ? "" : old,
          next,
          journal.actor(),
          journal.now());
    }
  }
}
