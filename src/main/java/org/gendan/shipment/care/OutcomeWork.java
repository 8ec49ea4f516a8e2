package org.gendan.shipment.care;

import java.time.Instant;

/**
 * What there still is to find out about the outcome of a parcel.
 *
 * @param verifyAt when logistics looks again after it could prove nothing, or null
 * @param doubtedAt since when a second person has to confirm what was verified, or null
 */
public record OutcomeWork(Instant verifyAt, Instant doubtedAt) {

  /** Nothing was looked into yet. */
  public static final OutcomeWork NONE = new OutcomeWork(null, null);

  /** Logistics could not prove anything, and looks again then. */
  public static OutcomeWork lookAgain(Instant at) {
    return new OutcomeWork(at, null);
  }

  /** What was verified waits for a second person. */
  public static OutcomeWork doubted(Instant since) {
    return new OutcomeWork(null, since);
  }
}
