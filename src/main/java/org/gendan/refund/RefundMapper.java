package org.gendan.refund;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where refunds are kept. */
@Mapper
public interface RefundMapper {

  String FILTER = "<where><if test=\"status != null\">status = #{status}</if></where>";

  /** Adds one; order and request id together are unique. */
  default void add(Refund refund) {
    insert(refund);
    if (!refund.lines().isEmpty()) {
      insertLines(refund.id(), refund.lines());
    }
  }

  @Insert(
      """
      insert into refund (refund_id, order_id, request_id, fingerprint, kind, reason, fault,
        within_right, whole, amount_asked, currency, status, entitlement, asked_by, asked_at,
        hold_out, fault_found, suspicious, erp_held, version)
      values (#{id}, #{orderId}, #{requestId}, #{fingerprint}, #{kind}, #{reason}, #{fault},
        #{withinRight}, #{whole}, #{amountAsked}, #{currency}, #{status}, #{entitlement},
        #{askedBy}, #{askedAt}, #{talk.heldOut}, #{findings.fault},
        #{findings.suspicious}, #{erpHeld}, #{version})
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

  /**
   * Writes what has changed.
   *
   * @return false when another transaction has changed it since it was read
   */
  @Update(
      """
      update refund set status = #{status}, offer = #{talk.offer}, offer_cost = #{talk.offerCost},
        offered_by = #{talk.offeredBy}, offered_at = #{talk.offeredAt}, answer = #{talk.answer},
        answered_by = #{talk.answeredBy}, answered_at = #{talk.answeredAt},
        remark = #{talk.remark}, fault_found = #{findings.fault}, suspicious = #{findings.suspicious},
        pay_to = #{findings.payTo},
        decided_by = #{findings.decidedBy}, decision_text = #{findings.text}, erp_held = #{erpHeld}, paid_amount = #{payment.amount},
        paid_how = #{payment.how}, paid_ref = #{payment.ref}, closed_at = #{closedAt},
        version = version + 1
      where refund_id = #{id} and version = #{version}
      """)
  boolean update(Refund refund);

  /** Finds one by our id. */
  default Optional<Refund> find(String refundId) {
    return row(refundId).map(this::withLines);
  }

  @Select("select * from refund where refund_id = #{refundId}")
  Optional<RefundRow> row(String refundId);

  private Refund withLines(RefundRow row) {
    return row.toRefund(lines(row.refundId()));
  }

  @Select(
      "select line_no, sku, quantity from refund_line where refund_id = #{refundId} order by"
          + " line_no")
  List<RefundLine> lines(String refundId);

  /** All of an order, the oldest first. */
  default List<Refund> ofOrder(String orderId) {
    return rowsOfOrder(orderId).stream().map(this::withLines).toList();
  }

  @Select("select * from refund where order_id = #{orderId} order by asked_at, refund_id")
  List<RefundRow> rowsOfOrder(String orderId);

  /** A list, the latest first; null stands for every status. */
  default List<Refund> search(RefundStatus status, int limit, long offset) {
    return rows(status, limit, offset).stream().map(this::withLines).toList();
  }

  @Select(
      "<script>select * from refund "
          + FILTER
          + " order by asked_at desc, refund_id desc limit #{limit} offset #{offset}</script>")
  List<RefundRow> rows(
      @Param("status") RefundStatus status,
      @Param("limit") int limit,
      @Param("offset") long offset);

  /** How many a search would find. */
  @Select("<script>select count(*) from refund " + FILTER + "</script>")
  long count(@Param("status") RefundStatus status);
}
