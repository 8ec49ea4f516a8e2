package org.gendan.complaint.handling;

import static org.gendan.notify.guard.ScriptLine.Beside.ANY;
import static org.gendan.notify.guard.ScriptLine.Beside.COMPENSATION;

import java.math.BigDecimal;
import java.util.List;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.Complaint.Grade;
import org.gendan.complaint.Complaint.Promise;
import org.gendan.complaint.ComplaintDeadlines;
import org.gendan.complaint.ComplaintFields;
import org.gendan.complaint.ComplaintFileMapper;
import org.gendan.complaint.ComplaintLog;
import org.gendan.complaint.ComplaintSolution;
import org.gendan.complaint.ComplaintSolution.Compensation;
import org.gendan.complaint.ComplaintSolution.Status;
import org.gendan.complaint.Complaints;
import org.gendan.complaint.DeployedComplaintRules;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.order.Orders;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Investigates complaints, answers them and offers solutions (rows 123-126 of docs/domain.md). */
@Component
public class ComplaintWork {

  private static final int MOST_TEXT = 4_000;
  private static final int MOST_REMARK = 2_000;

  private final Complaints complaints;
  private final ComplaintFileMapper file;
  private final DeployedComplaintRules rules;
  private final ComplaintDeadlines deadlines;
  private final Orders orders;
  private final ScriptGuard guard;
  private final ComplaintRemedies remedies;
  private final ComplaintLog log;

  ComplaintWork(
      Complaints complaints,
      ComplaintFileMapper file,
      DeployedComplaintRules rules,
      ComplaintDeadlines deadlines,
      Orders orders,
      ScriptGuard guard,
      ComplaintRemedies remedies,
      ComplaintLog log) {
    this.complaints = complaints;
    this.file = file;
    this.rules = rules;
    this.deadlines = deadlines;
    this.orders = orders;
    this.guard = guard;
    this.remedies = remedies;
    this.log = log;
  }

  /** What follows from an investigation. */
  public enum NextStep {
    /** The first answer has solved it. */
    SETTLED,
    /** A solution has to be offered. */
    SOLVE,
    /** The product may be at fault: quality examines it. */
    QUALITY,
    /** Too much for the front line (row 125 of docs/domain.md). */
    PASS_ON
  }

  /** The answer of the supervisor who approves a compensation. */
  public enum Decision {
    APPROVE,
    REFUSE
  }

  /** How the customer was told. */
  public enum Told {
    PHONE,
    MESSAGE
  }

  /**
   * What an investigation has found.
   *
   * @param firstAnswer what the customer was told; null when it is passed on
   * @param faultySku the item, when it was not known before; or null
   * @param surveyDone whether the customer was asked for satisfaction in the same call
   */
  public record Investigation(
      String finding,
      String firstAnswer,
      NextStep nextStep,
      String faultySku,
      boolean surveyDone) {}

  /**
   * Keeps what was found and what the customer was told.
   *
   * @return the grade from now on
   * @throws Refusal when the next step is impossible or a text is wrong
   */
  @Transactional
  public Grade investigate(String complaintId, Investigation found) {
    String finding = ComplaintFields.text("finding", found.finding(), MOST_TEXT);
    Complaint complaint = complaints.get(complaintId);
    if (found.nextStep() == NextStep.PASS_ON) {
      return passedOn(complaint, finding);
    }
    String answer = ComplaintFields.text("firstAnswer", found.firstAnswer(), MOST_TEXT);
    guard.honest("firstAnswer", answer);
    Complaint known = itemNamed(complaint, found);
    Complaint answered = complaints.save(known.with(known.progress().answered(log.now())));
    deadlines.stop(answered, Promise.ANSWER);
    log.note(answered, "COMPLAINT_INVESTIGATED", Words.capital(found.nextStep()) + ": " + finding);
    log.tell(answered, "COMPLAINT_ANSWERED", answer);
    if (found.nextStep() == NextStep.SETTLED) {
      solved(answered, answer, found.surveyDone());
    }
    return answered.grade();
  }

