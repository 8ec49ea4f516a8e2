package org.gendan.desk;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gendan.order.OrderStatus;

/** Finds orders by whatever a customer or a carrier names on the phone. */
@Mapper
interface OrderListMapper {

  /**
   * The newest first.
   *
   * @param status only these, or null for all
   * @param text part of order number, name or phone, or the beginning of a waybill or of a ticket's
   *     number; null for all
   */
  default List<OrderListRow> search(OrderStatus status, String text, int limit, long offset) {
    String begin = text == null ? null : escaped(text) + "%";
    return rows(status, begin == null ? null : "%" + begin, begin, limit, offset);
  }

  @Select(
      """
      <script>
      select o.order_id, o.platform, o.platform_order_no, o.placed_at, o.status, o.customer_name,
        o.customer_phone, o.amount_payable, o.currency,
        (select group_concat(s.waybill_no order by s.dispatched_at separator ' ') from shipment s
          where s.order_id = o.order_id) as waybills
      from sales_order o
      <where>
        <if test="status != null">o.status = #{status}</if>
        <if test="part != null">
          and (o.platform_order_no like #{part} or o.customer_name like #{part}
            or o.customer_phone like #{part}
            or o.order_id in (select order_id from shipment where waybill_no like #{begin})
            or o.order_id in (select order_id from ticket where ticket_no like #{begin}))
        </if>
      </where>
      order by o.placed_at desc, o.order_id desc limit #{limit} offset #{offset}
      </script>
      """)
  List<OrderListRow> rows(
      @Param("status") OrderStatus status,
      @Param("part") String part,
      @Param("begin") String begin,
      @Param("limit") int limit,
      @Param("offset") long offset);

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
