package org.gendan.shipment;

/** Where the carrier says a parcel is, whatever the carrier's own code. */
public enum ShipmentStatus {
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

  /** Whether the carrier says that the way of a parcel is over. */
  public boolean isFinal() {
    return this == DELIVERED || this == RETURNED || this == CANCELLED;
  }

  /** Whether the carrier says that the customer has signed or has refused. */
  public boolean isOutcome() {
    return this == DELIVERED || this == REJECTED || this == RETURNING || this == RETURNED;
  }
}
