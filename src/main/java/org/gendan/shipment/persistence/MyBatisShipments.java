package org.gendan.shipment.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStore;
import org.gendan.shipment.TrackingEvent;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisShipments implements ShipmentStore {

  private final ShipmentMapper mapper;

  MyBatisShipments(ShipmentMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Shipment shipment) {
    mapper.insert(shipment);
  }

  @Override
  public Optional<Shipment> find(String shipmentId) {
    return Optional.ofNullable(mapper.find(shipmentId)).map(ShipmentRow::toShipment);
  }

  @Override
  public Optional<Shipment> find(String carrier, String waybillNo) {
    return Optional.ofNullable(mapper.findByWaybill(carrier, waybillNo))
        .map(ShipmentRow::toShipment);
  }

  @Override
  public List<Shipment> find(String carrier, Collection<String> waybillNos) {
    return mapper.findByWaybills(carrier, waybillNos).stream()
        .map(ShipmentRow::toShipment)
        .toList();
  }

  @Override
  public List<Shipment> ofOrder(String orderId) {
    return mapper.ofOrder(orderId).stream().map(ShipmentRow::toShipment).toList();
  }

  @Override
  public boolean update(Shipment shipment) {
    return mapper.update(shipment) == 1;
  }

  @Override
  public boolean addEvent(String shipmentId, TrackingEvent event, Instant receivedAt) {
    String digest = digest(event);
    if (mapper.countEvents(shipmentId, digest) > 0) {
      return false;
    }
    mapper.insertEvent(shipmentId, event, receivedAt, digest);
    return true;
  }

  @Override
  public List<TrackingEvent> events(String shipmentId) {
    return mapper.events(shipmentId);
  }

  /** Carriers repeat themselves; the same status, time and words are the same event. */
  private static String digest(TrackingEvent event) {
    String content = event.status() + "\n" + event.at() + "\n" + event.text();
    try {
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
