package org.gendan.order.dispatch;

import java.time.Instant;

/** A parcel that was on its way before its order came to us. */
public record ParcelUnderway(String carrier, String waybillNo, Instant dispatchedAt) {

  /** Whether both are the same parcel. */
  public boolean isSame(ParcelUnderway other) {
    return carrier.equals(other.carrier) && waybillNo.equals(other.waybillNo);
  }
}
