package org.gendan.lab.application;

import java.time.LocalDateTime;

/**
 * One row of lab_move; times are UTC.
 *
 * @param kind {@code TIMER}, {@code TASK}, {@code CLOCK}, {@code DATE} for one that the case keeps
 *     in a variable, {@code CASE} for a case that only changes its version
 * @param versioned whether the case was brought under the new version
 */
record MoveRow(
    String applicationId,
    int seq,
    MoveStatus status,
    String kind,
    String waitId,
    String timerId,
    String instanceId,
    String oldDefinitionId,
    String caseId,
    String orderNo,
    LocalDateTime startedAt,
    LocalDateTime oldDueAt,
    LocalDateTime newDueAt,
    String oldRule,
    String newRule,
    boolean versioned) {

  static final String TIMER = "TIMER";
  static final String TASK = "TASK";
  static final String DATE = "DATE";
  static final String CASE = "CASE";
}
