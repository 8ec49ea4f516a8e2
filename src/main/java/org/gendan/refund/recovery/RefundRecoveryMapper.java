package org.gendan.refund.recovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What talks achieve, beside those who were held out of them. */
@Mapper
public interface RefundRecoveryMapper {

  /**
   * Refunds before dispatch that were talked about, or held out.
   *
   * @param heldOut whether nobody talked
   * @param refunds how many
   * @param recovered how many customers have kept their order
   * @param orderedAgain how many of the others have placed another order since
   * @param offers how many offers were made
   * @param offerCost what the offers that were taken cost, in CNY
   */
  record Group(
      boolean heldOut,
      int refunds,
      int recovered,
      int orderedAgain,
      int offers,
      BigDecimal offerCost) {}

  /** Both groups of the refunds that were asked for in this time, as far as there are any. */
  @Select(
      """
      select held_out, count(*) as refunds, sum(recovered) as recovered,
        sum(case when recovered = 0 then back else 0 end) as ordered_again,
        sum(offered) as offers, sum(cost) as offer_cost
      from (
        select r.hold_out as held_out,
          case when r.status = 'RECOVERED' then 1 else 0 end as recovered,
          case when exists (
            select 1 from sales_order n
             where n.customer_phone = o.customer_phone and n.order_id <> o.order_id
               and n.placed_at > r.asked_at) then 1 else 0 end as back,
          case when r.offer is not null then 1 else 0 end as offered,
          case when r.status = 'RECOVERED' then coalesce(r.offer_cost, 0) else 0 end as cost
        from refund r join sales_order o on o.order_id = r.order_id
        where r.asked_at >= #{from} and r.asked_at < #{until}
          and (r.hold_out = true or r.answer is not null)) one
      group by held_out order by held_out
      """)
  List<Group> between(@Param("from") Instant from, @Param("until") Instant until);
}
