package org.gendan.shipment;

/** Who begins to care about a parcel as soon as it is recorded; implemented where the care is. */
public interface NewParcels {

  /** A parcel was recorded, in the same transaction. */
  void recorded(Shipment shipment);
}
