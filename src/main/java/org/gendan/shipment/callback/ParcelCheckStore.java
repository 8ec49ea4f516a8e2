package org.gendan.shipment.callback;

import java.util.List;

/** Where checks are kept. */
public interface ParcelCheckStore {

  /** Adds a check. */
  void add(ParcelCheck check);

  /** The checks of a parcel, oldest first. */
  List<ParcelCheck> of(String shipmentId);
}
