package org.gendan.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Windows, budgets and orders. */
@Mapper
interface OfficeReportMapper {

  /**
   * One cut-off window.
   *
   * @param uncalled paid, withdrawn or not to be called
   * @param reached calls in which the customer was reached
   */
  record Window(
      Instant windowEnd, long orders, long chased, long reached, long uncalled, long missed) {}

  @Select(
      """
      select window_end, count(*) as orders,
        sum(case when status = 'CHASED' then 1 else 0 end) as chased,
        sum(case when status = 'CHASED' and result <> 'NOT_REACHED' then 1 else 0 end) as reached,
        sum(case when status not in ('CHASED', 'MISSED', 'OPEN') then 1 else 0 end) as uncalled,
        sum(case when status = 'MISSED' then 1 else 0 end) as missed
      from payment_chase
      where window_end >= #{from} and window_end < #{until}
      group by window_end order by window_end
      """)
  List<Window> windows(@Param("from") Instant from, @Param("until") Instant until);

  /** What was booked against a budget: of the groups that may approve, and of all agents. */
  record Booked(String budget, String kind, long entries, long fen) {}

  @Select(
      """
      select approver_group as budget, 'COMPENSATION' as kind, count(*) as entries,
        sum(amount_fen) as fen
      from compensation_entry where booked_at >= #{from} and booked_at < #{until}
      group by approver_group
      union all
      select 'order-agents' as budget, kind, count(*) as entries, sum(amount_fen) as fen
      from discount_entry where booked_at >= #{from} and booked_at < #{until}
      group by kind
      order by budget, kind
      """)
  List<Booked> booked(@Param("from") Instant from, @Param("until") Instant until);

  /** An order without its customer. */
  record OrderLine(
      String platform,
      String orderNo,
      Instant placedAt,
      String stage,
      String paymentMethod,
      BigDecimal amountPayable,
      String currency,
      int lines,
      int pieces,
      int parcels) {}

  @Select(
      """
      select o.platform as platform, o.platform_order_no as order_no, o.placed_at as placed_at,
        o.status as stage, o.payment_method as payment_method,
        o.amount_payable as amount_payable, o.currency as currency,
        (select count(*) from order_line l where l.order_id = o.order_id) as `lines`,
        (select coalesce(sum(l.quantity), 0) from order_line l where l.order_id = o.order_id)
          as pieces,
        (select count(*) from shipment s where s.order_id = o.order_id
          and s.status <> 'CANCELLED') as parcels
      from sales_order o
      where o.placed_at >= #{from} and o.placed_at < #{until}
      order by o.placed_at, o.order_id
      """)
  List<OrderLine> orders(@Param("from") Instant from, @Param("until") Instant until);
}
