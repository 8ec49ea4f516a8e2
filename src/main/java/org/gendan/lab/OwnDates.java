package org.gendan.lab;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Timers whose start is not the moment at which they were armed: the class that gives them their
 * dates says from when a length counts, and which date comes before it.
 */
public interface OwnDates {

  /** The timers, each as {@code model.element}. */
  Set<String> timers();

  /**
   * A date.
   *
   * @param startedAt from when the length counts
   * @param because null, or what comes before the length: a code about {@code dueDate} in {@code
   *     texts/words.csv}
   */
  record Dated(Instant startedAt, Instant dueAt, String because) {}

  /**
   * When these cases would be due.
   *
   * @param caseIds business keys; at most 1,000
   * @param length that the model would allow, ISO 8601
   * @return by business key; a case that is left out cannot be told
   */
  Map<String, Dated> due(Collection<String> caseIds, String length);
}
