package org.gendan.shipment;

/** The three calls of a follow-up (rows 49 to 51 of docs/domain.md). */
public enum CustomerCall {
  /** The parcel is on its way. */
  FIRST,
  /** The parcel is in the customer's area. */
  SECOND,
  /** A delivery was attempted. */
  THIRD
}
