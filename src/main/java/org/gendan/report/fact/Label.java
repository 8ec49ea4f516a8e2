package org.gendan.report.fact;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be told apart about facts of a kind and a day. */
public enum Label {
  PLATFORM,
  CARRIER,
  DESK,
  AGENT,
  CAUSE,
  OUTCOME,
  /** {@link #IS_LATE} or nothing. */
  LATE,
  /** How long each took, and whether it has a time at all. */
  TIME;

  /** The value of {@link #LATE} for what is late. */
  public static final String IS_LATE = "LATE";

  /** In the order in which they are written. */
  static String written(Collection<Label> labels) {
    return labels.stream().sorted().map(Label::name).collect(Collectors.joining(","));
  }

  static Set<Label> read(String written) {
    Set<Label> labels = EnumSet.noneOf(Label.class);
    Arrays.stream(written.split(","))
        .filter(name -> !name.isEmpty())
        .map(Label::valueOf)
        .forEach(labels::add);
    return labels;
  }
}
