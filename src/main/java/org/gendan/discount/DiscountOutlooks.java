package org.gendan.discount;

import java.math.BigDecimal;
import org.gendan.discount.DeployedDiscountTables.Authority;
import org.gendan.discount.DeployedDiscountTables.Ruling;
import org.gendan.discount.DiscountQuotaMapper.Quota;
import org.gendan.discount.Discounts.Wish;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a discount would come to, for who thinks about asking; writes nothing. */
@Component
public class DiscountOutlooks {

  private final Discounts discounts;
  private final DeployedDiscountTables tables;
  private final DiscountQuotas quotas;
  private final Orders orders;
  private final CurrentActor actor;

  DiscountOutlooks(
      Discounts discounts,
      DeployedDiscountTables tables,
      DiscountQuotas quotas,
      Orders orders,
      CurrentActor actor) {
    this.discounts = discounts;
    this.tables = tables;
    this.quotas = quotas;
    this.orders = orders;
    this.actor = actor;
  }

  /**
   * What a wish would come to now.
   *
   * @param leadDecides whether a team lead would have to say yes
   * @param never whether nobody may give it
   * @param counted what it takes from the month
   * @param left what is left of the person's month before it
   */
  public record Outlook(
      boolean leadDecides,
      boolean never,
      BigDecimal counted,
      BigDecimal left,
      int timesLeft,
      boolean tooLittle) {}

  /**
   * Foretells what a wish of the actor would come to; nothing is asked for.
   *
   * @throws Refusal as the wish would be refused
   */
  @Transactional(readOnly = true)
  public Outlook of(String orderId, Wish wish) {
    Order order = orders.get(orderId);
    discounts.refuseUnlessFitting(order, wish);
    DiscountRequest asked = discounts.asked(orderId, "", "", wish);
    Ruling ruling = tables.authority(asked, discounts.isGivenBefore(asked));
    long counted = ruling.counted(asked);
    Quota quota = quotas.of(actor.id(), quotas.now());
    int times = quota.timesAllowed() - quota.timesUsed();
    boolean own = ruling.authority() == Authority.OWN && (counted == 0 || times > 0);
    return new Outlook(
        !own,
        ruling.authority() == Authority.NONE,
        BigDecimal.valueOf(counted, 2),
        BigDecimal.valueOf(quota.fenAllowed() - quota.fenUsed(), 2),
        Math.max(0, times),
        quota.fenUsed() + counted > quota.fenAllowed());
  }
}
