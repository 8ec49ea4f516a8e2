package org.gendan.shipment;

/**
 * Something is wrong with a parcel and needs an owner.
 *
 * @param requestId the same id is the same alarm, however often it is raised
 * @param text sentence for people
 */
public record ParcelAlarm(String requestId, Shipment shipment, Kind kind, String text) {

  /** What is wrong. */
  public enum Kind {
    /** The carrier has not fetched it (row 47 of docs/domain.md). */
    NOT_PICKED_UP,
    /** No news (row 80 of docs/domain.md). */
    NO_UPDATE,
    /** Out for delivery, and nobody has signed. */
    NOT_SIGNED,
    /** What is said and what is reported do not fit together. */
    CONTRADICTION,
    /** Logistics has verified that it is lost (row 89 of docs/domain.md). */
    LOST,
    /** The carrier reports damage (row 100 of docs/domain.md). */
    DAMAGED,
    /** The customer is not content. */
    OTHER
  }
}
