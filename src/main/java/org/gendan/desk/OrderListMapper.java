package org.gendan.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * Finds orders by what a customer or a carrier names on the phone; each way to name one has its
 * index, so that a search takes as long among a million orders as among a thousand.
 */
@Mapper
public interface OrderListMapper {

  /** More are not looked up one by one: that many are found quickly where the list is read. */
  int MOST_FOUND = 1_000;

  /**
   * The newest first.
   *
   * <p>Named are: the beginning of order number, phone, name, waybill or ticket's number; the end
   * of order number or phone, from four characters on; the end of a name, from two on.
   */
  default List<OrderListRow> search(OrderListQuery query) {
    OrderText text = OrderText.of(query.text());
    if (text != null) {
      List<String> named = found(text, MOST_FOUND + 1);
      if (named.size() <= MOST_FOUND) {
        return named.isEmpty() ? List.of() : rows(query, named, null);
      }
    }
    if (query.agent() != null) {
      List<String> own = ofAgent(query.agent(), MOST_FOUND + 1);
      if (own.size() <= MOST_FOUND) {
        return own.isEmpty() ? List.of() : rows(query, own, text);
      }
    }
    return rows(query, null, text);
  }

  /**
   * Ids of orders that an agent has sold, owns or has a task of, in no order; the same id may come
   * twice.
   */
  @Select(
      """
      select f.order_id from (
        (select order_id from order_people where seller = #{agent} limit #{most})
        union all
        (select order_id from order_people where owner = #{agent} limit #{most})
        union all
        (select o.order_id from open_task t join sales_order o on o.platform_order_no = t.order_no
          where t.assignee = #{agent} limit #{most})
      ) f limit #{most}
      """)
  List<String> ofAgent(@Param("agent") String agent, @Param("most") int most);

  /** What each order goes through; everything else is a case of it. */
  String OWN_WAY =
      " ('order-lifecycle', 'order-confirmation', 'payment-chase', 'shipment-follow-up') ";

  /** A case beside the order's own way that has an open task, by number of the order. */
  record Open(String orderNo, String processKey) {}

  /** The processes of such cases, by the orders' numbers; none for no numbers. */
  default Map<String, List<String>> openCases(List<String> orderNos) {
    return orderNos.isEmpty()
        ? Map.of()
        : open(orderNos).stream()
            .collect(
                Collectors.groupingBy(
                    Open::orderNo,
                    Collectors.mapping(Open::processKey, Collectors.toUnmodifiableList())));
  }

  /** The same as rows, each once. */
  @Select(
      """
      <script>
      select distinct t.order_no, t.process_key from open_task t where t.order_no in
        <foreach collection="orderNos" item="one" open="(" separator="," close=")">#{one}</foreach>
        and t.process_key not in
      """
          + OWN_WAY
          + """
      order by t.order_no, t.process_key
      </script>
      """)
  List<Open> open(@Param("orderNos") List<String> orderNos);

  /** Ids of orders that a text names, in no order; the same id may come twice. */
  @Select(
      """
      <script>
      select f.order_id from (
        (select order_id from sales_order where platform_order_no like #{t.begin} limit #{most})
        union all
        (select order_id from sales_order where customer_phone like #{t.phoneBegin} limit #{most})
        union all
        (select order_id from sales_order where customer_name like #{t.begin} limit #{most})
        <if test="t.lastFour != null">
          union all
          (select order_id from sales_order where number_end = #{t.lastFour}
            and platform_order_no like #{t.end} limit #{most})
        </if>
        <if test="t.phoneLastFour != null">
          union all
          (select order_id from sales_order where phone_end = #{t.phoneLastFour}
            and customer_phone like #{t.phoneEnd} limit #{most})
        </if>
        <if test="t.lastTwo != null">
          union all
          (select order_id from sales_order where name_end = #{t.lastTwo}
            and customer_name like #{t.end} limit #{most})
        </if>
        union all
        (select order_id from shipment where waybill_no like #{t.begin} limit #{most})
        union all
        (select order_id from ticket where ticket_no like #{t.begin} and order_id is not null
          limit #{most})
      ) f limit #{most}
      </script>
      """)
  List<String> found(@Param("t") OrderText text, @Param("most") int most);

