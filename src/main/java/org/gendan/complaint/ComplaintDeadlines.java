package org.gendan.complaint;

import java.time.Instant;
import java.util.stream.IntStream;
import org.gendan.calendar.clock.ClockPolicy;
import org.gendan.calendar.clock.DueClock.Status;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.clock.ForeseenClocks;
import org.gendan.calendar.clock.PauseReason;
import org.gendan.calendar.clock.StoredDueDate;
import org.gendan.calendar.outage.MissedInOutage;
import org.gendan.complaint.Complaint.Grade;
import org.gendan.complaint.Complaint.Promise;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.gendan.escalation.Happening;
import org.gendan.escalation.Reasons;
import org.gendan.ticket.CustomerClass;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when a complaint is answered and solved (rows 123 and 124 of docs/domain.md). Each promise has
 * a clock, which the models read.
 */
@Component
public class ComplaintDeadlines {

  private static final String CALLBACK = "CALLBACK";

  private final Complaints complaints;
  private final ComplaintFileMapper file;
  private final DeployedComplaintRules rules;
  private final DueClocks clocks;
  private final ForeseenClocks foreseen;
  private final Exceptions exceptions;
  private final Reasons reasons;
  private final MissedInOutage missed;
  private final ComplaintLog log;

  ComplaintDeadlines(
      Complaints complaints,
      ComplaintFileMapper file,
      DeployedComplaintRules rules,
      DueClocks clocks,
      ForeseenClocks foreseen,
      Exceptions exceptions,
      Reasons reasons,
      MissedInOutage missed,
      ComplaintLog log) {
    this.complaints = complaints;
    this.file = file;
    this.rules = rules;
    this.clocks = clocks;
    this.foreseen = foreseen;
    this.exceptions = exceptions;
    this.reasons = reasons;
    this.missed = missed;
    this.log = log;
  }

  /** By when a promise is due, and why; the deadline is null while the customer is waited for. */
  public StoredDueDate of(Complaint complaint, Promise promise) {
    return clocks.get(ref(complaint, promise));
  }

  /** Reports, once a round, what is overdue now; what is done, or not yet due, is no matter. */
  @Transactional
  public void check(String complaintId) {
    Complaint complaint = complaints.get(complaintId);
    for (Promise promise : Promise.values()) {
      clocks
          .dueAt(ref(complaint, promise))
          .filter(due -> !due.isAfter(log.now()))
          .ifPresent(due -> report(complaint, promise.name(), due));
    }
  }

  /** The time for the callback is over: reports, once a round, that nobody has called. */
  @Transactional
  public void checkCallback(String complaintId) {
    Complaint complaint = complaints.get(complaintId);
    boolean called =
        file.callbacks(complaintId).stream()
            .anyMatch(callback -> callback.round() == complaint.progress().round());
    if (!called) {
      report(complaint, CALLBACK, log.now());
    }
  }

  /** By when a promise about a complaint of this grade would be due if it came in now. */
  public Instant foresee(Promise promise, Grade grade, CustomerClass customerClass) {
    var limit = rules.limit(promise, grade, customerClass);
    return foreseen.dueAt(ClockPolicy.of(limit.calendar(), limit.amount()), log.now());
  }

  /** Both promises count from the instant at which the complaint says that it came in. */
  public void start(Complaint complaint) {
    for (Promise promise : Promise.values()) {
      clocks.start(
          ref(complaint, promise), policy(complaint, promise), complaint.receivedAt(), log.actor());
    }
  }

  /** Another grade has other limits, counted from the beginning. */
  public void regraded(Complaint complaint) {
    for (Promise promise : Promise.values()) {
      ClockPolicy policy = policy(complaint, promise);
      clocks.changePolicy(
          ref(complaint, promise),
          policy.calendar(),
          policy.amount(),
          complaint.grade().name(),
          log.actor());
    }
  }

  /** An opened complaint goes on with the time it has left, by the limits of its grade. */
  public void goOn(Complaint complaint) {
    for (Promise promise : Promise.values()) {
      clocks.reopen(ref(complaint, promise), "LOW_SCORE", log.actor());
    }
    regraded(complaint);
  }

  /** The customer has to send something before we can go on. */
  public void waitForCustomer(Complaint complaint) {
    clocks.pause(ref(complaint, Promise.SOLUTION), PauseReason.WAITING_FOR_CUSTOMER, log.actor());
  }

  /** The customer need not be waited for any more, if that was so. */
  public void customerCame(Complaint complaint) {
    String ref = ref(complaint, Promise.SOLUTION);
    if (clocks.get(ref).status() == Status.PAUSED) {
      clocks.resume(ref, PauseReason.WAITING_FOR_CUSTOMER, log.actor());
    }
  }

  public void stop(Complaint complaint, Promise promise) {
    String ref = ref(complaint, promise);
    if (clocks.get(ref).status() != Status.STOPPED) {
      clocks.stop(ref, log.actor());
    }
    kept(complaint, promise.name());
  }

  /** The customer was called back, or need not be. */
  public void calledBack(Complaint complaint) {
    kept(complaint, CALLBACK);
  }

  /** What was reported as overdue is done, in whichever round that was. */
  private void kept(Complaint complaint, String promise) {
    reasons.happened(
        IntStream.rangeClosed(1, complaint.progress().round())
            .mapToObj(
                round -> Happening.kept(complaint.orderId(), request(complaint, promise, round)))
            .toList());
  }

  private static String request(Complaint complaint, String promise, int round) {
    return "%s-%s-%d".formatted(complaint.id(), promise, round);
  }

  private void report(Complaint complaint, String promise, Instant due) {
    String kind = "COMPLAINT_" + promise + "_LATE";
    if (log.has(complaint, kind)) {
      return;
    }
    String text =
        "%s of complaint %s was due at %s".formatted(promise, complaint.id(), log.moment(due))
            + missed.words(due);
    log.tell(complaint, kind, text);
    exceptions.raise(
        new ExceptionReport(
            request(complaint, promise, complaint.progress().round()),
            complaint.orderId(),
            null,
            ExceptionCause.COMPLAINT_OVERDUE,
            text,
            "complaint-handling"));
  }

  private ClockPolicy policy(Complaint complaint, Promise promise) {
    var limit = rules.limit(promise, complaint.grade(), complaint.matter().customerClass());
    return ClockPolicy.of(limit.calendar(), limit.amount());
  }

  private static String ref(Complaint complaint, Promise promise) {
    return DueClocks.ref(complaint.id(), promise.clock());
  }
}
