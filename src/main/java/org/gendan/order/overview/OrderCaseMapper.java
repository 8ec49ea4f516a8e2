package org.gendan.order.overview;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * Which cases belong to an order. What happened in them, and their open tasks, are part of its
 * story; a new kind of case adds its table here.
 */
@Mapper
interface OrderCaseMapper {

  /** The business keys of all processes that run, or ran, about an order. */
  @Select(
      """
      with parcel as (
        select shipment_id from shipment where order_id = #{orderId}
      ), trouble as (
        select exception_id from exception_case where order_id = #{orderId}
        union
        select exception_id from exception_member
        where order_id = #{orderId} and left_at is null
      )
      select order_id from sales_order where order_id = #{orderId}
      union all select shipment_id from parcel
      union all select request_id from carrier_request
        where shipment_id in (select shipment_id from parcel)
      union all select cancellation_id from order_cancellation where order_id = #{orderId}
      union all select amendment_id from order_amendment where order_id = #{orderId}
      union all select hold_id from goods_hold where order_id = #{orderId}
      union all select discount_id from discount_request where order_id = #{orderId}
      union all select refund_id from refund where order_id = #{orderId}
      union all select correction_id from goods_return_correction
        where refund_id in (select refund_id from refund where order_id = #{orderId})
      union all select exception_id from trouble
      union all select claim_id from carrier_claim
        where exception_id in (select exception_id from trouble)
      union all select ticket_id from ticket where order_id = #{orderId}
      union all select complaint_id from complaint where order_id = #{orderId}
      """)
  List<String> of(String orderId);
}
