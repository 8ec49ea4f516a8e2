package org.gendan.complaint.handling;

import java.util.List;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.Complaint.Promise;
import org.gendan.complaint.ComplaintCallback;
import org.gendan.complaint.ComplaintCallback.Result;
import org.gendan.complaint.ComplaintCallback.Skipped;
import org.gendan.complaint.ComplaintDeadlines;
import org.gendan.complaint.ComplaintFields;
import org.gendan.complaint.ComplaintFileMapper;
import org.gendan.complaint.ComplaintLog;
import org.gendan.complaint.ComplaintProgress.Closing;
import org.gendan.complaint.Complaints;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.gendan.notify.policy.ContactPermission.Refused;
import org.gendan.notify.policy.ContactPolicy;
import org.gendan.notify.policy.ContactPurpose;
import org.gendan.notify.policy.ContactWish.Wish;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes complaints, asks whether the customer is satisfied, and opens them again (row 127 of
 * docs/domain.md).
 */
@Component
public class ComplaintClosing {

  private static final int BEST_SCORE = 5;

  private final Complaints complaints;
  private final ComplaintFileMapper file;
  private final ComplaintDeadlines deadlines;
  private final ContactPolicy contacts;
  private final Exceptions exceptions;
  private final ComplaintLog log;

  ComplaintClosing(
      Complaints complaints,
      ComplaintFileMapper file,
      ComplaintDeadlines deadlines,
      ContactPolicy contacts,
      Exceptions exceptions,
      ComplaintLog log) {
    this.complaints = complaints;
    this.file = file;
    this.deadlines = deadlines;
    this.contacts = contacts;
    this.exceptions = exceptions;
    this.log = log;
  }

  /**
   * What the customer said.
   *
   * @param score from 1 to 5, or null when the customer was not reached
   */
  public record Said(Result result, Integer score, Boolean effective, String suggestion) {}

  /**
   * What the table needs to know after a call.
   *
   * @param attempt the how-manieth call of this round this was
   * @param reopenings how often the complaint was opened again so far
   */
  public record Facts(Result result, Integer score, int attempt, int reopenings) {}

  /**
   * Closes a complaint, solved or given up.
   *
   * @return whether the customer is to be called; when not, the reason is kept
   */
  @Transactional
  public boolean close(String complaintId) {
    Complaint before = complaints.get(complaintId);
    Complaint closed = complaints.save(before.with(before.progress().closed(log.now())));
    if (closed.progress().closing() == Closing.AUTO_CLOSED) {
      deadlines.stop(closed, Promise.SOLUTION);
    }
    log.tell(closed, "COMPLAINT_CLOSED", closed.progress().closing().name());
    Skipped why = whyNobodyCalls(closed);
    if (why == null) {
      return true;
    }
    file(closed, new Said(Result.SKIPPED, null, null, null), why);
    log.tell(closed, "CALLBACK_SKIPPED", why.name());
    return false;
  }

  /**
   * Keeps what the customer said; a customer who refuses calls gets no other one.
   *
   * @throws Refusal when a score is missing or wrong, or the customer must not be called
   */
  @Transactional
  public Facts calledBack(String complaintId, Said said) {
    Complaint complaint = complaints.get(complaintId);
    mustBeScored(said);
    if (said.result() == Result.REACHED && isRefused(complaint)) {
      throw Refusal.conflict(
          "The customer has asked not to be called; answer REFUSED, and do not call");
    }
    file(complaint, said, null);
    if (said.result() == Result.REFUSED) {
      contacts.note(complaint.matter().callbackPhone(), Wish.NO_SURVEYS, "refused a callback");
    }
    log.tell(complaint, "CALLED_BACK", said.score() == null ? said.result().name() : score(said));
    int reopenings = complaint.progress().round() - 1;
    return new Facts(said.result(), said.score(), calls(complaint).size(), reopenings);
  }

  /** The customer is not satisfied: supervisors go on, with the time that is left. */
  @Transactional
  public void reopen(String complaintId) {
    Complaint closed = complaints.get(complaintId);
    Complaint open = complaints.save(closed.complex().with(closed.progress().reopened()));
    deadlines.goOn(open);
    log.tell(open, "COMPLAINT_REOPENED", "Round " + open.progress().round());
  }

  /** The customer is still not satisfied, and opening it once more would not help. */
  @Transactional
  public void escalate(String complaintId) {
    Complaint complaint = complaints.get(complaintId);
    String text =
        "The customer is not satisfied after %d rounds of complaint %s"
            .formatted(complaint.progress().round(), complaintId);
    log.tell(complaint, "COMPLAINT_ESCALATED", text);
    exceptions.raise(
        new ExceptionReport(
            complaintId + "-unsatisfied",
            complaint.orderId(),
            null,
            ExceptionCause.OTHER,
            text,
            "complaint-handling"));
  }

  private Skipped whyNobodyCalls(Complaint closed) {
    if (closed.progress().closing() == Closing.AUTO_CLOSED) {
      return Skipped.AUTO_CLOSED;
    }
    if (isRefused(closed)) {
      return Skipped.DO_NOT_CONTACT;
    }
    return closed.progress().surveyDone() ? Skipped.ALREADY_CALLED : null;
  }

  private boolean isRefused(Complaint complaint) {
    String phone = complaint.matter().callbackPhone();
    return contacts.mayContact(phone, ContactPurpose.SURVEY, log.now()) instanceof Refused;
  }

  private List<ComplaintCallback> calls(Complaint complaint) {
    return file.callbacks(complaint.id()).stream()
        .filter(call -> call.round() == complaint.progress().round())
        .toList();
  }

  private void file(Complaint complaint, Said said, Skipped why) {
    deadlines.calledBack(complaint);
    file.addCallback(
        complaint.id(),
        new ComplaintCallback(
            complaint.progress().round(),
            said.result(),
            why,
            said.score(),
            said.effective(),
            ComplaintFields.optional("suggestion", said.suggestion(), 2_000),
            log.actor(),
            log.now()));
  }

  private static void mustBeScored(Said said) {
    Integer score = said.score();
    if (said.result() == Result.REACHED && (score == null || score < 1 || score > BEST_SCORE)) {
      throw Refusal.invalid("score", ErrorCode.RANGE, "the customer gives a score from 1 to 5");
    }
  }

  private static String score(Said said) {
    String suggestion = said.suggestion() == null ? "" : ": " + said.suggestion();
    return "Score " + said.score() + suggestion;
  }
}
