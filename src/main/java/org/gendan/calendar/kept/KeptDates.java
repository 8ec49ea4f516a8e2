package org.gendan.calendar.kept;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.Explanation;

/** Dates that cases keep in a variable; implemented by the class that works them out. */
public interface KeptDates {

  /** The dates, each as {@code model.variable}. */
  Set<String> dates();

  /**
   * A date under other rules.
   *
   * @param startedAt from when it counts
   * @param rule by which it would be worked out, for {@link #moved}; may be empty
   * @param oldRule by which it was worked out, for {@link #moved}; may be empty
   */
  record Again(
      Instant startedAt, Instant dueAt, String rule, String oldRule, Explanation explanation) {}

  /**
   * Works a date out again for many cases, from its own start and not from now.
   *
   * @param date one of {@link #dates}
   * @param asked business keys, at most 1,000, each with the moment at which what waits for the
   *     date was armed
   * @return by business key; a case that is left out cannot be told
   */
  Map<String, Again> again(String date, Map<String, Instant> asked, OtherRules rules);

  /**
   * A date that has moved.
   *
   * @param rule as {@link Again} named it
   */
  record Moved(String caseId, Instant from, Instant to, String rule) {}

  /**
   * The variables of these cases have another date now: what else keeps it follows, in the same
   * transaction.
   */
  void moved(String date, List<Moved> moved);
}
