package org.gendan.lab.preview;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the return of the old numbers would do to the cases that wait now, if the new ones were
 * applied to them. A case that is due before has fired or is late by then, and is not touched.
 *
 * @param counts how many cases lie on each heap at that time
 * @param over how many are due before
 * @param cases those that would still wait, from the date under the new numbers to the old one
 */
public record NumberReturn(Map<Heap, Integer> counts, int over, List<Foreseen> cases) {

  /**
   * Of a preview.
   *
   * @param until when the old numbers return
   */
  public static NumberReturn of(List<Foreseen> foreseen, Instant until) {
    List<Foreseen> waiting =
        foreseen.stream()
            .filter(one -> one.newDueAt() == null || one.newDueAt().isAfter(until))
            .map(Foreseen::back)
            .toList();
    Map<Heap, Integer> counts = new EnumMap<>(Preview.count(waiting, until));
    return new NumberReturn(counts, foreseen.size() - waiting.size(), waiting);
  }

  /**
   * Whether a case would be due at once, now or when the old number returns.
   *
   * @param until when it returns; null for never
   */
  public static boolean breaches(Foreseen one, Instant now, Instant until) {
    return one.heap(now) == Heap.DUE_AT_ONCE
        || until != null && of(List.of(one), until).counts().get(Heap.DUE_AT_ONCE) > 0;
  }
}
