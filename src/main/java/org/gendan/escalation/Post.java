package org.gendan.escalation;

import java.util.Map;

/**
 * A group with a time limit: where a case can stay.
 *
 * @param level 0 is the desk, 1 to 3 are the levels of rows 85-87 of docs/domain.md
 * @param calendar whose working time counts
 * @param firstAnswer within which amount the owner answers, such as {@code PT30M}
 * @param solution within which amount the case is solved
 * @param asked what the decision table was asked for it
 */
public record Post(
    int level,
    String ownerGroup,
    String calendar,
    String firstAnswer,
    String solution,
    Asked asked) {

  /** A question to a decision table. */
  public record Asked(String table, Map<String, Object> facts) {

    public Asked {
      facts = Map.copyOf(facts);
    }
  }

  /** The same time limit for the group that had the case before. */
  public Post of(Stay before) {
    return new Post(level, before.ownerGroup(), calendar, firstAnswer, solution, asked);
  }
}
