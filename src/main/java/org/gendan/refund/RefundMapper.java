package org.gendan.refund;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RefundMapper {

  String FILTER = "<where><if test=\"status != null\">status = #{status}</if></where>";

  @Insert(
      """
      insert into refund (refund_id, order_id, request_id, fingerprint, kind, reason, fault,
        within_right, whole, amount_asked, currency, status, entitlement, asked_by, asked_at,
        hold_out, erp_held, version)
      values (#{id}, #{orderId}, #{requestId}, #{fingerprint}, #{kind}, #{reason}, #{fault},
        #{withinRight}, #{whole}, #{amountAsked}, #{currency}, #{status}, #{entitlement},
        #{askedBy}, #{askedAt}, #{talk.heldOut}, #{erpHeld}, #{version})
      """)
  void insert(Refund refund);

  @Insert(
      """
      <script>
      insert into refund_line (refund_id, line_no, sku, quantity) values
      <foreach collection="lines" item="line" separator=",">
        (#{refundId}, #{line.lineNo}, #{line.sku}, #{line.quantity})
      </foreach>
      </script>
      """)
  void insertLines(@Param("refundId") String refundId, @Param("lines") List<RefundLine> lines);

  @Update(
      """
      update refund set status = #{status}, offer = #{talk.offer}, offer_cost = #{talk.offerCost},
        offered_by = #{talk.offeredBy}, offered_at = #{talk.offeredAt}, answer = #{talk.answer},
        answered_by = #{talk.answeredBy}, answered_at = #{talk.answeredAt},
        remark = #{talk.remark}, erp_held = #{erpHeld}, paid_amount = #{payment.amount},
        paid_how = #{payment.how}, paid_ref = #{payment.ref}, closed_at = #{closedAt},
        version = version + 1
      where refund_id = #{id} and version = #{version}
      """)
  int update(Refund refund);

  @Select("select * from refund where refund_id = #{refundId}")
  RefundRow find(String refundId);

  @Select(
      "select line_no, sku, quantity from refund_line where refund_id = #{refundId} order by"
          + " line_no")
  List<RefundLine> lines(String refundId);

  @Select("select * from refund where order_id = #{orderId} order by asked_at, refund_id")
  List<RefundRow> ofOrder(String orderId);

  @Select(
      "<script>select * from refund "
          + FILTER
          + " order by asked_at desc, refund_id limit #{limit} offset #{offset}</script>")
  List<RefundRow> search(
      @Param("status") RefundStatus status,
      @Param("limit") int limit,
      @Param("offset") long offset);

  @Select("<script>select count(*) from refund " + FILTER + "</script>")
  long count(@Param("status") RefundStatus status);
}
