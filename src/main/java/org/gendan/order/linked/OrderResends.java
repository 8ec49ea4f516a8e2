package org.gendan.order.linked;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.escalation.Resends;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHold.Reason;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.linked.OrderLink.Kind;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the orders that bring goods again (补发), never more of them than were ordered. */
@Component
class OrderResends implements Resends {

  private final Orders orders;
  private final OrderHolds holds;
  private final RefundCheck refunds;
  private final OrderLinkMapper links;
  private final LinkedOrders linked;

  OrderResends(
      Orders orders,
      OrderHolds holds,
      RefundCheck refunds,
      OrderLinkMapper links,
      LinkedOrders linked) {
    this.orders = orders;
    this.holds = holds;
    this.refunds = refunds;
    this.links = links;
    this.linked = linked;
  }

  @Override
  @Transactional
  public Standing standing(String orderId) {
    // Refunds are asked for under the same lock.
    Order order = orders.lock(orderId);
    return new Standing(money(order), order.status() == OrderStatus.CANCELLED);
  }

  private Money money(Order order) {
    boolean over = order.status() == OrderStatus.REFUNDED || order.status() == OrderStatus.RETURNED;
    if (over || refunds.wasPaid(order.id())) {
      return Money.WENT_BACK;
    }
    boolean wanted =
        holds.open(order.id()).stream().anyMatch(hold -> hold.reason() == Reason.REFUND);
    return wanted || refunds.isUnderWay(order.id()) ? Money.GOES_BACK : Money.KEPT;
  }

  @Override
  @Transactional
  public String open(String orderId, String exceptionId, List<Goods> goods) {
    Order origin = orders.lock(orderId);
    List<OrderLine> lines = goods.isEmpty() ? origin.lines() : lines(origin, goods);
    refuseMoreThanIsLeft(origin, exceptionId, lines);
    return linked.open(orderId, Kind.RESEND, exceptionId, lines, BigDecimal.ZERO).platformOrderNo();
  }

  private static List<OrderLine> lines(Order origin, List<Goods> goods) {
    List<OrderLine> lines = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (Goods wanted : goods) {
      origin.lines().stream()
          .filter(line -> line.sku().equals(wanted.sku()))
          .findFirst()
          .ifPresentOrElse(
              line ->
                  lines.add(
                      new OrderLine(line.sku(), line.name(), wanted.quantity(), line.unitPrice())),
              () ->
                  errors.add(
                      fault(
                          "the order has no line '%s'; it has %s",
                          wanted.sku(), pieces(origin.lines()))));
    }
    refuse(errors);
    return lines;
  }

  private void refuseMoreThanIsLeft(Order origin, String exceptionId, List<OrderLine> lines) {
    Map<String, Integer> ordered = pieces(origin.lines());
    Map<String, Integer> sent = pieces(sentAgain(origin, exceptionId));
    List<FieldError> errors = new ArrayList<>();
    pieces(lines)
        .forEach(
            (sku, pieces) -> {
              int before = sent.getOrDefault(sku, 0);
              if (pieces > ordered.get(sku) - before) {
                errors.add(
                    fault(
                        "%d x %s are more than the order had: %d, of which %d were sent again"
                            + " already",
                        pieces, sku, ordered.get(sku), before));
              }
            });
    refuse(errors);
  }

  /** What other cases have sent again; when that goes astray, it has a case of its own. */
  private List<OrderLine> sentAgain(Order origin, String exceptionId) {
    return links.of(origin.id()).stream()
        .filter(link -> link.kind() == Kind.RESEND && link.originOrderId().equals(origin.id()))
        .filter(link -> !link.ref().equals(exceptionId))
        .map(link -> orders.get(link.orderId()))
        .filter(order -> order.status() != OrderStatus.CANCELLED)
        .flatMap(order -> order.lines().stream())
        .toList();
  }

  private static Map<String, Integer> pieces(List<OrderLine> lines) {
    return lines.stream()
        .collect(
            Collectors.toMap(
                OrderLine::sku, OrderLine::quantity, Math::addExact, LinkedHashMap::new));
  }

  private static FieldError fault(String message, Object... about) {
    return new FieldError("resendLines", ErrorCode.UNKNOWN, message, about);
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }
}
