package org.gendan.escalation;

import java.time.Instant;
import org.gendan.calendar.Explanation;

/**
 * A stretch of time in which one group owns a case. The stays of a case follow one another without
 * a gap: each begins at the moment and in the transaction in which the one before ends.
 *
 * @param no counts the stays of a case from 1
 * @param startedBy who put the case there
 * @param endedAt null while it lasts
 * @param explanation how the time for the solution came about
 * @param remindedAt when the owner was reminded of the first answer, or null
 * @param terms by which the times came about; null for a stay that began before they were kept
 */
public record Stay(
    int no,
    int level,
    String ownerGroup,
    Reason reason,
    String startedBy,
    Instant startedAt,
    Instant endedAt,
    Instant answerDueAt,
    Instant solutionDueAt,
    Explanation explanation,
    Instant remindedAt,
    Terms terms) {

  /**
   * What a decision table was asked, and what it answered.
   *
   * @param facts as JSON
   */
  public record Terms(
      String table, String facts, String calendar, String firstAnswer, String solution) {}

  /** Why a group became the owner. */
  public enum Reason {
    RAISED,
    ESCALATED,
    /** The time of the owner before was over. */
    OVERDUE,
    /** It was over while the application was down. */
    OUTAGE,
    HANDED_OVER,
    /** A level gave it back to the desk. */
    GIVEN_BACK,
    /** Decides on a compensation or agrees with a third party, and returns the case. */
    LENT,
    RETURNED
  }

  /** Whether the same group has the case at the same level. */
  public boolean isOf(Stay other) {
    return level == other.level && ownerGroup.equals(other.ownerGroup);
  }

  Stay ended(Instant at) {
    return new Stay(
        no,
        level,
        ownerGroup,
        reason,
        startedBy,
        startedAt,
        at,
        answerDueAt,
        solutionDueAt,
        explanation,
        remindedAt,
        terms);
  }

  Stay reminded(Instant at) {
    return new Stay(
        no,
        level,
        ownerGroup,
        reason,
        startedBy,
        startedAt,
        endedAt,
        answerDueAt,
        solutionDueAt,
        explanation,
        at,
        terms);
  }
}
