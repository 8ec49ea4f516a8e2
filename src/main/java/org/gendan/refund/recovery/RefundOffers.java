package org.gendan.refund.recovery;

import java.math.BigDecimal;
import java.util.Map;
import org.gendan.discount.DiscountRequest;
import org.gendan.discount.DiscountRequest.Gift;
import org.gendan.discount.DiscountRequest.Status;
import org.gendan.discount.Discounts;
import org.gendan.discount.Discounts.Wish;
import org.gendan.order.Order;
import org.gendan.order.OrderLine;
import org.gendan.refund.DeployedRefundRules;
import org.gendan.refund.Refund;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * The one offer of a talk: out of the catalogue, within the authority of the agent who makes it,
 * and given when the customer takes it.
 */
@Component
class RefundOffers {

  /** What an offer gives; every other offer of the catalogue costs nothing. */
  private static final Map<String, Gift> GIFTS =
      Map.of(
          "FITTED_SHEET", Gift.FITTED_SHEET,
          "MEMORY_PILLOW", Gift.MEMORY_PILLOW,
          "CNY_FIFTY_OFF", Gift.MONEY);

  private final DeployedRefundRules rules;
  private final Discounts discounts;

  RefundOffers(DeployedRefundRules rules, Discounts discounts) {
    this.rules = rules;
    this.discounts = discounts;
  }

  /**
   * What the offer costs, in the order's currency.
   *
   * @throws Refusal when it may not be made for this order
   */
  BigDecimal costOf(String offer, Order order) {
    int pieces = order.lines().stream().mapToInt(OrderLine::quantity).sum();
    return rules
        .costOf(offer, order.amountPayable(), pieces)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "offer",
                    ErrorCode.NOT_ALLOWED,
                    "'%s' may not be offered for this order; see the table retention-offer",
                    offer));
  }

  /**
   * The customer has taken the offer: it is a discount of the agent who made it.
   *
   * @throws Refusal when that agent may not give it alone; the whole answer is then refused
   */
  void give(Refund refund) {
    String offer = refund.talk().offer();
    if (offer == null || !GIFTS.containsKey(offer)) {
      return;
    }
    Gift gift = GIFTS.get(offer);
    long fen =
        gift == Gift.MONEY ? refund.talk().offerCost().movePointRight(2).longValueExact() : 0;
    Wish wish = new Wish(gift, 1, fen, "Taken instead of the money back");
    DiscountRequest given =
        discounts.request(refund.orderId(), "refund-" + refund.id(), wish).request();
    if (given.status() != Status.GRANTED) {
      throw Refusal.conflict(
          "%s is not yours alone to give: %s; make another offer, or pay the money back",
          offer, given.why());
    }
  }
}
