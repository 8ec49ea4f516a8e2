package org.gendan.escalation.handling;

import java.time.ZoneId;
import java.util.List;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.ExceptionView;
import org.gendan.escalation.compensation.CompensationView;
import org.gendan.escalation.compensation.Compensations;
import org.gendan.escalation.evidence.EvidenceFiles;
import org.gendan.escalation.evidence.EvidenceView;
import org.gendan.escalation.notice.CustomerNotices;
import org.gendan.escalation.notice.NoticeView;
import org.springframework.stereotype.Component;

/** Gathers everything that is known about one case. */
@Component
class ExceptionDetails {

  private static final int MOST_NOTICES = 100;

  private final ExceptionCases cases;
  private final Compensations compensations;
  private final EvidenceFiles files;
  private final CustomerNotices notices;
  private final ZoneId zone;

  ExceptionDetails(
      ExceptionCases cases,
      Compensations compensations,
      EvidenceFiles files,
      CustomerNotices notices,
      ZoneId zone) {
    this.cases = cases;
    this.compensations = compensations;
    this.files = files;
    this.notices = notices;
    this.zone = zone;
  }

  /** One case with everything that is known about it. */
  record Detail(
      ExceptionView.Summary exception,
      String text,
      String explanation,
      List<ExceptionView.Owner> owners,
      List<ExceptionView.Remark> notes,
      List<ExceptionView.Report> reports,
      List<CompensationView.Money> compensations,
      List<EvidenceView.File> evidence,
      List<NoticeView.Message> notices) {}

  Detail of(ExceptionCase about, String languages) {
    String id = about.id();
    return new Detail(
        ExceptionView.Summary.of(about, zone),
        about.text(),
        about.owner().explanation().in(languages),
        cases.stays(id).stream().map(stay -> ExceptionView.Owner.of(stay, zone)).toList(),
        cases.notes(id).stream().map(note -> ExceptionView.Remark.of(note, zone)).toList(),
        cases.reports(id).stream().map(report -> ExceptionView.Report.of(report, zone)).toList(),
        compensations.of(id).stream().map(CompensationView.Money::of).toList(),
        files.of(id).stream().map(file -> EvidenceView.File.of(file, zone)).toList(),
        notices.of(id).stream()
            .limit(MOST_NOTICES)
            .map(notice -> NoticeView.Message.of(notice, zone))
            .toList());
  }
}
