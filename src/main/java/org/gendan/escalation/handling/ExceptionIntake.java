package org.gendan.escalation.handling;

import java.util.List;
import java.util.Optional;
import org.gendan.escalation.BulkMapper;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionMapper;
import org.gendan.escalation.ExceptionMapper.Kept;
import org.gendan.escalation.ExceptionReceipt;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.gendan.escalation.Stay;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subjects;
import org.gendan.escalation.notice.Notice;
import org.gendan.escalation.notice.Notices;
import org.gendan.escalation.owner.DeployedTriageTables;
import org.gendan.escalation.owner.DeployedTriageTables.CustomerClass;
import org.gendan.escalation.owner.DeployedTriageTables.Facts;
import org.gendan.escalation.owner.Stays;
import org.gendan.escalation.owner.Triage;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Checked;
import org.gendan.row.Ids;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports: the first opens a case and names its owner, every other joins it. */
@NamedInterface
@Service
public class ExceptionIntake implements Exceptions {

  private final ExceptionMapper store;
  private final ExceptionCases cases;
  private final Subjects subjects;
  private final DeployedTriageTables tables;
  private final CauseStages stages;
  private final Stays stays;
  private final BulkMapper members;
  private final Notices notices;
  private final ExceptionEscalationProcess flow;
  private final CaseLog log;

  ExceptionIntake(
      ExceptionMapper store,
      ExceptionCases cases,
      Subjects subjects,
      DeployedTriageTables tables,
      CauseStages stages,
      Stays stays,
      BulkMapper members,
      Notices notices,
      ExceptionEscalationProcess flow,
      CaseLog log) {
    this.store = store;
    this.cases = cases;
    this.subjects = subjects;
    this.tables = tables;
    this.stages = stages;
    this.stays = stays;
    this.members = members;
    this.notices = notices;
    this.flow = flow;
    this.log = log;
  }

  /** A receipt, and whether the same request was here before. */
  @NamedInterface
  public record Taken(ExceptionReceipt receipt, boolean repeated) {}

  @Override
  @Transactional
  public ExceptionReceipt raise(ExceptionReport report) {
    return take(report).receipt();
  }

  /**
   * Takes a report and tells whether it is a repeated one.
   *
   * @throws Refusal as {@link #raise} does
   */
  @Transactional
  public Taken take(ExceptionReport told) {
    ExceptionReport report = Checked.of(told);
    String about = subjectOf(report);
    Optional<Kept> earlier = store.report(about, report.requestId());
    if (earlier.isPresent()) {
      return repeated(earlier.get(), report);
    }
    Optional<String> many = caseOfMany(report);
    if (many.isPresent()) {
      return joined(many.get(), about, report);
    }
    Optional<Subject> subject = Optional.ofNullable(report.orderId()).map(this::subject);
    ExceptionReport full = subject.map(known -> named(report, known)).orElse(report);
    ExceptionCase opened = opened(full, subject);
    String openKey = about + ":" + report.cause();
    // An insert, not a look before it, decides who is first; a case may end between the two.
    while (!store.open(opened, openKey)) {
      Optional<String> other = store.openCase(openKey);
      if (other.isPresent()) {
        return joined(other.get(), about, full);
      }
    }
    if (!store.addReport(about, kept(opened.id(), full, false))) {
      throw Refusal.conflict(
          "Request %s is being taken at this moment with another cause; use another requestId",
          report.requestId());
    }
    log.tell(opened, "EXCEPTION_RAISED", raisedText(opened));
    flow.raised(opened);
    notices.ask(opened, Notice.Kind.TAKEN);
    log.opened(opened);
    return new Taken(new ExceptionReceipt(opened.id(), false), false);
  }

  /**
   * What a report would come to now.
   *
   * @param joins the open case that it would join, or null
   * @param triage of the case that it would open
   */
  @NamedInterface
  public record Outlook(String joins, Triage triage) {}

  /**
   * Foretells a person's report about an order; nothing is reported.
   *
   * @throws Refusal as the report would be refused
   */
  @Transactional
  public Outlook outlook(String orderId, ExceptionCause cause) {
    mustMakeSense(orderId, cause);
    var report = new ExceptionReport("-", orderId, null, cause, null, log.actor());
    String joins = caseOfMany(report).or(() -> store.openCase(orderId + ":" + cause)).orElse(null);
    return new Outlook(joins, tables.triage(facts(report, Optional.of(subject(orderId)))));
  }

