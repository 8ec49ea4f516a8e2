package org.gendan.shipment.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.shipment.CareStore;
import org.gendan.shipment.FollowUpNote;
import org.gendan.shipment.ParcelCare;
import org.gendan.shipment.ParcelPlan;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisCares implements CareStore {

  private final CareMapper mapper;

  MyBatisCares(CareMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(ParcelCare care) {
    mapper.insert(care);
  }

  @Override
  public ParcelCare get(String shipmentId) {
    CareRow row = mapper.find(shipmentId);
    if (row == null) {
      throw new IllegalStateException(
          "Parcel %s has no row in parcel_care; migration V013 writes the missing ones"
              .formatted(shipmentId));
    }
    return row.toCare();
  }

  @Override
  public boolean update(ParcelCare care) {
    return mapper.update(care) == 1;
  }

  @Override
  public void heard(String shipmentId, Instant at) {
    mapper.heard(shipmentId, at);
  }

  @Override
  public void add(FollowUpNote note) {
    mapper.insertNote(note);
  }

  @Override
  public List<FollowUpNote> notes(String shipmentId) {
    return mapper.notes(shipmentId);
  }

  @Override
  public void add(ParcelPlan plan) {
    mapper.insertPlan(plan);
  }

  @Override
  public Optional<ParcelPlan> lastPlan(String shipmentId) {
    return Optional.ofNullable(mapper.lastPlan(shipmentId));
  }
}
