package org.gendan.escalation;

/**
 * A group with a time limit: where a case can stay.
 *
 * @param level 0 is the desk, 1 to 3 are the levels of rows 85-87 of docs/domain.md
 * @param calendar whose working time counts
 * @param firstAnswer within which amount the owner answers, such as {@code PT30M}
 * @param solution within which amount the case is solved
 */
public record Post(
    int level, String ownerGroup, String calendar, String firstAnswer, String solution) {

  /** The same time limit for the group that had the case before. */
  public Post of(Stay before) {
    return new Post(level, before.ownerGroup(), calendar, firstAnswer, solution);
  }
}
