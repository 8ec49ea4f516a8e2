package org.gendan.shipment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where parcels and their events are kept. */
public interface ShipmentStore {

  /** Adds a parcel. */
  void add(Shipment shipment);

  /** Finds a parcel by our id. */
  Optional<Shipment> find(String shipmentId);

  /** Finds a parcel by its waybill. */
  Optional<Shipment> find(String carrier, String waybillNo);

  /** Those parcels of a carrier that have one of these waybills; a few hundred at most. */
  List<Shipment> find(String carrier, Collection<String> waybillNos);

  /** Reads ahead what a batch will ask about these parcels; nothing without a batch. */
  void readAhead(Collection<String> shipmentIds);

  /** The parcels of an order, the oldest first. */
  List<Shipment> ofOrder(String orderId);

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  boolean update(Shipment shipment);

  /**
   * Adds an event.
   *
   * @return false when the same event is there already
   */
  boolean addEvent(String shipmentId, TrackingEvent event, Instant receivedAt);

  /** The events of a parcel in the order in which they happened. */
  List<TrackingEvent> events(String shipmentId);
}
