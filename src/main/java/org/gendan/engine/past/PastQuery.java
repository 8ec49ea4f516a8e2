package org.gendan.engine.past;

import java.time.Instant;

/**
 * A page of cases of one model. Those that have ended are listed and bounded by when they ended,
 * all others by when they began; the newest first.
 *
 * @param model key of the process
 * @param from not before then, or null
 * @param until before then, or null
 * @param after where the page before ended, or null
 * @param most how many
 */
public record PastQuery(
    String model, PastState state, Instant from, Instant until, After after, int most) {

  /** The last row of a page: its moment, and the id of its case. */
  public record After(Instant at, String instanceId) {}
}