  /**
   * A person's report of what cannot be, such as the loss of a parcel that has not left, is a
   * mistake. A rule or timer that was a moment too late is not refused: its case ends by itself.
   *
   * @throws Refusal when this cannot have happened to an order that stands there
   */
  public void mustMakeSense(String orderId, ExceptionCause cause) {
    stages.mustBePossible(cause, List.of(subject(orderId)));
  }

  /** A report about an order that has one parcel is about that one. */
  private static ExceptionReport named(ExceptionReport report, Subject subject) {
    return report.shipmentId() != null || subject.onlyParcel() == null
        ? report
        : new ExceptionReport(
            report.requestId(),
            report.orderId(),
            subject.onlyParcel(),
            report.cause(),
            report.text(),
            report.raisedBy());
  }

  private Taken joined(String exceptionId, String about, ExceptionReport report) {
    if (!store.addReport(about, kept(exceptionId, report, true))) {
      return repeated(store.report(about, report.requestId()).orElseThrow(), report);
    }
    ExceptionCase joined = store.find(exceptionId).orElseThrow();
    if (joined.askedAt() != null) {
      // What its owner was asked about is no end: it has come back.
      joined = cases.save(joined.asked(null));
    }
    String words = report.text() == null ? "" : ": " + report.text();
    log.tell(joined, "EXCEPTION_JOINED", "Reported again, " + Words.of(report.cause()) + words);
    return new Taken(new ExceptionReceipt(exceptionId, true), false);
  }

  /** The case about many orders that this one belongs to, or whose own notice has failed. */
  private Optional<String> caseOfMany(ExceptionReport report) {
    return report.orderId() == null
        ? Optional.empty()
        : members.caseOf(report.orderId(), report.cause());
  }

  public static Taken repeated(Kept earlier, ExceptionReport report) {
    if (earlier.cause() != report.cause()) {
      throw Refusal.conflict(
          "Request %s was made with cause %s; use another requestId",
          report.requestId(), earlier.cause());
    }
    return new Taken(new ExceptionReceipt(earlier.exceptionId(), earlier.joined()), true);
  }

  private ExceptionCase opened(ExceptionReport report, Optional<Subject> subject) {
    Triage triage = tables.triage(facts(report, subject));
    Stay first = stays.first(triage.post(), by(report));
    return new ExceptionCase(
        Ids.next(),
        report.orderId(),
        report.shipmentId(),
        subject.map(Subject::orderNo).orElse(""),
        report.cause(),
        report.text(),
        triage.severity(),
        triage.rank(),
        Status.OPEN,
        first,
        by(report),
        log.now(),
        first.solutionDueAt(),
        null,
        null,
        0,
        null,
        0);
  }

  private Facts facts(ExceptionReport report, Optional<Subject> subject) {
    boolean vip = subject.map(Subject::vip).orElse(false);
    long others =
        report.orderId() == null
            ? 0
            : store.ofOrder(report.orderId()).stream().filter(e -> !e.status().isEnd()).count();
    return new Facts(
        report.cause(),
        vip ? CustomerClass.VIP : CustomerClass.ORDINARY,
        subject.map(Subject::valueFen).orElse(0L),
        (int) others);
  }

  private Subject subject(String orderId) {
    return subjects
        .find(orderId)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "There is no order '%s'; search for it by number, phone or name", orderId));
  }

  private Kept kept(String exceptionId, ExceptionReport report, boolean joined) {
    return new Kept(
        exceptionId,
        report.requestId(),
        report.shipmentId(),
        report.cause(),
        report.text(),
        joined,
        by(report),
        log.now());
  }

  private String by(ExceptionReport report) {
    return report.raisedBy() == null ? log.actor() : report.raisedBy();
  }

  private static String subjectOf(ExceptionReport report) {
    if (report.orderId() != null) {
      return report.orderId();
    }
    // Without an order or a parcel nothing is known to be the same but the request itself.
    return report.shipmentId() != null ? report.shipmentId() : "request " + report.requestId();
  }

  private static String raisedText(ExceptionCase opened) {
    return "%s, %s, level %d, owner %s%s"
        .formatted(
            Words.capital(opened.cause()),
            Words.of(opened.severity()),
            opened.owner().level(),
            Words.of("group", opened.owner().ownerGroup()),
            opened.text() == null ? "" : ": " + opened.text());
  }
}
