package org.gendan.shipment.care;

import org.gendan.shipment.ParcelRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins to care about each parcel that is recorded. */
@Component
class NewFollowUps {

  private final FollowUpStore store;

  NewFollowUps(FollowUpStore store) {
    this.store = store;
  }

  @EventListener
  void on(ParcelRecorded parcel) {
    store.add(FollowUp.fresh(parcel.shipment().id(), parcel.shipment().dispatchedAt()));
  }
}
