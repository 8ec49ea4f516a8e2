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
    /** The carrier has not fetched it (DOMAIN row 47). */
    NOT_PICKED_UP,
    /** No news (DOMAIN row 80). */
    NO_UPDATE,
    /** Out for delivery, and nobody has signed. */
    NOT_SIGNED,
    /** What is said and what is reported do not fit together. */
    CONTRADICTION,
    /** Logistics has verified that it is lost (DOMAIN row 89). */
    LOST,
    /** The carrier reports damage (DOMAIN row 100). */
    DAMAGED,
    /** The customer is not content. */
    OTHER
  }
}
