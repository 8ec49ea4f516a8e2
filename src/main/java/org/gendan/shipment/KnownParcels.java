package org.gendan.shipment;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parcels as an open batch knows them, with what it has changed. */
final class KnownParcels {

  private final Map<String, Shipment> byId = new HashMap<>();

  /** All parcels of the numbers that were asked for; one without any has an empty set. */
  private final Map<Waybill, Set<String>> byWaybill = new HashMap<>();

  /** All parcels of the orders that were read. */
  private final Map<String, Set<String>> byOrder = new HashMap<>();

  private final Map<String, Map<String, TrackingEvent>> events = new HashMap<>();

  Optional<Shipment> find(String shipmentId) {
    return Optional.ofNullable(byId.get(shipmentId));
  }

  /** The parcels of a number, when they were read. */
  Optional<List<Shipment>> find(Waybill waybill) {
    return Optional.ofNullable(byWaybill.get(waybill))
        .map(ids -> ids.stream().map(byId::get).toList());
  }

  /** The parcels of an order, the oldest first, when they were read. */
  Optional<List<Shipment>> ofOrder(String orderId) {
    return Optional.ofNullable(byOrder.get(orderId))
        .map(
            ids ->
                ids.stream()
                    .map(byId::get)
                    .sorted(comparing(Shipment::dispatchedAt).thenComparing(Shipment::id))
                    .toList());
  }

  /** These are all parcels of the orders, which nobody else may give another one meanwhile. */
  void readAllOf(Collection<String> orderIds, Collection<Shipment> parcels) {
    orderIds.forEach(id -> byOrder.put(id, new LinkedHashSet<>()));
    parcels.forEach(parcel -> byOrder.get(read(parcel).orderId()).add(parcel.id()));
  }

  /** What was changed here is newer than what was read. */
  Shipment read(Shipment shipment) {
    return byId.merge(shipment.id(), shipment, (known, read) -> known);
  }

  /** These are all parcels of a number. */
  List<Shipment> read(Waybill waybill, Collection<Shipment> rounds) {
    rounds.forEach(this::read);
    Set<String> ids = byWaybill.computeIfAbsent(waybill, missing -> new LinkedHashSet<>());
    rounds.forEach(round -> ids.add(round.id()));
    return find(waybill).orElseThrow();
  }

  /** A parcel that this batch makes. */
  void add(Shipment shipment) {
    byId.put(shipment.id(), shipment);
    Set<String> ids = byWaybill.get(new Waybill(shipment.carrier(), shipment.waybillNo()));
    if (ids != null) {
      ids.add(shipment.id());
    }
    Set<String> parcels = byOrder.get(shipment.orderId());
    if (parcels != null) {
      parcels.add(shipment.id());
    }
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
