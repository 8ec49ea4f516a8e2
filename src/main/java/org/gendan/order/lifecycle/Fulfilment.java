package org.gendan.order.lifecycle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.erp.Erp;
import org.gendan.erp.SalesOrder;
import org.gendan.notify.MessageOutcome;
import org.gendan.notify.customer.CustomerMessages;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.order.ErpOrders;
import org.gendan.order.Order;
import org.gendan.order.OrderFieldRules;
import org.gendan.order.OrderJournal;
import org.gendan.order.OrderStatus;
import org.gendan.order.Orders;
import org.gendan.order.hold.OrderHolds;
import org.gendan.order.payment.Paybacks;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the confirmed order to the parcel that may be shipped (rows 7, 8, 10, 18 of docs/domain.md).
 */
@Component
public class Fulfilment {

  private final Orders orders;
  private final OrderJournal journal;
  private final OrderFieldRules rules;
  private final Erp erp;
  private final CustomerMessages messages;
  private final OrderHolds holds;
  private final Paybacks paybacks;
  private final Substitutes substitutes;

  Fulfilment(
      Orders orders,
      OrderJournal journal,
      OrderFieldRules rules,
      Erp erp,
      CustomerMessages messages,
      OrderHolds holds,
      Paybacks paybacks,
      Substitutes substitutes) {
    this.orders = orders;
    this.journal = journal;
    this.rules = rules;
    this.erp = erp;
    this.messages = messages;
    this.holds = holds;
    this.paybacks = paybacks;
    this.substitutes = substitutes;
  }

  /** What a customer wants when something is short. */
  public enum ShortageAnswer {
    SUBSTITUTE,
    LATER,
    REFUND
  }

  /** Whether the pre-dispatch call reached the customer. */
  public enum PreDispatchResult {
    REACHED,
    UNREACHABLE
  }

  /**
   * What the substitute is; each text is required.
   *
   * @param price of one piece; empty for what the item was sold at last
   */
  public record Substitute(String forSku, String sku, String name, Optional<BigDecimal> price) {}

  /** Makes the order known to the ERP. */
  @Transactional
  public void push(String orderId) {
    Order order = orders.lock(orderId);
    if (hasEnded(order)) {
      // Ended while this job waited; its process is being ended.
      return;
    }
    erp.pushOrder(salesOrder(order));
    journal.note(order, "ORDER_PUSHED", "Order pushed to the ERP");
    // The hold came when the ERP had no order to hold yet.
    holds.open(orderId).forEach(hold -> erp.hold(orderId, hold.ref(), hold.reason().name()));
  }

  /** Reserves stock; the order is back-ordered when something is short. */
  @Transactional
  public OrderStatus reserveStock(String orderId) {
    Order order = orders.lock(orderId);
    if (hasEnded(order)) {
      return order.status();
    }
    List<String> shortOf = erp.reserveStock(salesOrder(order));
    if (shortOf.isEmpty()) {
      journal.note(order, "STOCK_RESERVED", "Stock reserved");
      return order.status();
    }
    Order backordered = orders.save(order.to(OrderStatus.BACKORDERED));
    journal.note(backordered, "STOCK_SHORT", "Short of " + String.join(", ", shortOf));
    return backordered.status();
  }

  /**
   * The customer takes another item, at the same quantity. When it is cheaper the difference goes
   * back; when it is dearer the ledger bounds what is given away.
   *
   * @throws Refusal when it costs more than may be given away
   */
  @Transactional
  public OrderStatus substitute(String orderId, Substitute substitute) {
    Order order = orders.lock(orderId);
    String sku = rules.code("substituteSku", substitute.sku());
    String name = rules.itemName("substituteName", substitute.name());
    order.substituting(substitute.forSku(), sku, name);
    substitutes.settle(order, substitute.forSku(), sku, substitute.price());
    order = orders.get(orderId);
    Order changed = orders.save(order.to(OrderStatus.CONFIRMED));
    orders.replaceLines(changed.substituting(substitute.forSku(), sku, name));
    journal.note(changed, "ITEM_SUBSTITUTED", substitute.forSku() + " → " + sku + " " + name);
    return changed.status();
  }

  /**
   * The customer waits until a day.
   *
   * @throws Refusal when that day is past
   */
  @Transactional
  public OrderStatus shipLater(String orderId, Instant at) {
    if (!at.isAfter(journal.now())) {
      throw Refusal.invalid(
          "laterDate", ErrorCode.PAST, "is not in the future; agree on a later day");
    }
    Order order = orders.save(orders.get(orderId).to(OrderStatus.CONFIRMED));
    journal.note(
        order, "SHIPMENT_POSTPONED", "The customer waits; asked again at " + journal.moment(at));
    return order.status();
  }

