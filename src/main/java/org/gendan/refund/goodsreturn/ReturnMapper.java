package org.gendan.refund.goodsreturn;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ReturnMapper extends ReturnStore {

  String COLUMNS =
      """
      select return_id as id, order_id, order_no, exchange, fault, within_right, refused, way,
        status, send_by, reason, opened_at, version
      from goods_return
      """;

  @Insert(
      """
      insert into goods_return (return_id, order_id, order_no, exchange, fault, within_right,
        refused, way, status, send_by, reason, opened_at, version)
      values (#{id}, #{orderId}, #{orderNo}, #{exchange}, #{fault}, #{withinRight}, #{refused},
        #{way}, #{status}, #{sendBy}, #{reason}, #{openedAt}, #{version})
      """)
  void insert(GoodsReturn opened);

  @Insert(
      """
      <script>
      insert into goods_return_line (return_id, line_no, sku, name, quantity) values
      <foreach collection="lines" item="line" separator=",">
        (#{returnId}, #{line.lineNo}, #{line.sku}, #{line.name}, #{line.quantity})
      </foreach>
      </script>
      """)
  void insertLines(@Param("returnId") String returnId, @Param("lines") List<ReturnLine> lines);

  @Override
  @Select(COLUMNS + " where return_id = #{returnId}")
  Optional<GoodsReturn> find(String returnId);

  @Override
  @Select(
      "<script>"
          + COLUMNS
          + """
          where send_by is not null and return_id in
          <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
          </script>
          """)
  List<GoodsReturn> awaited(@Param("ids") Collection<String> returnIds);

  @Override
  @Update(
      """
      update goods_return set send_by = #{to}, version = version + 1
      where return_id = #{id} and send_by = #{from}
      """)
  void moveSendBy(
      @Param("id") String returnId, @Param("from") Instant from, @Param("to") Instant to);

  @Override
  @Select(COLUMNS + " where return_id = #{returnId} for update")
  Optional<GoodsReturn> lock(String returnId);

  @Override
  @Select(COLUMNS + " where order_id = #{orderId} order by opened_at, return_id")
  List<GoodsReturn> ofOrder(String orderId);

  @Override
  @Update(
      """
      update goods_return set way = #{way}, status = #{status}, send_by = #{sendBy},
        version = version + 1
      where return_id = #{id} and version = #{version}
      """)
  boolean update(GoodsReturn changed);

  @Override
  @Select(
      """
      select line_no, sku, name, quantity from goods_return_line
      where return_id = #{returnId} order by line_no
      """)
  List<ReturnLine> lines(String returnId);

  @Override
  @Insert(
      """
      insert into goods_return_quote (return_id, payer, freight_fen, packing_fen,
        outward_freight_back, send_within_days, quoted_at)
      values (#{returnId}, #{payer}, #{freightFen}, #{packingFen}, #{outwardFreightBack},
        #{sendWithinDays}, #{quotedAt})
      """)
  void quoted(ReturnQuote quote);

  @Override
  @Select("select * from goods_return_quote where return_id = #{returnId}")
  Optional<ReturnQuote> quote(String returnId);

  @Override
  @Insert(
      """
      insert into goods_return_agreement (return_id, answer, remark, noted_by, noted_at)
      values (#{returnId}, #{answer}, #{remark}, #{notedBy}, #{notedAt})
      """)
  void agreed(ReturnAgreement agreement);

  @Override
  @Select("select * from goods_return_agreement where return_id = #{returnId}")
  Optional<ReturnAgreement> agreement(String returnId);

  @Insert(
      """
      insert into goods_return_waybill (return_id, carrier, waybill_no, ours, named_by, named_at)
      values (#{returnId}, #{carrier}, #{waybillNo}, #{ours}, #{namedBy}, #{namedAt})
      """)
  void insertWaybill(ReturnWaybill waybill);

  @Update(
      """
      update goods_return_waybill set carrier = #{carrier}, waybill_no = #{waybillNo},
        ours = #{ours}, named_by = #{namedBy}, named_at = #{namedAt}
      where return_id = #{returnId}
      """)
  boolean updateWaybill(ReturnWaybill waybill);

  @Override
  @Select("select * from goods_return_waybill where return_id = #{returnId}")
  Optional<ReturnWaybill> waybill(String returnId);

  @Override
  @Insert(
      """
      insert into goods_return_intake (return_id, request_id, pieces, label, carrier, waybill_no,
        remark, received_by, received_at)
      values (#{returnId}, #{requestId}, #{pieces}, #{label}, #{carrier}, #{waybillNo}, #{remark},
        #{receivedBy}, #{receivedAt})
      """)
  void received(ReturnIntake intake);

  @Override
  @Select("select * from goods_return_intake where return_id = #{returnId}")
  Optional<ReturnIntake> intake(String returnId);

  @Override
  default void add(GoodsReturn opened, List<ReturnLine> lines) {
    insert(opened);
    insertLines(opened.id(), lines);
  }

  @Override
  default void keep(ReturnWaybill waybill) {
    if (!updateWaybill(waybill)) {
      insertWaybill(waybill);
    }
  }

  @Override
  default void inspected(ReturnInspection inspection) {
    insertInspection(inspection);
    insertFindings(inspection.returnId(), inspection.findings());
  }

  @Override
  default Optional<ReturnInspection> inspection(String returnId) {
    return inspectionRow(returnId).map(row -> row.with(findings(returnId)));
  }

  @Override
  default void settled(ReturnSettlement settlement) {
    insertSettlement(settlement);
    if (!settlement.parts().isEmpty()) {
      insertParts(settlement.returnId(), settlement.parts());
    }
  }

  @Override
  default Optional<ReturnSettlement> settlement(String returnId) {
    return settlementRow(returnId).map(row -> row.with(parts(returnId)));
  }

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
  Optional<InspectionRow> inspectionRow(String returnId);

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
  Optional<SettlementRow> settlementRow(String returnId);

  @Select(
      """
      select line_no, accepted, sent_back, amount from goods_return_part
      where return_id = #{returnId} order by line_no
      """)
  List<ReturnSettlement.Part> parts(String returnId);
}