  /**
   * A page of the list. Nothing is joined to the orders: while another table is small, MySQL reads
   * all of them to join it, where a page reads its own alone.
   *
   * @param ids only these, or null
   * @param text only what this names, tried at each order from the newest on; or null
   */
  @Select(
      """
      <script>
      select o.order_id, o.platform, o.platform_order_no, o.placed_at, o.status, o.customer_name,
        o.customer_phone, o.amount_payable, o.currency,
        (select group_concat(s.waybill_no order by s.dispatched_at separator ' ') from shipment s
          where s.order_id = o.order_id) as waybills,
        (select group_concat(distinct s.carrier order by s.carrier separator ' ') from shipment s
          where s.order_id = o.order_id) as carriers,
        (select p.seller from order_people p where p.order_id = o.order_id) as seller,
        (select p.owner from order_people p where p.order_id = o.order_id) as owner
      from sales_order o
      <where>
        <if test="q.after != null">
          o.placed_at &lt;= #{q.after.placedAt}
          and (o.placed_at &lt; #{q.after.placedAt} or o.order_id &lt; #{q.after.orderId})
        </if>
        <if test="!q.statuses.isEmpty()">
          and o.status in
          <foreach collection="q.statuses" item="one" open="(" separator="," close=")">
            #{one}
          </foreach>
        </if>
        <if test="!q.platforms.isEmpty()">
          and o.platform in
          <foreach collection="q.platforms" item="one" open="(" separator="," close=")">
            #{one}
          </foreach>
        </if>
        <if test="q.carrier != null">
          and exists (select 1 from shipment s
            where s.order_id = o.order_id and s.carrier = #{q.carrier})
        </if>
        <if test="q.atLeast != null">and o.amount_payable &gt;= #{q.atLeast}</if>
        <if test="q.atMost != null">and o.amount_payable &lt;= #{q.atMost}</if>
        <if test="q.overdueAt != null">
          and exists (select 1 from open_task t
            where t.order_no = o.platform_order_no and t.due_at &lt; #{q.overdueAt})
        </if>
        <if test="q.withCases">
          and exists (select 1 from open_task t where t.order_no = o.platform_order_no
            and t.process_key not in
      """
          + OWN_WAY
          + """
      )
        </if>
        <if test="q.agent != null">
          and (exists (select 1 from order_people p
              where p.order_id = o.order_id and #{q.agent} in (p.seller, p.owner))
            or exists (select 1 from open_task t
              where t.order_no = o.platform_order_no and t.assignee = #{q.agent}))
        </if>
        <if test="ids != null">
          and o.order_id in
          <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        </if>
        <if test="t != null">
          and (o.platform_order_no like #{t.begin} or o.customer_phone like #{t.phoneBegin}
            or o.customer_name like #{t.begin}
            <if test="t.lastFour != null">or o.platform_order_no like #{t.end}</if>
            <if test="t.phoneLastFour != null">or o.customer_phone like #{t.phoneEnd}</if>
            <if test="t.lastTwo != null">or o.customer_name like #{t.end}</if>
            or exists (select 1 from shipment s
              where s.order_id = o.order_id and s.waybill_no like #{t.begin})
            or exists (select 1 from ticket k
              where k.order_id = o.order_id and k.ticket_no like #{t.begin}))
        </if>
      </where>
      order by o.placed_at desc, o.order_id desc limit #{q.limit}
      </script>
      """)
  List<OrderListRow> rows(
      @Param("q") OrderListQuery query, @Param("ids") List<String> ids, @Param("t") OrderText text);
}
