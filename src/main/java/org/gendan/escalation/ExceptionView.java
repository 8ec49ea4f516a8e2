package org.gendan.escalation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.escalation.ExceptionStore.Kept;
import org.gendan.escalation.ExceptionStore.Note;
import org.gendan.escalation.compensation.Compensation;
import org.gendan.escalation.evidence.Evidence;
import org.gendan.escalation.notice.Notice;

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

  /** A row of a list. */
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
          at(about.owner().answerDueAt(), zone),
          at(about.owner().solutionDueAt(), zone),
          about.raisedBy(),
          at(about.raisedAt(), zone),
          at(about.answeredAt(), zone),
          about.members(),
          at(about.endedAt(), zone));
    }
  }

  /** One case with everything that is known about it. */
  public record Detail(
      Summary exception,
      String text,
      String explanation,
      List<Owner> owners,
      List<Remark> notes,
      List<Report> reports,
      List<Money> compensations,
      List<File> evidence,
      List<Message> notices) {}

  /** A compensation; amounts in the order's currency. */
  public record Money(
      String compensationId,
      BigDecimal amount,
      BigDecimal standard,
      String status,
      String askedBy,
      String decidedBy) {

    public static Money of(Compensation compensation) {
      return new Money(
          compensation.id(),
          BigDecimal.valueOf(compensation.amountFen(), 2),
          BigDecimal.valueOf(compensation.standardFen(), 2),
          compensation.status().name(),
          compensation.askedBy(),
          compensation.decidedBy());
    }
  }

  /** A photo or document. */
  public record File(
      String evidenceId,
      String fileName,
      String mediaType,
      long size,
      String addedBy,
      OffsetDateTime addedAt) {

    public static File of(Evidence evidence, ZoneId zone) {
      return new File(
          evidence.id(),
          evidence.fileName(),
          evidence.mediaType(),
          evidence.size(),
          evidence.addedBy(),
          at(evidence.addedAt(), zone));
    }
  }

  /** What the customer was told, or why not. */
  public record Message(
      String noticeId,
      String orderId,
      String kind,
      String status,
      String reason,
      OffsetDateTime sentAt) {

    public static Message of(Notice notice, ZoneId zone) {
      return new Message(
          notice.id(),
          notice.orderId(),
          notice.kind().name(),
          notice.status().name(),
          notice.reason(),
          at(notice.sentAt(), zone));
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
          at(stay.startedAt(), zone),
          at(stay.endedAt(), zone),
          at(stay.solutionDueAt(), zone));
    }
  }

  /** What somebody noted. */
  public record Remark(OffsetDateTime at, String kind, String actor, String text) {

    public static Remark of(Note note, ZoneId zone) {
      return new Remark(ExceptionView.at(note.at(), zone), note.kind(), note.actor(), note.text());
    }
  }

  /** Who reported it. */
  public record Report(
      OffsetDateTime at, String requestId, String text, String reportedBy, boolean joined) {

    public static Report of(Kept report, ZoneId zone) {
      return new Report(
          ExceptionView.at(report.reportedAt(), zone),
          report.requestId(),
          report.text(),
          report.reportedBy(),
          report.joined());
    }
  }

  public static OffsetDateTime at(Instant instant, ZoneId zone) {
    return BusinessTime.at(instant, zone);
  }
}
