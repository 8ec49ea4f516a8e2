package org.gendan.shipment.care;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.batch.Batch;
import org.gendan.row.LostUpdate;
import org.springframework.stereotype.Repository;

/** Where the care about parcels is kept. */
@Repository
public class FollowUpStore {

  private final FollowUpMapper mapper;
  private final Batch batch;

  FollowUpStore(FollowUpMapper mapper, Batch batch) {
    this.mapper = mapper;
    this.batch = batch;
  }

  /** What an open batch knows, with what it has changed; a parcel may have no plan. */
  private record Known(Map<String, FollowUp> cares, Map<String, Optional<ParcelPlan>> plans) {
    Known() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  /** Begins to care about a parcel. */
  public void add(FollowUp care) {
    Optional<Known> known = known();
    if (known.isEmpty()) {
      mapper.insert(care);
      return;
    }
    known.get().cares().put(care.shipmentId(), care);
    known.get().plans().put(care.shipmentId(), Optional.empty());
    batch.write(FollowUpMapper.class, "insert", to -> to.insert(care), null);
  }

  /** Reads ahead what a batch will ask about these parcels; nothing without a batch. */
  public void readAhead(Collection<String> shipmentIds) {
    known()
        .ifPresent(
            known -> {
              mapper
                  .findAll(shipmentIds)
                  .forEach(row -> known.cares().put(row.shipmentId(), row.toFollowUp()));
              shipmentIds.forEach(id -> known.plans().put(id, Optional.empty()));
              mapper
                  .lastPlans(shipmentIds)
                  .forEach(plan -> known.plans().put(plan.shipmentId(), Optional.of(plan)));
            });
  }

  /** The care about a parcel. */
  public FollowUp get(String shipmentId) {
    return known()
        .map(known -> known.cares().computeIfAbsent(shipmentId, this::load))
        .orElseGet(() -> load(shipmentId));
  }

  private FollowUp load(String shipmentId) {
    FollowUpRow row = mapper.find(shipmentId);
    if (row == null) {
      throw new IllegalStateException(
          "Parcel %s has no row in parcel_care; migration V013 writes the missing ones"
              .formatted(shipmentId));
    }
    return row.toFollowUp();
  }

  /**
   * Writes what has changed, except when the parcel was last heard of.
   *
   * @return false when another change was first
   */
  public boolean update(FollowUp care) {
    Optional<Known> known = known();
    if (known.isEmpty()) {
      return mapper.update(care) == 1;
    }
    FollowUp last = get(care.shipmentId());
    if (last.version() != care.version()) {
      return false;
    }
    known.get().cares().put(care.shipmentId(), care.heard(last.heardAt()).saved());
    batch.write(
        FollowUpMapper.class,
        "update",
        to -> to.update(care),
        () -> LostUpdate.of("The follow-up of parcel", care.shipmentId()));
    return true;
  }

  /** The carrier has reported something that happened then. */
  public void heard(String shipmentId, Instant at) {
    Optional<Known> known = known();
    if (known.isEmpty()) {
      mapper.heard(shipmentId, at);
      return;
    }
    known.get().cares().put(shipmentId, get(shipmentId).heard(at));
    batch.write(FollowUpMapper.class, "heard", to -> to.heard(shipmentId, at), null);
  }

  /** Parcels with an open call or a running countdown. */
  public List<OpenTalk> openTalks() {
    batch.settle();
    return mapper.openTalks();
  }

  /** Adds a line to the follow-up record. */
  public void add(FollowUpNote note) {
    mapper.insertNote(note);
  }

  /** The follow-up record of a parcel, oldest first. */
  public List<FollowUpNote> notes(String shipmentId) {
    return mapper.notes(shipmentId);
  }

  /** Adds what is next for a parcel. */
  public void add(ParcelPlan plan) {
    Optional<Known> known = known();
    if (known.isEmpty()) {
      mapper.insertPlan(plan);
      return;
    }
    known.get().plans().put(plan.shipmentId(), Optional.of(plan));
    batch.write(FollowUpMapper.class, "insertPlan", to -> to.insertPlan(plan), null);
  }

  /** What was last planned for a parcel. */
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
