package org.gendan.order.overview;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What is known of the people of orders, also from before their corrections. */
@Mapper
interface KnownPeopleMapper {

  /** What one place says; null where it says nothing. */
  record Person(String orderId, String name, String phone, String address) {}

  /** Of one order at least. */
  @Select(
      """
      <script>
      with these as (
        select order_id, customer_name, customer_phone, address from sales_order where order_id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      )
      select order_id, customer_name as name, customer_phone as phone, address from these
      union select order_id, customer_name, customer_phone, address from order_amendment
        where order_id in (select order_id from these)
      union select order_id, case when field = 'customerName' then old_value end,
          case when field = 'customerPhone' then old_value end,
          case when field = 'address' then old_value end
        from order_correction where order_id in (select order_id from these)
      union select s.order_id, null, null, r.address from carrier_request r
        join shipment s on s.shipment_id = r.shipment_id
        where r.address is not null and s.order_id in (select order_id from these)
      union select order_id, null, callback_phone, null from complaint
        where order_id in (select order_id from these)
      </script>
      """)
  List<Person> of(@Param("ids") Collection<String> orderIds);
}
