package org.gendan.shipment.care;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.batch.Batch;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisCares implements CareStore {

  private final CareMapper mapper;
  private final Batch batch;

  MyBatisCares(CareMapper mapper, Batch batch) {
    this.mapper = mapper;
    this.batch = batch;
  }

  /** What an open batch knows, with what it has changed; a parcel may have no plan. */
  private record Known(Map<String, ParcelCare> cares, Map<String, Optional<ParcelPlan>> plans) {
    Known() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  @Override
  public void add(ParcelCare care) {
    mapper.insert(care);
  }

  @Override
  public void readAhead(Collection<String> shipmentIds) {
    known()
        .ifPresent(
            known -> {
              mapper
                  .findAll(shipmentIds)
                  .forEach(row -> known.cares().put(row.shipmentId(), row.toCare()));
              shipmentIds.forEach(id -> known.plans().put(id, Optional.empty()));
              mapper
                  .lastPlans(shipmentIds)
                  .forEach(plan -> known.plans().put(plan.shipmentId(), Optional.of(plan)));
            });
  }

  @Override
  public ParcelCare get(String shipmentId) {
    return known()
        .map(known -> known.cares().computeIfAbsent(shipmentId, this::load))
        .orElseGet(() -> load(shipmentId));
  }

  private ParcelCare load(String shipmentId) {
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
    Optional<Known> known = known();
    if (known.isEmpty()) {
      return mapper.update(care) == 1;
    }
    ParcelCare last = get(care.shipmentId());
    if (last.version() != care.version()) {
      return false;
    }
    known.get().cares().put(care.shipmentId(), care.heard(last.heardAt()).saved());
    batch.write(
        CareMapper.class,
        "update",
        to -> to.update(care),
        () ->
            new OptimisticLockingFailureException(
                "The follow-up of parcel %s was changed by somebody else meanwhile"
                    .formatted(care.shipmentId())));
    return true;
  }

  @Override
  public void heard(String shipmentId, Instant at) {
    Optional<Known> known = known();
    if (known.isEmpty()) {
      mapper.heard(shipmentId, at);
      return;
    }
    known.get().cares().put(shipmentId, get(shipmentId).heard(at));
    batch.write(CareMapper.class, "heard", to -> to.heard(shipmentId, at), null);
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
    Optional<Known> known = known();
    if (known.isEmpty()) {
      mapper.insertPlan(plan);
      return;
    }
    known.get().plans().put(plan.shipmentId(), Optional.of(plan));
    batch.write(CareMapper.class, "insertPlan", to -> to.insertPlan(plan), null);
  }

  @Override
  public Optional<ParcelPlan> lastPlan(String shipmentId) {
    return known()
        .map(known -> known.plans().computeIfAbsent(shipmentId, this::loadPlan))
        .orElseGet(() -> loadPlan(shipmentId));
  }

  private Optional<ParcelPlan> loadPlan(String shipmentId) {
    return Optional.ofNullable(mapper.lastPlan(shipmentId));
  }

  private Optional<Known> known() {
    return batch.part(Known.class, Known::new);
  }
}
