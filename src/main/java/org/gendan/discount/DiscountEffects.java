package org.gendan.discount;

import java.math.BigDecimal;
import org.gendan.discount.DiscountRequest.Gift;
import org.gendan.discount.DiscountRequest.Left;
import org.gendan.money.MoneyKind;
import org.gendan.order.Order;
import org.gendan.order.OrderPrices;
import org.gendan.order.payment.Paybacks;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/** What a granted discount does to its order, and what is left for an agent or finance. */
@Component
class DiscountEffects {

  private final OrderPrices prices;
  private final Paybacks paybacks;

  DiscountEffects(OrderPrices prices, Paybacks paybacks) {
    this.prices = prices;
    this.paybacks = paybacks;
  }

  /** What can still be given off the order: what is due, or what was paid and not given back. */
  BigDecimal most(Order order) {
    return isPaidBack(order) && paybacks.paid(order).signum() > 0
        ? paybacks.left(order, "")
        : order.amountPayable();
  }

  /**
   * Takes money off the price while nobody has paid it and nothing has left the house; reserves
   * what was paid, so that a refund cannot give it back a second time.
   *
   * @throws Refusal when the order has ended meanwhile, or less is left of what was paid
   */
  Left granted(DiscountRequest asked) {
    Order order = prices.lock(asked.orderId());
    refuseWhenOver(order);
    if (asked.gift() != Gift.MONEY) {
      return Left.GOODS;
    }
    if (isPaidBack(order)) {
      // What the courier still has to collect cannot be reserved yet.
      if (paybacks.paid(order).signum() > 0) {
        paybacks.reserve(order.id(), MoneyKind.DISCOUNT, asked.id(), asked.amount());
      }
      return Left.MONEY;
    }
    prices.reduce(order.id(), asked.amount(), asked.id());
    return OrderPrices.isAtTheErp(order.status()) ? Left.PRICE : Left.NOTHING;
  }

  /**
   * The money is on its way back.
   *
   * @throws Refusal when the customer has not paid yet, or less is left of what was paid
   */
  void settled(DiscountRequest granted) {
    if (granted.leftOver() == Left.MONEY) {
      paybacks.reserve(granted.orderId(), MoneyKind.DISCOUNT, granted.id(), granted.amount());
      paybacks.paid(granted.orderId(), granted.id());
    }
  }

  private static boolean isPaidBack(Order order) {
    return order.paidAt() != null || !order.status().isBeforeDispatch();
  }

  static void refuseWhenOver(Order order) {
    switch (order.status()) {
      case CANCELLED, REFUNDED, RETURNING, RETURNED ->
          throw Refusal.conflict(
              "Order %s is %s: there is nothing left to give a discount on",
              order.platformOrderNo(), order.status());
      default -> {
        return;
      }
    }
  }
}
