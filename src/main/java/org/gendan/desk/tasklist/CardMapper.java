package org.gendan.desk.tasklist;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What cards show of orders. */
@Mapper
interface CardMapper {

  /** An order, once for each of its parcels; what is of the parcel is null when it has none. */
  record Row(
      String orderId,
      String platform,
      String platformOrderNo,
      String customerName,
      String customerPhone,
      String carrier,
      String waybillNo,
      String parcelStatus) {}

  /** Of these orders, one at least; the oldest parcel first. */
  @Select(
      """
      <script>
      select o.order_id, o.platform, o.platform_order_no, o.customer_name, o.customer_phone,
        s.carrier, s.waybill_no, s.status as parcel_status
      from sales_order o left join shipment s on s.order_id = o.order_id
      where o.order_id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      order by o.order_id, s.dispatched_at
      </script>
      """)
  List<Row> orders(@Param("ids") Collection<String> orderIds);
}
