package org.gendan.shipment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ShipmentMapper {

  @Insert(
      """
      insert into shipment (shipment_id, order_id, order_no, carrier, waybill_no, dispatched_at,
        status, status_at, waybill_round, version)
      values (#{id}, #{orderId}, #{orderNo}, #{carrier}, #{waybillNo}, #{dispatchedAt}, #{status},
        #{statusAt}, #{round}, #{version})
      """)
  void insert(Shipment shipment);

  @Select("select * from shipment where shipment_id = #{shipmentId}")
  ShipmentRow find(String shipmentId);

  @Select(
      """
      <script>
      select * from shipment where shipment_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  List<ShipmentRow> findAll(@Param("ids") Collection<String> shipmentIds);

  /** Every parcel that has had this number, the first one first. */
  @Select(
      """
      select * from shipment where carrier = #{carrier} and waybill_no = #{waybillNo}
      order by waybill_round
      """)
  List<ShipmentRow> findByWaybill(
      @Param("carrier") String carrier, @Param("waybillNo") String waybillNo);

  @Select(
      """
      <script>
      select * from shipment where carrier = #{carrier} and waybill_no in
      <foreach collection="waybillNos" item="no" open="(" separator="," close=")">#{no}</foreach>
      order by waybill_round
      </script>
      """)
  List<ShipmentRow> findByWaybills(
      @Param("carrier") String carrier, @Param("waybillNos") Collection<String> waybillNos);

  @Select(
      """
      <script>
      select * from shipment where order_id in
      <foreach collection="orderIds" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  List<ShipmentRow> ofOrders(@Param("orderIds") Collection<String> orderIds);

  @Select("select * from shipment where order_id = #{orderId} order by dispatched_at, shipment_id")
  List<ShipmentRow> ofOrder(String orderId);

  @Update(
      """
      update shipment set status = #{status}, status_at = #{statusAt},
        dispatched_at = #{dispatchedAt},
        claimed_outcome = #{claim.outcome}, claimed_by = #{claim.by}, claimed_at = #{claim.at},
        verified_outcome = #{verification.outcome}, verified_by = #{verification.by},
        verified_at = #{verification.at}, evidence = #{verification.evidence},
        withdrawn_at = #{withdrawal.at}, withdrawn_by = #{withdrawal.by},
        withdrawn_why = #{withdrawal.reason}, replaced_by = #{withdrawal.replacedBy},
        version = version + 1
      where shipment_id = #{id} and version = #{version}
      """)
  int update(Shipment shipment);

  /** What was taken for a parcel that was never one is another parcel's. */
  @Insert(
      """
      insert into tracking_event (shipment_id, status, happened_at, place, text, source,
        received_at, digest)
      select #{to}, status, happened_at, place, text, source, received_at, digest
      from tracking_event where shipment_id = #{from} order by event_id
      """)
  void copyEvents(@Param("from") String from, @Param("to") String to);

  @Select(
      """
      select count(*) from tracking_event
      where shipment_id = #{shipmentId} and digest = #{digest}
      """)
  int countEvents(@Param("shipmentId") String shipmentId, @Param("digest") String digest);

  /** Which events of which parcels are here. */
  @Select(
      """
      <script>
      select shipment_id, digest, status, happened_at as at, place, text, source
      from tracking_event where shipment_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  List<EventRow> eventsOf(@Param("ids") Collection<String> shipmentIds);

  /**
   * A kept event.
   *
   * @param digest what makes it the same one
   */
  record EventRow(
      String shipmentId,
      String digest,
      ShipmentStatus status,
      Instant at,
      String place,
      String text,
      String source) {

    TrackingEvent event() {
      return new TrackingEvent(status, at, place, text, source);
    }
  }

  @Insert(
      """
      insert into tracking_event (shipment_id, status, happened_at, place, text, source,
        received_at, digest)
      values (#{shipmentId}, #{event.status}, #{event.at}, #{event.place}, #{event.text},
        #{event.source}, #{receivedAt}, #{digest})
      """)
  void insertEvent(
      @Param("shipmentId") String shipmentId,
      @Param("event") TrackingEvent event,
      @Param("receivedAt") Instant receivedAt,
      @Param("digest") String digest);

  @Select(
      """
      select status, happened_at as at, place, text, source from tracking_event
      where shipment_id = #{shipmentId} order by happened_at, event_id
      """)
  List<TrackingEvent> events(String shipmentId);
}
