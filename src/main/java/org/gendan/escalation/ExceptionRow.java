package org.gendan.escalation;

import java.time.Instant;
import org.gendan.calendar.Explanation;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.Stay.Reason;

/** A row of {@code exception_case} with its present stay. */
record ExceptionRow(
    String exceptionId,
    String orderId,
    String shipmentId,
    String orderNo,
    ExceptionCause cause,
    String text,
    Severity severity,
    int priority,
    Status status,
    String raisedBy,
    Instant raisedAt,
    Instant promisedAt,
    Instant answeredAt,
    Instant askedAt,
    int members,
    Instant caseEndedAt,
    int version,
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

  ExceptionCase toCase() {
    Stay owner =
        new Stay(
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
            StayRow.terms(askedTable, askedFacts, calendar, firstAnswer, solution));
    return new ExceptionCase(
        exceptionId,
        orderId,
        shipmentId,
        orderNo,
        cause,
        text,
        severity,
        priority,
        status,
        owner,
        raisedBy,
        raisedAt,
        promisedAt,
        answeredAt,
        askedAt,
        members,
        caseEndedAt,
        version);
  }
}
