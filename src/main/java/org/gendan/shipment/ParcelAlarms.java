package org.gendan.shipment;

/** Who takes care of what is wrong with a parcel. */
public interface ParcelAlarms {

  /** Raises the alarm in the caller's transaction. Safe to repeat. */
  void raise(ParcelAlarm alarm);
}
