package org.gendan.erp.shipment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.effect.EffectRow;
import org.gendan.erp.effect.MyBatisEffects;
import org.gendan.erp.shipment.ReceivedShipment.Status;
import org.springframework.stereotype.Repository;

/** The inbox of parcels in our tables. */
@Repository
class MyBatisShipmentInbox implements ShipmentInbox {

  private final ShipmentInboxMapper mapper;

  MyBatisShipmentInbox(ShipmentInboxMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void keep(String adapter, ErpShipment shipment, Instant now) {
    mapper.keep(
        adapter,
        shipment,
        EffectRow.utc(shipment.shippedAt()),
        EffectRow.utc(shipment.changedAt()),
        EffectRow.utc(now));
  }

  @Override
  public List<String> due(String adapter, Instant now, int most) {
    return mapper.due(adapter, EffectRow.utc(now), most);
  }

  @Override
  public Optional<ReceivedShipment> lock(String adapter, String syncId) {
    return Optional.ofNullable(mapper.lock(adapter, syncId)).map(ShipmentRow::toReceived);
  }

  @Override
  public void applied(String adapter, String syncId) {
    mapper.applied(adapter, syncId);
  }

  @Override
  public void refused(String adapter, String syncId, String reason, Instant nextTryAt) {
    mapper.refused(adapter, syncId, MyBatisEffects.cut(reason, 2000), EffectRow.utc(nextTryAt));
  }

  @Override
  public List<ErpShipment> unacknowledged(String adapter, int most) {
    return mapper.unacknowledged(adapter, most).stream().map(ShipmentRow::toShipment).toList();
  }

  @Override
  public void acknowledged(String adapter, List<String> syncIds) {
    if (!syncIds.isEmpty()) {
      mapper.acknowledged(adapter, syncIds);
    }
  }

  @Override
  public Optional<Instant> latestChange(String adapter) {
    return Optional.ofNullable(EffectRow.instant(mapper.latestChange(adapter)));
  }

  @Override
  public List<ReceivedShipment> list(Status status, int limit, long offset) {
    return mapper.list(name(status), limit, offset).stream().map(ShipmentRow::toReceived).toList();
  }

  @Override
  public long count(Status status) {
    return mapper.count(name(status));
  }

  private static String name(Status status) {
    return status == null ? null : status.name();
  }
}
