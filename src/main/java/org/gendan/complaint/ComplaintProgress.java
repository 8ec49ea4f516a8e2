package org.gendan.complaint;

import java.time.Instant;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;

/**
 * How far a complaint is.
 *
 * @param round 1, and one more each time the customer was not satisfied
 * @param answeredAt when the customer first heard from us in this round, or null
 * @param solvedAt when the solution stood in this round, or null
 * @param closing how it was closed, or null
 * @param surveyDone whether the customer was asked in the very call that told the solution
 */
public record ComplaintProgress(
    Status status,
    int round,
    Instant answeredAt,
    Instant solvedAt,
    Instant closedAt,
    Closing closing,
    boolean surveyDone) {

  /** Where it stands. */
  public enum Status {
    OPEN,
    /** The customer has heard from us. */
    ANSWERED,
    /** The customer knows the solution. */
    SOLVED,
    CLOSED
  }

  /** How it was closed. */
  public enum Closing {
    SOLVED,
    /** The customer did not send what the examination needed. */
    AUTO_CLOSED
  }

  public static ComplaintProgress begun() {
    return new ComplaintProgress(Status.OPEN, 1, null, null, null, null, false);
  }

  /** The customer has heard from us; the first time counts. */
  public ComplaintProgress answered(Instant at) {
    mustBeOpen("answer");
    Instant first = answeredAt == null ? at : answeredAt;
    return new ComplaintProgress(Status.ANSWERED, round, first, null, null, null, false);
  }

  /** The customer knows the solution. */
  public ComplaintProgress solved(Instant at, boolean asked) {
    mustBeOpen("solve");
    Instant first = answeredAt == null ? at : answeredAt;
    return new ComplaintProgress(Status.SOLVED, round, first, at, null, null, asked);
  }

  public ComplaintProgress closed(Instant at) {
    if (status == Status.CLOSED) {
      throw wrong("close");
    }
    Closing how = status == Status.SOLVED ? Closing.SOLVED : Closing.AUTO_CLOSED;
    return new ComplaintProgress(Status.CLOSED, round, answeredAt, solvedAt, at, how, surveyDone);
  }

  public ComplaintProgress reopened() {
    if (status != Status.CLOSED) {
      throw wrong("reopen");
    }
    return new ComplaintProgress(Status.OPEN, round + 1, null, null, null, null, false);
  }

  private void mustBeOpen(String verb) {
    if (status != Status.OPEN && status != Status.ANSWERED) {
      throw wrong(verb);
    }
  }

  private Refusal wrong(String verb) {
    return Refusal.conflict(
        "The complaint is %s in round %d; there is nothing to %s",
        status, round, Sentence.of(verb));
  }
}
