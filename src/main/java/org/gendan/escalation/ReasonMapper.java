package org.gendan.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Which cases are open about an order, and which of their reports are still true. */
@Mapper
public interface ReasonMapper {

  /** The open cases of these orders, by the order; those about many too. */
  @Select(
      """
      <script>
      select c.order_id, c.exception_id from exception_case c
      where c.ended_at is null and c.order_id in
      <foreach collection="orders" item="o" open="(" separator="," close=")">#{o}</foreach>
      union all
      select m.order_id, m.exception_id from exception_member m
      where m.open_key is not null and m.order_id in
      <foreach collection="orders" item="o" open="(" separator="," close=")">#{o}</foreach>
      </script>
      """)
  List<Open> openOf(@Param("orders") Collection<String> orderIds);

  /** An open case of an order. */
  record Open(String orderId, String exceptionId) {}

  /**
   * The reason of some reports of a case has ended: of the one with this request id, of those about
   * this parcel, or of all where both are null.
   *
   * @return how many of them were not settled before
   */
  @Update(
      """
      update exception_report set settled_at = #{at}
      where exception_id = #{exceptionId} and settled_at is null
        and (#{requestId} is null or request_id = #{requestId})
        and (#{shipmentId} is null or shipment_id = #{shipmentId})
      """)
  int settle(
      @Param("exceptionId") String exceptionId,
      @Param("requestId") String requestId,
      @Param("shipmentId") String shipmentId,
      @Param("at") Instant at);

  /** How many reports of a case are still true, as far as is known. */
  @Select(
      "select count(*) from exception_report"
          + " where exception_id = #{exceptionId} and settled_at is null")
  int unsettled(String exceptionId);
}
