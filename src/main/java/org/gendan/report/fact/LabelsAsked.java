package org.gendan.report.fact;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What reports tell apart, as they say at the start, so that sums of days keep it. */
@Component
public class LabelsAsked {

  private final Map<FactKind, Set<Label>> all = new EnumMap<>(FactKind.class);

  /** A report tells these apart about these kinds. */
  public void ask(Map<FactKind, Set<Label>> told) {
    told.forEach(
        (kind, labels) ->
            all.computeIfAbsent(kind, missing -> EnumSet.noneOf(Label.class)).addAll(labels));
  }

  /** What any report tells apart about facts of a kind. */
  Set<Label> of(FactKind kind) {
    return all.getOrDefault(kind, Set.of());
  }
}
