package org.gendan.refund.goodsreturn;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ReturnResultMapper {

  /** An inspection without its findings. */
  record InspectionRow(
      String returnId,
      String requestId,
      ReturnInspection.Cause damageCause,
      int pieces,
      String report,
      String inspectedBy,
      Instant inspectedAt) {

    ReturnInspection with(List<ReturnFinding> findings) {
      return new ReturnInspection(
          returnId, requestId, damageCause, pieces, report, findings, inspectedBy, inspectedAt);
    }
  }

  /** A settlement without its parts. */
  record SettlementRow(
      String returnId,
      ReturnOutcome outcome,
      BigDecimal acceptedAmount,
      BigDecimal deductedAmount,
      String linkedOrderId,
      String text,
      Instant refundDueAt,
      Instant settledAt) {

    ReturnSettlement with(List<ReturnSettlement.Part> parts) {
      return new ReturnSettlement(
          returnId,
          outcome,
          acceptedAmount,
          deductedAmount,
          parts,
          linkedOrderId,
          text,
          refundDueAt,
          settledAt);
    }
  }

  @Insert(
      """
      insert into goods_return_inspection (return_id, request_id, damage_cause, pieces, report,
        inspected_by, inspected_at)
      values (#{returnId}, #{requestId}, #{damageCause}, #{pieces}, #{report}, #{inspectedBy},
        #{inspectedAt})
      """)
  void insertInspection(ReturnInspection inspection);

  @Insert(
      """
      <script>
      insert into goods_return_finding (return_id, line_no, as_new, damaged, missing, wrong_goods,
        not_ours) values
      <foreach collection="findings" item="one" separator=",">
        (#{returnId}, #{one.lineNo}, #{one.asNew}, #{one.damaged}, #{one.missing},
        #{one.wrongGoods}, #{one.notOurs})
      </foreach>
      </script>
      """)
  void insertFindings(
      @Param("returnId") String returnId, @Param("findings") List<ReturnFinding> findings);

  @Select("select * from goods_return_inspection where return_id = #{returnId}")
  Optional<InspectionRow> inspection(String returnId);

  @Select(
      """
      select line_no, as_new, damaged, missing, wrong_goods, not_ours from goods_return_finding
      where return_id = #{returnId} order by line_no
      """)
  List<ReturnFinding> findings(String returnId);

  @Insert(
      """
      insert into goods_return_settlement (return_id, outcome, accepted_amount, deducted_amount,
        linked_order_id, text, refund_due_at, settled_at)
      values (#{returnId}, #{outcome}, #{acceptedAmount}, #{deductedAmount}, #{linkedOrderId},
        #{text}, #{refundDueAt}, #{settledAt})
      """)
  void insertSettlement(ReturnSettlement settlement);

  @Insert(
      """
      <script>
      insert into goods_return_part (return_id, line_no, accepted, sent_back, amount) values
      <foreach collection="parts" item="part" separator=",">
        (#{returnId}, #{part.lineNo}, #{part.accepted}, #{part.sentBack}, #{part.amount})
      </foreach>
      </script>
      """)
  void insertParts(
      @Param("returnId") String returnId, @Param("parts") List<ReturnSettlement.Part> parts);

  @Select("select * from goods_return_settlement where return_id = #{returnId}")
  Optional<SettlementRow> settlement(String returnId);

  @Select(
      """
      select line_no, accepted, sent_back, amount from goods_return_part
      where return_id = #{returnId} order by line_no
      """)
  List<ReturnSettlement.Part> parts(String returnId);
}
