package org.gendan.shipment.daylist;

import java.time.Instant;
import java.util.List;
import org.gendan.shipment.ShipmentStatus;

/** Reads what was open on a day. */
public interface DayListStore {

  /** Parcels dispatched by {@code at} that were not verified by {@code from}. */
  List<Line> find(Instant from, Instant at, int most, long offset);

  /** How many there are. */
  long count(Instant from, Instant at);

  /**
   * One parcel with what was last planned for it.
   *
   * @param verified whether it was verified by then
   * @param noted whether an agent made a call about it on that day
   */
  record Line(
      String shipmentId,
      String orderNo,
      String carrier,
      String waybillNo,
      ShipmentStatus status,
      boolean verified,
      boolean noted,
      String owner,
      Instant nextAt,
      Instant returnAt,
      String reason) {}
}
