package org.gendan.shipment;

/**
 * Why a carrier keeps a parcel for a while and then sends it back (rows 66 to 74 of
 * docs/domain.md).
 */
public enum HoldCause {
  /** The customer is away and has agreed on a day. */
  AWAY,
  /** Nobody answers the phone. */
  UNREACHABLE,
  /** The customer does not want it. */
  REFUSED,
  /** It lies at a post office or pick-up point, and the customer was told. */
  NOTICE
}
