package org.gendan.shipment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.batch.Batch;
import org.gendan.row.LostUpdate;
import org.springframework.stereotype.Repository;

/** Where parcels and their events are kept. */
@Repository
public class ShipmentStore {

  private final ShipmentMapper mapper;
  private final Batch batch;

  ShipmentStore(ShipmentMapper mapper, Batch batch) {
    this.mapper = mapper;
    this.batch = batch;
  }

  /** Adds a parcel. */
  public void add(Shipment shipment) {
    if (batch.isOpen()) {
      known().orElseThrow().add(shipment);
      batch.write(ShipmentMapper.class, "insert", to -> to.insert(shipment), null);
    } else {
      mapper.insert(shipment);
    }
  }

  /** Finds a parcel by our id. */
  public Optional<Shipment> find(String shipmentId) {
    return known()
        .flatMap(known -> known.find(shipmentId))
        .or(() -> remembered(mapper.find(shipmentId)));
  }

  /** The parcels with these ids, many at once. */
  public List<Shipment> all(Collection<String> shipmentIds) {
    return shipmentIds.isEmpty() ? List.of() : remembered(mapper.findAll(shipmentIds));
  }

  /** The parcels that have had this number. */
  public WaybillRounds rounds(String carrier, String waybillNo) {
    var waybill = new Waybill(carrier, waybillNo);
    return new WaybillRounds(
        known()
            .flatMap(known -> known.find(waybill))
            .orElseGet(() -> remembered(waybill, mapper.findByWaybill(carrier, waybillNo))));
  }

  /** The parcels of a carrier that have had these numbers, by number; a few hundred at most. */
  public Map<String, WaybillRounds> rounds(String carrier, Collection<String> waybillNos) {
    Map<String, List<ShipmentRow>> rows =
        mapper.findByWaybills(carrier, waybillNos).stream()
            .collect(Collectors.groupingBy(ShipmentRow::waybillNo));
    Map<String, WaybillRounds> rounds = new HashMap<>();
    for (String number : waybillNos) {
      rounds.put(
          number,
          new WaybillRounds(
              remembered(new Waybill(carrier, number), rows.getOrDefault(number, List.of()))));
    }
    return rounds;
  }

  /** Reads ahead what a batch will ask about these parcels; nothing without a batch. */
  public void readAhead(Collection<String> shipmentIds) {
    known().ifPresent(known -> known.read(shipmentIds, mapper.eventsOf(shipmentIds)));
  }

  /**
   * Reads ahead the parcels of orders that the caller has locked, so that none of them gets another
   * parcel meanwhile; nothing without a batch.
   */
  public void readAheadOfOrders(Collection<String> orderIds) {
    if (!orderIds.isEmpty()) {
      known()
          .ifPresent(
              known ->
                  known.readAllOf(
                      orderIds,
                      mapper.ofOrders(orderIds).stream().map(ShipmentRow::toShipment).toList()));
    }
  }

  /** The parcels of an order, the oldest first. */
  public List<Shipment> ofOrder(String orderId) {
    Optional<List<Shipment>> read = known().flatMap(known -> known.ofOrder(orderId));
    if (read.isPresent()) {
      return read.get();
    }
    batch.settle();
    return remembered(mapper.ofOrder(orderId));
  }

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  public boolean update(Shipment shipment) {
    if (!batch.isOpen()) {
      return mapper.update(shipment) == 1;
    }
    if (!known().orElseThrow().write(shipment)) {
      return false;
    }
    batch.write(
        ShipmentMapper.class,
        "update",
        to -> to.update(shipment),
        () -> LostUpdate.of("Parcel", shipment.waybillNo()));
    return true;
  }

  /**
   * Adds an event.
   *
   * @return false when the same event is there already
   */
  public boolean addEvent(String shipmentId, TrackingEvent event, Instant receivedAt) {
    String digest = digest(event);
    Optional<KnownParcels> known = known();
    if (known.isEmpty()) {
      if (mapper.countEvents(shipmentId, digest) > 0) {
        return false;
      }
      mapper.insertEvent(shipmentId, event, receivedAt, digest);
      return true;
    }
    if (!known.get().knowsEvents(shipmentId)) {
      readAhead(List.of(shipmentId));
    }
    if (!known.get().add(shipmentId, digest, event)) {
      return false;
    }
    batch.write(
        ShipmentMapper.class,
        "insertEvent",
        to -> to.insertEvent(shipmentId, event, receivedAt, digest),
        null);
    return true;
  }

  /** Gives a new parcel what was reported under its number while that was another order's. */
  public void copyEvents(Shipment from, Shipment to) {
    batch.settle();
    mapper.copyEvents(from.id(), to.id());
  }

  /** What was reported of a parcel, with what an open batch has added, in any order. */
  public List<TrackingEvent> reports(String shipmentId) {
    return known()
        .filter(known -> known.knowsEvents(shipmentId))
        .map(known -> known.events(shipmentId))
        .orElseGet(() -> mapper.events(shipmentId));
  }

  /** The events of a parcel in the order in which they happened. */
  public List<TrackingEvent> events(String shipmentId) {
    batch.settle();
    return mapper.events(shipmentId);
  }

  private List<Shipment> remembered(Waybill waybill, List<ShipmentRow> rows) {
    List<Shipment> read = rows.stream().map(ShipmentRow::toShipment).toList();
    return known().map(known -> known.read(waybill, read)).orElse(read);
  }

  private List<Shipment> remembered(List<ShipmentRow> rows) {
    return rows.stream().map(row -> remembered(row).orElseThrow()).toList();
  }

  private Optional<Shipment> remembered(ShipmentRow row) {
    Optional<Shipment> read = Optional.ofNullable(row).map(ShipmentRow::toShipment);
    return known().map(known -> read.map(known::read)).orElse(read);
  }

  private Optional<KnownParcels> known() {
    return batch.part(KnownParcels.class, KnownParcels::new);
  }

  /** Carriers repeat themselves; the same status, time and words are the same event. */
  private static String digest(TrackingEvent event) {
    String content = event.status() + "\n" + event.at() + "\n" + event.text();
    return DigestUtils.sha256Hex(content);
  }
}
