package org.gendan.shipment.care;

import org.gendan.shipment.NewParcels;
import org.gendan.shipment.Shipment;
import org.springframework.stereotype.Component;

/** Begins to care about each parcel that is recorded. */
@Component
class FreshCare implements NewParcels {

  private final CareStore store;

  FreshCare(CareStore store) {
    this.store = store;
  }

  @Override
  public void recorded(Shipment shipment) {
    store.add(ParcelCare.fresh(shipment.id(), shipment.dispatchedAt()));
  }
}
