package org.gendan.shipment.notice;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where events of air freight are kept. */
@Mapper
interface FreightEventMapper {

  /** Adds an event. */
  @Insert(
      """
      insert into freight_event (request_id, shipment_id, kind, reason, happened_at, next_eta,
        reported_by, reported_at)
      values (#{event.requestId}, #{event.shipmentId}, #{event.kind}, #{event.reason},
        #{event.happenedAt}, #{event.nextEta}, #{reportedBy}, #{reportedAt})
      """)
  void add(
      @Param("event") FreightEvent event,
      @Param("reportedBy") String reportedBy,
      @Param("reportedAt") Instant reportedAt);

  /** The events of a parcel in the order in which they happened. */
  @Select(
      """
      select request_id, shipment_id, kind, reason, happened_at, next_eta
      from freight_event where shipment_id = #{shipmentId} order by happened_at, request_id
      """)
  List<FreightEvent> of(String shipmentId);
}
