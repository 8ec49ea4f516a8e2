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
    Instant remindedAt,
    String askedTable,
    String askedFacts,
    String calendar,
    String firstAnswer,
    String solution) {

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
        remindedAt,
        terms(askedTable, askedFacts, calendar, firstAnswer, solution));
  }

  static Stay.Terms terms(
      String table, String facts, String calendar, String firstAnswer, String solution) {
    return table == null ? null : new Stay.Terms(table, facts, calendar, firstAnswer, solution);
  }
}
