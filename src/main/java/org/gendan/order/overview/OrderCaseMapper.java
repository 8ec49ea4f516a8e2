package org.gendan.order.overview;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * Which cases belong to an order. What happened in them, and their open tasks, are part of its
 * story; a new kind of case adds its table here.
 */
@Mapper
interface OrderCaseMapper {

  /** A case, by the business key of its process, and the order that it is about. */
  record OfOrder(String orderId, String caseId) {}

  /** The business keys of all processes that run, or ran, about an order. */
  default List<String> of(String orderId) {
    return ofAll(List.of(orderId)).stream().map(OfOrder::caseId).toList();
  }

  /** The same of several orders; of one at least. */
  @Select(
      """
      <script>
      with these as (
        select order_id from sales_order where order_id in
        <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      ), parcel as (
        select order_id, shipment_id from shipment where order_id in (select order_id from these)
      ), asked as (
        select order_id, refund_id from refund where order_id in (select order_id from these)
      ), trouble as (
        select order_id, exception_id from exception_case
        where order_id in (select order_id from these)
        union
        select order_id, exception_id from exception_member
        where order_id in (select order_id from these) and left_at is null
      )
      select order_id, order_id as case_id from these
      union all select order_id, shipment_id from parcel
      union all select p.order_id, r.request_id from carrier_request r
        join parcel p on p.shipment_id = r.shipment_id
      union all select order_id, cancellation_id from order_cancellation
        where order_id in (select order_id from these)
      union all select order_id, amendment_id from order_amendment
        where order_id in (select order_id from these)
      union all select order_id, hold_id from goods_hold
        where order_id in (select order_id from these)
      union all select order_id, discount_id from discount_request
        where order_id in (select order_id from these)
      union all select order_id, refund_id from asked
      union all select order_id, payment_id from money_payment
        where order_id in (select order_id from these)
      union all select a.order_id, c.correction_id from goods_return_correction c
        join asked a on a.refund_id = c.refund_id
      union all select order_id, exception_id from trouble
      union all select t.order_id, c.claim_id from carrier_claim c
        join trouble t on t.exception_id = c.exception_id
      union all select order_id, ticket_id from ticket
        where order_id in (select order_id from these)
      union all select order_id, complaint_id from complaint
        where order_id in (select order_id from these)
      </script>
      """)
  List<OfOrder> ofAll(@Param("ids") Collection<String> orderIds);

  /** The orders that a case is about, by the business key of its process. */
  default List<String> ordersOf(String caseId) {
    return ordersOfAll(List.of(caseId)).stream().map(OfOrder::orderId).toList();
  }

  String THESE =
      " in <foreach collection=\"ids\" item=\"id\" open=\"(\" separator=\",\" close=\")\">"
          + "#{id}</foreach>";

  String ABOUT_ONE =
      "select order_id, order_id as case_id from sales_order where order_id"
          + THESE
          + " union select order_id, shipment_id from shipment where shipment_id"
          + THESE
          + " union select s.order_id, r.request_id from carrier_request r"
          + " join shipment s on s.shipment_id = r.shipment_id where r.request_id"
          + THESE
          + " union select order_id, cancellation_id from order_cancellation"
          + " where cancellation_id"
          + THESE
          + " union select order_id, amendment_id from order_amendment where amendment_id"
          + THESE
          + " union select order_id, hold_id from goods_hold where hold_id"
          + THESE
          + " union select order_id, discount_id from discount_request where discount_id"
          + THESE
          + " union select order_id, refund_id from refund where refund_id"
          + THESE
          + " union select order_id, payment_id from money_payment where payment_id"
          + THESE
          + " union select r.order_id, c.correction_id from goods_return_correction c"
          + " join refund r on r.refund_id = c.refund_id where c.correction_id"
          + THESE
          + " union select order_id, exception_id from exception_case"
          + " where order_id is not null and exception_id"
          + THESE
          + " union select e.order_id, c.claim_id from carrier_claim c"
          + " join exception_case e on e.exception_id = c.exception_id"
          + " where e.order_id is not null and c.claim_id"
          + THESE
          + " union select order_id, ticket_id from ticket"
          + " where order_id is not null and ticket_id"
          + THESE
          + " union select order_id, complaint_id from complaint"
          + " where order_id is not null and complaint_id"
          + THESE;

  /** The orders that these cases are about; of one case at least. */
  @Select(
      "<script>"
          + ABOUT_ONE
          + " union select order_id, exception_id from exception_member"
          + " where left_at is null and exception_id"
          + THESE
          + "</script>")
  List<OfOrder> ordersOfAll(@Param("ids") Collection<String> caseIds);

  /** The same, where a case about many orders has none; of one case at least. */
  @Select("<script>" + ABOUT_ONE + "</script>")
  List<OfOrder> aboutOne(@Param("ids") Collection<String> caseIds);
}
