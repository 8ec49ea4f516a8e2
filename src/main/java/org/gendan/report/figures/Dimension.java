package org.gendan.report.figures;

import java.util.Locale;

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

  /** The column of the facts. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
