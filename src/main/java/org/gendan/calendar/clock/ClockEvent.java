package org.gendan.calendar.clock;

import java.time.Instant;

/**
 * One entry of a clock's ledger; never changed once it is written.
 *
 * @param seq position in the ledger, from 1
 * @param at when it happened; whole seconds
 * @param calendar the calendar that counts from then on; only with STARTED and POLICY_CHANGED
 * @param amount the working time allowed; only with STARTED and POLICY_CHANGED
 * @param reason why; null where none is asked for
 * @param actor who, or {@code system}
 */
public record ClockEvent(
    int seq, Kind kind, Instant at, String calendar, String amount, String reason, String actor) {

  /** What may happen to a clock. */
  public enum Kind {
    /** The clock begins to run. */
    STARTED,
    /** It waits for the customer, a carrier or others who are not the desk. */
    PAUSED,
    /** It runs on after a pause. */
    RESUMED,
    /** What was due is done. */
    STOPPED,
    /** It was not done after all; the time it was stopped does not count. */
    REOPENED,
    /** Another calendar or amount applies, from the start of the clock on. */
    POLICY_CHANGED
  }
}
