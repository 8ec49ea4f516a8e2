package org.gendan.shipment.care;

import org.gendan.shipment.NewParcels;
import org.gendan.shipment.Shipment;
import org.springframework.stereotype.Component;

/** Begins to care about each parcel that is recorded. */
@Component
class NewFollowUps implements NewParcels {

  private final FollowUpStore store;

  NewFollowUps(FollowUpStore store) {
    this.store = store;
  }

  @Override
  public void recorded(Shipment shipment) {
    store.add(FollowUp.fresh(shipment.id(), shipment.dispatchedAt()));
  }
}
