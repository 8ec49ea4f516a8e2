package org.gendan.refund.goodsreturn;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ReturnMapper {

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

  @Select(COLUMNS + " where return_id = #{returnId}")
  Optional<GoodsReturn> find(String returnId);

  @Select(COLUMNS + " where return_id = #{returnId} for update")
  Optional<GoodsReturn> lock(String returnId);

  @Select(COLUMNS + " where order_id = #{orderId} order by opened_at, return_id")
  List<GoodsReturn> ofOrder(String orderId);

  @Update(
      """
      update goods_return set way = #{way}, status = #{status}, send_by = #{sendBy},
        version = version + 1
      where return_id = #{id} and version = #{version}
      """)
  int update(GoodsReturn changed);

  @Select(
      """
      select line_no, sku, name, quantity from goods_return_line
      where return_id = #{returnId} order by line_no
      """)
  List<ReturnLine> lines(String returnId);

  @Insert(
      """
      insert into goods_return_quote (return_id, payer, freight_fen, packing_fen,
        outward_freight_back, send_within_days, quoted_at)
      values (#{returnId}, #{payer}, #{freightFen}, #{packingFen}, #{outwardFreightBack},
        #{sendWithinDays}, #{quotedAt})
      """)
  void insertQuote(ReturnQuote quote);

  @Select("select * from goods_return_quote where return_id = #{returnId}")
  Optional<ReturnQuote> quote(String returnId);

  @Insert(
      """
      insert into goods_return_agreement (return_id, answer, remark, noted_by, noted_at)
      values (#{returnId}, #{answer}, #{remark}, #{notedBy}, #{notedAt})
      """)
  void insertAgreement(ReturnAgreement agreement);

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
  int updateWaybill(ReturnWaybill waybill);

  @Select("select * from goods_return_waybill where return_id = #{returnId}")
  Optional<ReturnWaybill> waybill(String returnId);

  @Insert(
      """
      insert into goods_return_intake (return_id, request_id, pieces, label, carrier, waybill_no,
        remark, received_by, received_at)
      values (#{returnId}, #{requestId}, #{pieces}, #{label}, #{carrier}, #{waybillNo}, #{remark},
        #{receivedBy}, #{receivedAt})
      """)
  void insertIntake(ReturnIntake intake);

  @Select("select * from goods_return_intake where return_id = #{returnId}")
  Optional<ReturnIntake> intake(String returnId);
}
