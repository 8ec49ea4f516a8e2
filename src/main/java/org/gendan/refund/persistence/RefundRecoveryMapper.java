package org.gendan.refund.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gendan.refund.RefundRecoveries;

@Mapper
interface RefundRecoveryMapper extends RefundRecoveries {

  @Override
  @Select(
      """
      select r.hold_out as held_out, count(*) as refunds,
        coalesce(sum(case when r.status = 'RECOVERED' then 1 else 0 end), 0) as recovered,
        coalesce(sum(case when r.status <> 'RECOVERED' and exists (
          select 1 from sales_order n
           where n.customer_phone = o.customer_phone and n.order_id <> o.order_id
             and n.placed_at > r.asked_at) then 1 else 0 end), 0) as ordered_again,
        coalesce(sum(case when r.offer is not null then 1 else 0 end), 0) as offers,
        coalesce(sum(case when r.status = 'RECOVERED' then r.offer_cost else 0 end), 0)
          as offer_cost
      from refund r join sales_order o on o.order_id = r.order_id
      where r.asked_at >= #{from} and r.asked_at < #{until}
        and (r.hold_out = true or r.answer is not null)
      group by r.hold_out order by r.hold_out
      """)
  List<Group> between(@Param("from") Instant from, @Param("until") Instant until);
}
