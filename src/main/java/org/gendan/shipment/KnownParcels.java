package org.gendan.shipment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parcels as an open batch knows them, with what it has changed. */
final class KnownParcels {

  private record Waybill(String carrier, String number) {}

  private final Map<String, Shipment> byId = new HashMap<>();
  private final Map<Waybill, String> byWaybill = new HashMap<>();
  private final Map<String, Map<String, TrackingEvent>> events = new HashMap<>();

  Optional<Shipment> find(String shipmentId) {
    return Optional.ofNullable(byId.get(shipmentId));
  }

  Optional<Shipment> find(String carrier, String waybillNo) {
    return Optional.ofNullable(byWaybill.get(new Waybill(carrier, waybillNo))).map(byId::get);
  }

  /** What was changed here is newer than what was read. */
  Shipment read(Shipment shipment) {
    byWaybill.put(new Waybill(shipment.carrier(), shipment.waybillNo()), shipment.id());
    return byId.merge(shipment.id(), shipment, (known, read) -> known);
  }

  /** Whether nobody has changed it since; then it is changed now. */
  boolean write(Shipment shipment) {
    Shipment known = byId.get(shipment.id());
    if (known != null && known.version() != shipment.version()) {
      return false;
    }
    byId.put(shipment.id(), shipment.saved());
    return true;
  }

  /** The events of all these parcels, of which some may have none. */
  void read(Collection<String> shipmentIds, List<ShipmentMapper.EventRow> rows) {
    shipmentIds.forEach(id -> events.computeIfAbsent(id, missing -> new HashMap<>()));
    rows.forEach(row -> events.get(row.shipmentId()).put(row.digest(), row.event()));
  }

  boolean knowsEvents(String shipmentId) {
    return events.containsKey(shipmentId);
  }

  /** Whether the event is new. */
  boolean add(String shipmentId, String digest, TrackingEvent event) {
    return events.get(shipmentId).putIfAbsent(digest, event) == null;
  }

  List<TrackingEvent> events(String shipmentId) {
    return List.copyOf(events.get(shipmentId).values());
  }
}
