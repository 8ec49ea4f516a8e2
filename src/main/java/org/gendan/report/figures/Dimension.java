package org.gendan.report.figures;

import java.util.Locale;
import java.util.stream.Stream;
import org.gendan.report.fact.Label;

/** By what the lines of a report can be split; each is a column of the facts. */
public enum Dimension {
  PLATFORM,
  CARRIER,
  DESK,
  /** A person; always beside the number of cases and their spread. */
  AGENT,
  CAUSE,
  /** What kind of thing it is. */
  KIND;

  /** What sums of days tell apart for it; they are by kind anyway. */
  Stream<Label> label() {
    return this == KIND ? Stream.empty() : Stream.of(Label.valueOf(name()));
  }

  /** The column of the facts. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
