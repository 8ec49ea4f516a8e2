package org.gendan.carrier;

/** Where a carrier says a parcel is, whatever the vendor's own code (docs/carriers.md). */
public enum TrackedStatus {
  CREATED,
  PICKED_UP,
  IN_TRANSIT,
  CUSTOMS,
  ARRIVED_LOCALLY,
  OUT_FOR_DELIVERY,
  AT_PICKUP_POINT,
  EXCEPTION,
  REJECTED,
  RETURNING,
  RETURNED,
  DELIVERED,
  CANCELLED;

  /** Whether a parcel ends here; only a code that is sure may say so. */
  public boolean isEnd() {
    return this == DELIVERED || this == RETURNED || this == CANCELLED;
  }
}
