package org.gendan.escalation;

import java.time.Instant;
import org.gendan.calendar.Explanation;
import org.gendan.escalation.Stay.Reason;

/** A row of {@code exception_stay}. */
record StayRow(
    int stayNo,
    int level,
    String ownerGroup,
    Reason reason,
    String startedBy,
    Instant startedAt,
    Instant endedAt,
    Instant answerDueAt,
    Instant solutionDueAt,
    String explanationEn,
    String explanationZh,
    Instant remindedAt) {

  Stay toStay() {
    return new Stay(
        stayNo,
        level,
        ownerGroup,
        reason,
        startedBy,
        startedAt,
        endedAt,
        answerDueAt,
        solutionDueAt,
        new Explanation(explanationEn, explanationZh),
        remindedAt);
  }
}
