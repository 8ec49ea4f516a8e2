package org.gendan.erp.shipment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.shipment.ReceivedShipment.Status;
import org.gendan.row.ColumnText;
import org.gendan.row.UtcColumn;

/** SQL of the ERP's parcels. */
@Mapper
public interface ShipmentInboxMapper {

  String ROW =
      "select adapter, sync_id, order_id, carrier, waybill_no, shipped_at, changed_at, status,"
          + " reason, tries, received_at, acknowledged from erp_shipment ";

  String ONE = " where adapter = #{adapter} and sync_id = #{syncId}";

  /** Keeps a parcel; one that is here already stays as it is. */
  default void keep(String adapter, ErpShipment shipment, Instant now) {
    insert(
        adapter,
        shipment,
        UtcColumn.utc(shipment.shippedAt()),
        UtcColumn.utc(shipment.changedAt()),
        UtcColumn.utc(now));
  }

  @Insert(
      """
      insert ignore into erp_shipment (adapter, sync_id, order_id, carrier, waybill_no, shipped_at,
        changed_at, status, tries, next_try_at, received_at, acknowledged)
      values (#{adapter}, #{parcel.syncId}, #{parcel.orderId}, #{parcel.carrier},
        #{parcel.waybillNo}, #{shippedAt}, #{changedAt}, 'RECEIVED', 0, #{now}, #{now}, false)
      """)
  void insert(
      @Param("adapter") String adapter,
      @Param("parcel") ErpShipment parcel,
      @Param("shippedAt") LocalDateTime shippedAt,
      @Param("changedAt") LocalDateTime changedAt,
      @Param("now") LocalDateTime now);

  /** How often the ERP has told this parcel of an order. */
  @Select(
      """
      select count(*) from erp_shipment
      where order_id = #{orderId} and carrier = #{carrier} and waybill_no = #{waybillNo}
      """)
  int countOf(
      @Param("orderId") String orderId,
      @Param("carrier") String carrier,
      @Param("waybillNo") String waybillNo);

  /** Numbers of parcels whose order does not have them and whose next try has come. */
  default List<String> due(String adapter, Instant now, int most) {
    return dueBy(adapter, UtcColumn.utc(now), most);
  }

  @Select(
      """
      select sync_id from erp_shipment
      where adapter = #{adapter} and status in ('RECEIVED', 'REFUSED') and next_try_at <= #{now}
      order by next_try_at, sync_id limit #{most}
      """)
  List<String> dueBy(
      @Param("adapter") String adapter, @Param("now") LocalDateTime now, @Param("most") int most);

  /** The parcel, which nobody else can change until the transaction ends. */
  default Optional<ReceivedShipment> lock(String adapter, String syncId) {
    return lockedRow(adapter, syncId).map(ShipmentRow::toReceived);
  }

  @Select(ROW + ONE + " for update")
  Optional<ShipmentRow> lockedRow(@Param("adapter") String adapter, @Param("syncId") String syncId);

  /** The order has it. */
  @Update(
      "update erp_shipment set status = 'APPLIED', reason = null, next_try_at = null,"
          + " tries = tries + 1"
          + ONE)
  void applied(@Param("adapter") String adapter, @Param("syncId") String syncId);

  /** The order could not take it. */
  default void refused(String adapter, String syncId, String reason, Instant nextTryAt) {
    markRefused(adapter, syncId, ColumnText.cut(reason, 2000), UtcColumn.utc(nextTryAt));
  }

  @Update(
      "update erp_shipment set status = 'REFUSED', reason = #{reason}, next_try_at = #{nextTryAt},"
          + " tries = tries + 1"
          + ONE
          + " and status <> 'APPLIED'")
  void markRefused(
      @Param("adapter") String adapter,
      @Param("syncId") String syncId,
      @Param("reason") String reason,
      @Param("nextTryAt") LocalDateTime nextTryAt);

  /** Parcels of which the ERP has not been told that they are safe. */
  default List<ErpShipment> unacknowledged(String adapter, int most) {
    return unmarkAcknowledgeds(adapter, most).stream().map(ShipmentRow::toShipment).toList();
  }

  @Select(
      ROW
          + "where adapter = #{adapter} and acknowledged = false and status = 'APPLIED'"
          + " order by received_at, sync_id limit #{most}")
  List<ShipmentRow> unmarkAcknowledgeds(@Param("adapter") String adapter, @Param("most") int most);

  /** The ERP has been told. */
  default void acknowledged(String adapter, List<String> syncIds) {
    if (!syncIds.isEmpty()) {
      markAcknowledged(adapter, syncIds);
    }
  }

  @Update(
      """
      <script>
      update erp_shipment set acknowledged = true where adapter = #{adapter} and sync_id in
      <foreach collection="syncIds" item="syncId" open="(" separator="," close=")">#{syncId}</foreach>
      </script>
      """)
  void markAcknowledged(@Param("adapter") String adapter, @Param("syncIds") List<String> syncIds);

  /** The latest change that is here, if any. */
  default Optional<Instant> latestChange(String adapter) {
    return Optional.ofNullable(UtcColumn.instant(lastChangedAt(adapter)));
  }

  @Select("select max(changed_at) from erp_shipment where adapter = #{adapter}")
  LocalDateTime lastChangedAt(String adapter);

  /** Parcels, the latest first; all when the status is null. */
  default List<ReceivedShipment> list(Status status, int limit, long offset) {
    return rows(status, limit, offset).stream().map(ShipmentRow::toReceived).toList();
  }

  @Select(
      "<script>"
          + ROW
          + "<if test='status != null'>where status = #{status}</if>"
          + " order by received_at desc, sync_id desc limit #{limit} offset #{offset}</script>")
  List<ShipmentRow> rows(
      @Param("status") Status status, @Param("limit") int limit, @Param("offset") long offset);

  /** How many {@link #list} could give. */
  @Select(
      "<script>select count(*) from erp_shipment"
          + "<if test='status != null'> where status = #{status}</if></script>")
  long count(@Param("status") Status status);
}
