package org.gendan.lab.preview;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What changes would do, as it was counted when it was asked for.
 *
 * @param counts how many cases lie on each heap
 */
public record Preview(
    String id,
    Instant madeAt,
    String madeBy,
    PlannedChanges changes,
    Map<Heap, Integer> counts,
    List<Foreseen> cases) {

  static Map<Heap, Integer> count(List<Foreseen> cases, Instant now) {
    Map<Heap, Integer> counts = new EnumMap<>(Heap.class);
    for (Heap heap : Heap.values()) {
      counts.put(heap, 0);
    }
    cases.forEach(one -> counts.merge(one.heap(now), 1, Integer::sum));
    return counts;
  }
}
