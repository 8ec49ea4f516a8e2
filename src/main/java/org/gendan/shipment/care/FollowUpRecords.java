package org.gendan.shipment.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.row.LostUpdate;
import org.springframework.stereotype.Component;

/** Finds what the desks have agreed about parcels, and keeps its changes. */
@Component
public class FollowUpRecords {

  private final FollowUpStore store;

  FollowUpRecords(FollowUpStore store) {
    this.store = store;
  }

  /** The care about a parcel. */
  public FollowUp get(String shipmentId) {
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

  /** The parcels about which customers may be called: a call is open, or a countdown runs. */
  public List<OpenTalk> openTalks() {
    return store.openTalks();
  }

  public FollowUp save(FollowUp changed) {
    LostUpdate.unless(store.update(changed), "The follow-up of parcel", changed.shipmentId());
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
