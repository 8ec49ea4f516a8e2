package org.gendan.report.fact;

import java.util.Set;

/** Knows what reports tell apart, so that sums of days keep it. */
public interface LabelsAsked {
  /** What any report tells apart about facts of a kind. */
  Set<Label> of(FactKind kind);
}
