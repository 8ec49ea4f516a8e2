package org.gendan.escalation.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionStore.Kept;
import org.gendan.escalation.ExceptionStore.Note;
import org.gendan.escalation.Stay;

/** Cases as the API shows them; instants carry the offset of the business zone. */
final class ExceptionView {

  private ExceptionView() {}

  /** The answer to a report. */
  record Accepted(String exceptionId, boolean joined, String status, int level, String ownerGroup) {

    static Accepted of(ExceptionCase about, boolean joined) {
      return new Accepted(
          about.id(),
          joined,
          about.status().name(),
          about.owner().level(),
          about.owner().ownerGroup());
    }
  }

  /** A row of a list. */
  record Summary(
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
      OffsetDateTime endedAt) {

    static Summary of(ExceptionCase about, ZoneId zone) {
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
          at(about.endedAt(), zone));
    }
  }

  /** One case with everything that is known about it. */
  record Detail(
      Summary exception,
      String text,
      String explanation,
      List<Owner> owners,
      List<Remark> notes,
      List<Report> reports) {}

  /** A stretch of time in which one group owned the case. */
  record Owner(
      int level,
      String ownerGroup,
      String reason,
      String startedBy,
      OffsetDateTime startedAt,
      OffsetDateTime endedAt,
      OffsetDateTime solutionDueAt) {

    static Owner of(Stay stay, ZoneId zone) {
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
  record Remark(OffsetDateTime at, String kind, String actor, String text) {

    static Remark of(Note note, ZoneId zone) {
      return new Remark(ExceptionView.at(note.at(), zone), note.kind(), note.actor(), note.text());
    }
  }

  /** Who reported it. */
  record Report(
      OffsetDateTime at, String requestId, String text, String reportedBy, boolean joined) {

    static Report of(Kept report, ZoneId zone) {
      return new Report(
          ExceptionView.at(report.reportedAt(), zone),
          report.requestId(),
          report.text(),
          report.reportedBy(),
          report.joined());
    }
  }

  static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
  }
}
