package org.gendan.carrier;

/** Who wants to hear what carriers report; implemented where parcels are known. */
public interface CarrierNews {

  /** What became of a report. */
  enum Heard {
    /** It is kept; the same report again changes nothing. */
    TAKEN,
    /** No parcel has this waybill; it may come to be known later. */
    UNKNOWN_PARCEL
  }

  /** Hears one event, in a transaction of its own. Safe to repeat and in any order. */
  Heard hear(TrackedEvent event);
}
