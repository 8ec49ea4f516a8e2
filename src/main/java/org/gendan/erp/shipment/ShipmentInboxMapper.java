package org.gendan.erp.shipment;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.erp.ErpShipment;

/** SQL of the ERP's parcels. */
@Mapper
interface ShipmentInboxMapper {

  String ROW =
      "select adapter, sync_id, order_id, carrier, waybill_no, shipped_at, changed_at, status,"
          + " reason, tries, received_at, acknowledged from erp_shipment ";

  String ONE = " where adapter = #{adapter} and sync_id = #{syncId}";

  @Insert(
      """
      insert ignore into erp_shipment (adapter, sync_id, order_id, carrier, waybill_no, shipped_at,
        changed_at, status, tries, next_try_at, received_at, acknowledged)
      values (#{adapter}, #{parcel.syncId}, #{parcel.orderId}, #{parcel.carrier},
        #{parcel.waybillNo}, #{shippedAt}, #{changedAt}, 'RECEIVED', 0, #{now}, #{now}, false)
      """)
  void keep(
      @Param("adapter") String adapter,
      @Param("parcel") ErpShipment parcel,
      @Param("shippedAt") LocalDateTime shippedAt,
      @Param("changedAt") LocalDateTime changedAt,
      @Param("now") LocalDateTime now);

  @Select(
      """
      select sync_id from erp_shipment
      where adapter = #{adapter} and status in ('RECEIVED', 'REFUSED') and next_try_at <= #{now}
      order by next_try_at, sync_id limit #{most}
      """)
  List<String> due(
      @Param("adapter") String adapter, @Param("now") LocalDateTime now, @Param("most") int most);

  @Select(ROW + ONE + " for update")
  ShipmentRow lock(@Param("adapter") String adapter, @Param("syncId") String syncId);

  @Update(
      "update erp_shipment set status = 'APPLIED', reason = null, next_try_at = null,"
          + " tries = tries + 1"
          + ONE)
  void applied(@Param("adapter") String adapter, @Param("syncId") String syncId);

  @Update(
      "update erp_shipment set status = 'REFUSED', reason = #{reason}, next_try_at = #{nextTryAt},"
          + " tries = tries + 1"
          + ONE
          + " and status <> 'APPLIED'")
  void refused(
      @Param("adapter") String adapter,
      @Param("syncId") String syncId,
      @Param("reason") String reason,
      @Param("nextTryAt") LocalDateTime nextTryAt);

  @Select(
      ROW
          + "where adapter = #{adapter} and acknowledged = false and status = 'APPLIED'"
          + " order by received_at, sync_id limit #{most}")
  List<ShipmentRow> unacknowledged(@Param("adapter") String adapter, @Param("most") int most);

  @Update(
      """
      <script>
      update erp_shipment set acknowledged = true where adapter = #{adapter} and sync_id in
      <foreach collection="syncIds" item="syncId" open="(" separator="," close=")">#{syncId}</foreach>
      </script>
      """)
  void acknowledged(@Param("adapter") String adapter, @Param("syncIds") List<String> syncIds);

  @Select("select max(changed_at) from erp_shipment where adapter = #{adapter}")
  LocalDateTime latestChange(String adapter);

  @Select(
      "<script>"
          + ROW
          + "<if test='status != null'>where status = #{status}</if>"
          + " order by received_at desc, sync_id limit #{limit} offset #{offset}</script>")
  List<ShipmentRow> list(
      @Param("status") String status, @Param("limit") int limit, @Param("offset") long offset);

  @Select(
      "<script>select count(*) from erp_shipment"
          + "<if test='status != null'> where status = #{status}</if></script>")
  long count(@Param("status") String status);
}
