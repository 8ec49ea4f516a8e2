package org.gendan.refund;

import org.gendan.order.Order;
import org.gendan.order.OrderPrices;
import org.gendan.order.OrderStatus;
import org.gendan.refund.DiscountRequest.Gift;
import org.gendan.refund.DiscountRequest.Left;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/** What a granted discount does to its order, and what is left for a desk. */
@Component
class DiscountEffects {

  private final OrderPrices prices;

  DiscountEffects(OrderPrices prices) {
    this.prices = prices;
  }

  /**
   * Takes money off the price while nobody has paid it and nothing has left the house.
   *
   * @throws Refusal when the order has ended meanwhile
   */
  Left granted(DiscountRequest asked) {
    Order order = prices.lock(asked.orderId());
    refuseWhenOver(order);
    if (asked.gift() != Gift.MONEY) {
      return Left.GOODS;
    }
    if (order.paidAt() != null || !order.status().isBeforeDispatch()) {
      return Left.MONEY;
    }
    prices.reduce(order.id(), asked.amount(), asked.id());
    return OrderPrices.isAtTheErp(order.status()) ? Left.PRICE : Left.NOTHING;
  }

  /** What was paid back is no longer owed, so that a later refund cannot pay it a second time. */
  void settled(DiscountRequest granted) {
    Order order = prices.lock(granted.orderId());
    if (granted.leftOver() == Left.MONEY && order.status() != OrderStatus.REFUNDED) {
      prices.reduce(order.id(), granted.amount(), granted.id());
    }
  }

  static void refuseWhenOver(Order order) {
    switch (order.status()) {
      case CANCELLED, REFUNDED, RETURNING, RETURNED ->
          throw Refusal.conflict(
              "Order %s is %s: there is nothing left to give a discount on"
                  .formatted(order.platformOrderNo(), order.status()));
      default -> {
        return;
      }
    }
  }
}
