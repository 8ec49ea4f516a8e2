package org.gendan.ticket;

import java.time.Instant;
import java.util.Optional;
import org.gendan.calendar.DueClocks;
import org.gendan.calendar.StoredDueDate;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.gendan.ticket.Complaint.Promise;
import org.gendan.ticket.ComplaintCallback.Result;
import org.gendan.ticket.ComplaintProgress.Status;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By when a complaint is answered, solved and followed by a call (DOMAIN rows 123, 124, 127). */
@Component
public class ComplaintDeadlines {

  private final Complaints complaints;
  private final ComplaintFile file;
  private final ComplaintRules rules;
  private final DueClocks clocks;
  private final Exceptions exceptions;
  private final ComplaintLog log;

  ComplaintDeadlines(
      Complaints complaints,
      ComplaintFile file,
      ComplaintRules rules,
      DueClocks clocks,
      Exceptions exceptions,
      ComplaintLog log) {
    this.complaints = complaints;
    this.file = file;
    this.rules = rules;
    this.clocks = clocks;
    this.exceptions = exceptions;
    this.log = log;
  }

  /** By when a promise of this round is due, and why. */
  public StoredDueDate of(Complaint complaint, Promise promise) {
    return clocks.get(complaint.clock(promise));
  }

  /** The same; empty when it was never promised, as a callback before the closing. */
  public Optional<StoredDueDate> find(Complaint complaint, Promise promise) {
    boolean promised =
        promise != Promise.CALLBACK
            || complaint.progress().status() == Status.CLOSED
                && file.callbacks(complaint.id()).stream()
                    .noneMatch(
                        call ->
                            call.round() == complaint.progress().round()
                                && call.result() == Result.SKIPPED);
    return promised ? Optional.of(of(complaint, promise)) : Optional.empty();
  }

  /** The same, of a complaint by its id. */
  public Instant dueAt(String complaintId, Promise promise) {
    return of(complaints.get(complaintId), promise).dueAt();
  }

  /** Reports, once, what is overdue now; what is done, or not yet due, is no matter. */
  @Transactional
  public void check(String complaintId) {
    Complaint complaint = complaints.get(complaintId);
    for (Promise promise : Promise.values()) {
      String kind = "COMPLAINT_" + promise + "_LATE";
      if (isLate(complaint, promise) && !log.has(complaint, kind)) {
        Instant due = of(complaint, promise).dueAt();
        String text = "%s of complaint %s was due at %s".formatted(promise, complaint.id(), due);
        log.tell(complaint, kind, text);
        exceptions.raise(
            new ExceptionReport(
                complaint.clock(promise),
                complaint.orderId(),
                null,
                ExceptionCause.COMPLAINT_OVERDUE,
                text,
                "complaint-handling"));
      }
    }
  }

  void start(Complaint complaint, Promise promise) {
    var limit = rules.limit(promise, complaint.grade(), complaint.matter().customerClass());
    String ref = complaint.clock(promise);
    clocks.start(ref, limit.calendar(), limit.amount(), log.now(), log.actor());
  }

  void stop(Complaint complaint, Promise promise) {
    clocks.stop(complaint.clock(promise), log.actor());
  }

  private boolean isLate(Complaint complaint, Promise promise) {
    var progress = complaint.progress();
    boolean owed =
        switch (promise) {
          case ANSWER -> progress.answeredAt() == null && progress.status() != Status.CLOSED;
          case SOLUTION -> progress.solvedAt() == null && progress.status() != Status.CLOSED;
          case CALLBACK -> progress.status() == Status.CLOSED && !isCalledBack(complaint);
        };
    return owed && !of(complaint, promise).dueAt().isAfter(log.now());
  }

  private boolean isCalledBack(Complaint complaint) {
    return file.callbacks(complaint.id()).stream()
        .anyMatch(callback -> callback.round() == complaint.progress().round());
  }
}
