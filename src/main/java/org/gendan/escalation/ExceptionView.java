package org.gendan.escalation;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gendan.calendar.BusinessTime;
import org.gendan.escalation.ExceptionMapper.Kept;
import org.gendan.words.StoryWords;

/** Cases as the API shows them; instants carry the offset of the business zone. */
public final class ExceptionView {

  private ExceptionView() {}

  /** The answer to a report. */
  public record Accepted(
      String exceptionId, boolean joined, String status, int level, String ownerGroup) {

    public static Accepted of(ExceptionCase about, boolean joined) {
      return new Accepted(
          about.id(),
          joined,
          about.status().name(),
          about.owner().level(),
          about.owner().ownerGroup());
    }
  }

  /**
   * A row of a list.
   *
   * @param solutionDueAt by when the present owner solves it
   * @param promisedAt by when the first owner promised to; a later promise leaves it
   */
  public record Summary(
      String exceptionId,
      String orderId,
      String shipmentId,
      String platformOrderNo,
      String cause,
      String severity,
      String status,
      int level,
      String ownerGroup,
      OffsetDateTime answerDueAt,
      OffsetDateTime solutionDueAt,
      OffsetDateTime promisedAt,
      String raisedBy,
      OffsetDateTime raisedAt,
      OffsetDateTime answeredAt,
      int members,
      OffsetDateTime endedAt) {

    public static Summary of(ExceptionCase about, ZoneId zone) {
      return new Summary(
          about.id(),
          about.orderId(),
          about.shipmentId(),
          about.orderNo(),
          about.cause().name(),
          about.severity().name(),
          about.status().name(),
          about.owner().level(),
          about.owner().ownerGroup(),
          BusinessTime.at(about.owner().answerDueAt(), zone),
          BusinessTime.at(about.owner().solutionDueAt(), zone),
          BusinessTime.at(about.promisedAt(), zone),
          about.raisedBy(),
          BusinessTime.at(about.raisedAt(), zone),
          BusinessTime.at(about.answeredAt(), zone),
          about.members(),
          BusinessTime.at(about.endedAt(), zone));
    }
  }

  /** A stretch of time in which one group owned the case. */
  public record Owner(
      int level,
      String ownerGroup,
      String reason,
      String startedBy,
      OffsetDateTime startedAt,
      OffsetDateTime endedAt,
      OffsetDateTime solutionDueAt) {

    public static Owner of(Stay stay, ZoneId zone) {
      return new Owner(
          stay.level(),
          stay.ownerGroup(),
          stay.reason().name(),
          stay.startedBy(),
          BusinessTime.at(stay.startedAt(), zone),
          BusinessTime.at(stay.endedAt(), zone),
          BusinessTime.at(stay.solutionDueAt(), zone));
    }
  }

  /** What a person, a rule or a timer noted. */
  public record Remark(OffsetDateTime at, String kind, String actor, String text) {

    public static Remark of(CaseNote note, ZoneId zone) {
      return new Remark(
          BusinessTime.at(note.at(), zone),
          note.kind(),
          note.actor(),
          StoryWords.toReader(note.text()));
    }
  }

  /** Who reported it. */
  public record Report(
      OffsetDateTime at, String requestId, String text, String reportedBy, boolean joined) {

    public static Report of(Kept report, ZoneId zone) {
      return new Report(
          BusinessTime.at(report.reportedAt(), zone),
          report.requestId(),
          report.text(),
          report.reportedBy(),
          report.joined());
    }
  }
}
