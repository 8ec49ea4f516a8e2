package org.gendan.lab.application;

import java.time.Instant;
import java.util.Set;
import org.gendan.lab.preview.Foreseen;
import org.gendan.lab.preview.Heap;

/**
 * How a preview is to be applied.
 *
 * @param running whether to running cases, too
 * @param comment why, in the person's words
 * @param breachAtOnce whether cases may become due at once by it
 * @param filter which running cases; null for all
 * @param from when it begins; null for now
 * @param until when the old number returns by itself; null for never
 */
public record Wish(
    boolean running,
    String comment,
    boolean breachAtOnce,
    Filter filter,
    Instant from,
    Instant until) {

  /**
   * Which running cases; what is left out takes all.
   *
   * @param startedFrom only what began then or later
   * @param startedBefore only what began before
   */
  public record Filter(
      Set<String> orderNos,
      Set<String> caseIds,
      Set<Heap> heaps,
      Instant startedFrom,
      Instant startedBefore) {

    boolean takes(Foreseen one, Instant now) {
      return takes(orderNos, one.orderNo())
          && takes(caseIds, one.caseId())
          && (heaps == null || heaps.isEmpty() || heaps.contains(one.heap(now)))
          && (startedFrom == null || !one.startedAt().isBefore(startedFrom))
          && (startedBefore == null || one.startedAt().isBefore(startedBefore));
    }

    private static boolean takes(Set<String> wanted, String id) {
      return wanted == null || wanted.isEmpty() || id != null && wanted.contains(id);
    }
  }

  boolean takes(Foreseen one, Instant now) {
    return filter == null || filter.takes(one, now);
  }
}