  /** The customer wants the money back. */
  @Transactional
  public OrderStatus askRefund(String orderId) {
    Order order = orders.get(orderId);
    holds.mustHaveNoRefund(order);
    journal.note(order, "REFUND_WANTED", "The customer does not want to wait");
    return order.status();
  }

  /** Pays back what was paid; an order of which nothing was paid is cancelled. */
  @Transactional
  public OrderStatus refund(String orderId) {
    Order order = orders.lock(orderId);
    if (hasEnded(order)) {
      return order.status();
    }
    if (order.paidAt() == null) {
      erp.voidOrder(salesOrder(order), "OUT_OF_STOCK");
      Order cancelled = orders.save(order.to(OrderStatus.CANCELLED));
      journal.note(cancelled, "ORDER_CANCELLED", "Out of stock, nothing was paid");
      return cancelled.status();
    }
    holds.mustHaveNoRefund(order);
    String ref = "shortage-" + orderId;
    BigDecimal amount = paybacks.left(order, ref);
    paybacks.reserve(orderId, ref, amount);
    erp.refund(salesOrder(order), amount);
    paybacks.paid(orderId, ref);
    Order refunded = orders.save(order.to(OrderStatus.REFUNDED));
    journal.note(
        refunded,
        "ORDER_REFUNDED",
        "Out of stock, %s %s paid back".formatted(amount, order.currency()));
    return refunded.status();
  }

  /** Keeps the result of the pre-dispatch call. */
  @Transactional
  public void preDispatchCalled(String orderId, PreDispatchResult result, String remark) {
    Order order = orders.get(orderId);
    String text =
        "Pre-dispatch call: " + Words.of(result) + (remark == null ? "" : " (" + remark + ")");
    journal.note(order, "PRE_DISPATCH_CALL", text);
  }

  /** Sends the points of the call as a message to a customer who was not reached. */
  @Transactional
  public void sendDeliveryPoints(String orderId) {
    Order order = orders.get(orderId);
    MessageOutcome outcome =
        messages.send(
            "delivery-points:" + orderId,
            order.customer().phone(),
            Template.DELIVERY_POINTS,
            Map.of(
                "orderId",
                orderId,
                "orderNo",
                order.platformOrderNo(),
                "deliveryMode",
                order.deliveryMode().name(),
                "address",
                order.customer().region() + " " + order.customer().address()));
    if (outcome instanceof MessageOutcome.Refused refused) {
      journal.note(
          order, "DELIVERY_POINTS_NOT_SENT", "The channel refuses the SMS: " + refused.text());
      return;
    }
    journal.note(order, "DELIVERY_POINTS_SENT", "Delivery points sent by SMS");
  }

  /** Stock is there and the customer knows: logistics may ship. */
  @Transactional
  public OrderStatus offerDispatch(String orderId) {
    Order order = orders.save(orders.get(orderId).to(OrderStatus.READY_TO_SHIP));
    journal.note(order, "READY_TO_SHIP", "Released to logistics");
    return order.status();
  }

  /** Why the order has not left 48 hours after its confirmation (row 79 of docs/domain.md). */
  @Transactional
  public void explainLateDispatch(String orderId, String reason) {
    Order order = orders.get(orderId);
    journal.note(order, "LATE_DISPATCH_EXPLAINED", rules.remark("delayReason", reason));
  }

  /** Keeps what the desk added to an answer. */
  @Transactional
  public void remark(String orderId, String remark) {
    journal.note(orders.get(orderId), "REMARK", rules.remark("remark", remark));
  }

  /** Takes a cancelled order out of the ERP. */
  @Transactional
  public void voidInErp(String orderId) {
    Order order = orders.lock(orderId);
    if (order.status() == OrderStatus.REFUNDED) {
      // The refund has told the ERP already.
      return;
    }
    erp.voidOrder(salesOrder(order), order.status().name());
    journal.note(order, "ORDER_VOIDED", "Voided in the ERP");
  }

  private static boolean hasEnded(Order order) {
    return order.status() == OrderStatus.CANCELLED || order.status() == OrderStatus.REFUNDED;
  }

  private static SalesOrder salesOrder(Order order) {
    return ErpOrders.of(order);
  }
}
