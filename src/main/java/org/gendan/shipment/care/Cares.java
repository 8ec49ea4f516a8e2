package org.gendan.shipment.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.followup.FollowUp;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the desks have agreed about parcels, and keeps its changes. */
@Component
public class Cares {

  private final CareStore store;
  private final Shipments shipments;
  private final FollowUp followUp;

  Cares(CareStore store, Shipments shipments, FollowUp followUp) {
    this.store = store;
    this.shipments = shipments;
    this.followUp = followUp;
  }

  /** The care about a parcel. */
  public ParcelCare get(String shipmentId) {
    return store.get(shipmentId);
  }

  /** The follow-up record of a parcel, oldest first. */
  public List<FollowUpNote> notes(String shipmentId) {
    return store.notes(shipmentId);
  }

  /** What is next for a parcel, as last planned. */
  public Optional<ParcelPlan> plan(String shipmentId) {
    return store.lastPlan(shipmentId);
  }

  /** The parcel of this order whose follow-up begins now; empty when each has one. */
  @Transactional
  public Optional<Shipment> beginNext(String orderId) {
    return shipments.ofOrder(orderId).stream()
        .filter(shipment -> store.get(shipment.id()).followedAt() == null)
        .findFirst()
        .map(
            shipment -> {
              save(store.get(shipment.id()).followed(shipments.now()));
              followUp.careBegun(shipment);
              return shipment;
            });
  }

  public ParcelCare save(ParcelCare changed) {
    if (!store.update(changed)) {
      throw new OptimisticLockingFailureException(
          "The follow-up of parcel %s was changed by somebody else at the same moment; try again"
              .formatted(changed.shipmentId()));
    }
    return store.get(changed.shipmentId());
  }

  public void heard(String shipmentId, Instant at) {
    store.heard(shipmentId, at);
  }

  public void note(FollowUpNote note) {
    store.add(note);
  }

  public void plan(ParcelPlan plan) {
    if (store.lastPlan(plan.shipmentId()).filter(plan::saysTheSameAs).isEmpty()) {
      store.add(plan);
    }
  }
}
