package org.gendan.shipment.notice;

import java.time.Instant;
import java.util.List;

/** Where events of air freight are kept. */
public interface FreightEventStore {

  /** Adds an event. */
  void add(FreightEvent event, String reportedBy, Instant reportedAt);

  /** The events of a parcel in the order in which they happened. */
  List<FreightEvent> of(String shipmentId);
}
