package org.gendan.report.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gendan.notify.mail.StaffMail;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.report.figures.Dimension;
import org.gendan.report.figures.ReportDefinition;
import org.gendan.report.figures.Reports;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins, changes and ends subscriptions. A person does so for a desk of theirs, an administrator
 * for any; and a desk is told only what it may read.
 */
@Service
public class Subscriptions {

  private final SubscriptionMapper kept;
  private final Reports reports;
  private final StaffMail mails;
  private final CurrentActor actor;
  private final Clock clock;

  Subscriptions(
      SubscriptionMapper kept, Reports reports, StaffMail mails, CurrentActor actor, Clock clock) {
    this.kept = kept;
    this.reports = reports;
    this.mails = mails;
    this.actor = actor;
    this.clock = clock;
  }

  /** Those that go on, of reports that the person may read. */
  @Transactional(readOnly = true)
  public List<Subscription> live() {
    List<String> names = reports.readable().stream().map(ReportDefinition::name).toList();
    return kept.live().stream().filter(one -> names.contains(one.reportName())).toList();
  }

  /** The desks that the person may have told of a report. */
  public List<String> desks(ReportDefinition report) {
    return report.readers().stream()
        .filter(desk -> !desk.equals(Roles.CAMUNDA_ADMIN))
        .filter(desk -> actor.is(Roles.CAMUNDA_ADMIN) || actor.is(desk))
        .sorted()
        .toList();
  }

  /** From the next Monday on. */
  @Transactional
  public Subscription begin(String report, String desk, Dimension by, String mail) {
    mustReadAny();
    check(reports.readable(report), desk, by);
    Subscription begun =
        new Subscription(
            UUID.randomUUID().toString(),
            report,
            desk,
            by,
            address(mail),
            actor.id(),
            now(),
            null,
            null,
            null,
            null,
            null);
    kept.add(begun);
    return begun;
  }

  /** Another desk or address, or split otherwise; what waits to be sent goes there, too. */
  @Transactional
  public Subscription change(String id, String desk, Dimension by, String mail) {
    Subscription one = theirs(id);
    check(reports.find(one.reportName()), desk, by);
    if (!kept.change(id, desk, by, address(mail), actor.id(), now())) {
      throw over(id);
    }
    return found(id);
  }

  /** Nothing more is told. */
  @Transactional
  public Subscription end(String id) {
    theirs(id);
    if (!kept.end(id, actor.id(), now())) {
      throw over(id);
    }
    return found(id);
  }

  private static Refusal over(String id) {
    return Refusal.conflict("The subscription %s has ended", id);
  }

  /** Whether a subscription may name an address. */
  public boolean goByMail() {
    return mails.isOn();
  }

  private Subscription found(String id) {
    return kept.find(id).orElseThrow(() -> Refusal.notFound("There is no subscription '%s'", id));
  }

  private Subscription theirs(String id) {
    mustReadAny();
    Subscription one = found(id);
    ReportDefinition report = reports.readable(one.reportName());
    mustBeTheirs(report, one.desk());
    return one;
  }

  /**
   * Before anything is read or looked up.
   *
   * @throws Refusal when the person's desk reads no report
   */
  void mustReadAny() {
    if (reports.readable().isEmpty()) {
      throw Refusal.forbidden("No report is meant for your desk");
    }
  }

  private void check(ReportDefinition report, String desk, Dimension by) {
    if (!report.readers().contains(desk)) {
      throw Refusal.invalid(
          "desk",
          ErrorCode.UNKNOWN,
          "'%s' does not read this report; %s do",
          desk,
          report.readers().stream().sorted().toList());
    }
    mustBeTheirs(report, desk);
    if (by != null && !report.by().contains(by)) {
      throw Refusal.invalid(
          "by", ErrorCode.UNKNOWN, "'%s' does not split this report; %s do", by, report.by());
    }
  }

  private String address(String mail) {
    return mail == null || mail.isBlank() ? null : mails.checked("mail", mail);
  }

  private void mustBeTheirs(ReportDefinition report, String desk) {
    if (!desks(report).contains(desk)) {
      throw Refusal.forbidden("Only people of %s and administrators may do this", desk);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