  /**
   * Keeps a solution, which may be told at once when its compensation lies within the standard.
   *
   * @param amount what the compensation is worth, in the currency of the order
   * @throws Refusal when the text is wrong, or says what this house does not say
   */
  @Transactional
  public void offer(
      String complaintId,
      String solution,
      Compensation compensation,
      BigDecimal amount,
      boolean surveyDone) {
    String text = ComplaintFields.text("solution", solution, MOST_TEXT);
    guard.honest("solution", text, compensation == Compensation.NONE ? ANY : COMPENSATION);
    Complaint complaint = complaints.get(complaintId);
    var standard = rules.standard(complaint.matter().kind());
    String solutionId = Ids.next();
    Status status =
        remedies.standing(
            complaint, solutionId, compensation, amount, standard.covers(compensation, amount));
    file.addSolution(
        new ComplaintSolution(
            solutionId,
            complaintId,
            complaint.progress().round(),
            text,
            compensation,
            amount,
            orders.get(complaint.orderId()).currency(),
            standard.toString(),
            status,
            log.actor(),
            log.now(),
            status == Status.APPROVED ? log.actor() : null,
            status == Status.APPROVED ? log.now() : null,
            null,
            surveyDone));
    log.tell(
        complaint,
        "SOLUTION_OFFERED",
        "%s %s: %s".formatted(Words.capital(compensation), amount, text));
  }

  /** Whether a supervisor has to approve what was offered last; if not, it stands. */
  @Transactional
  public boolean needsApproval(String complaintId) {
    ComplaintSolution offered = last(complaintId);
    if (offered.status() == Status.ASKED) {
      return true;
    }
    Complaint complaint = complaints.get(complaintId);
    remedies.stands(complaint, offered, offered.status() == Status.APPROVED);
    solved(complaint, offered.text(), offered.surveyDone());
    return false;
  }

  /** The group that has to approve what was offered last. */
  public String approver(String complaintId) {
    return remedies.approver(complaints.get(complaintId), last(complaintId));
  }

  /**
   * Approves or refuses a compensation above the standard.
   *
   * @throws Refusal when nobody waits for it, or the supervisor who offered it decides
   */
  @Transactional
  public void decide(String complaintId, Decision decision, String remark) {
    boolean approved = decision == Decision.APPROVE;
    ComplaintSolution offered = last(complaintId);
    if (offered.offeredBy().equals(log.actor())) {
      throw Refusal.forbidden(
          "%s has offered this compensation; another supervisor must decide", log.actor());
    }
    String why = ComplaintFields.optional("remark", remark, MOST_REMARK);
    ComplaintSolution decided = offered.decided(approved, log.actor(), log.now(), why);
    if (approved) {
      remedies.stands(complaints.get(complaintId), decided, true);
    }
    file.decide(decided);
    log.tell(
        complaints.get(complaintId),
        approved ? "COMPENSATION_APPROVED" : "COMPENSATION_REFUSED",
        "%s %s".formatted(Words.capital(offered.compensation()), offered.amount())
            + (why == null ? "" : " (" + why + ")"));
  }

  /** The customer was told the approved solution. */
  @Transactional
  public void told(String complaintId, Told how, boolean surveyDone) {
    Complaint complaint = complaints.get(complaintId);
    log.note(complaint, "SOLUTION_TOLD", how.name());
    solved(complaint, last(complaintId).text(), surveyDone);
  }

  private void solved(Complaint complaint, String text, boolean surveyDone) {
    Complaint solved =
        complaints.save(complaint.with(complaint.progress().solved(log.now(), surveyDone)));
    deadlines.stop(solved, Promise.SOLUTION);
    log.tell(solved, "COMPLAINT_SOLVED", text);
  }

  private Grade passedOn(Complaint complaint, String finding) {
    if (complaint.grade() == Grade.COMPLEX) {
      throw Refusal.conflict("The complaint is with supervisors already");
    }
    Complaint complex = complaints.save(complaint.complex());
    deadlines.regraded(complex);
    log.tell(complex, "COMPLAINT_PASSED_ON", finding);
    return complex.grade();
  }

  private Complaint itemNamed(Complaint complaint, Investigation found) {
    if (found.nextStep() != NextStep.QUALITY || complaint.matter().sku() != null) {
      return complaint;
    }
    List<String> skus =
        orders.get(complaint.orderId()).lines().stream().map(line -> line.sku()).toList();
    if (found.faultySku() == null || !skus.contains(found.faultySku())) {
      throw Refusal.invalid(
          "faultySku",
          ErrorCode.UNKNOWN,
          "say which item quality examines; the order has %s",
          skus);
    }
    return complaint.about(found.faultySku());
  }

  private ComplaintSolution last(String complaintId) {
    List<ComplaintSolution> all = file.solutions(complaintId);
    if (all.isEmpty()) {
      throw Refusal.conflict("Nothing has been offered to the customer yet");
    }
    return all.get(all.size() - 1);
  }
}
