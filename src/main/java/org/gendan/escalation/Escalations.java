package org.gendan.escalation;

import java.util.Optional;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.Stay.Reason;
import org.gendan.escalation.TriageTables.Rise;
import org.gendan.refusal.Refusal;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a case: solved, handed over or raised. Whatever happens, it keeps its notes and
 * its history, and has exactly one owner (DOMAIN rows 55, 85-87, 146).
 */
@Component
public class Escalations {

  private final ExceptionCases cases;
  private final Stays stays;
  private final TriageTables tables;
  private final EscalationFlow flow;
  private final CaseLog log;

  Escalations(
      ExceptionCases cases, Stays stays, TriageTables tables, EscalationFlow flow, CaseLog log) {
    this.cases = cases;
    this.stays = stays;
    this.tables = tables;
    this.flow = flow;
    this.log = log;
  }

  /**
   * The owner's answer.
   *
   * @param handOverTo the group that takes over; a colleague of the same group when empty
   */
  public record Answer(
      Resolution resolution, Optional<String> handOverTo, Optional<String> remark) {}

  /**
   * Takes the owner's answer, in the task.
   *
   * @throws Refusal when the case has ended, or the answer names no desk
   */
  @Transactional
  public ExceptionCase answer(String exceptionId, Answer answer) {
    ExceptionCase open = cases.get(exceptionId);
    String remark = ReportRules.remark(answer.remark().orElse(null));
    return switch (answer.resolution()) {
      case RESOLVED -> end(open, Status.RESOLVED, "EXCEPTION_RESOLVED", words("Resolved", remark));
      case ESCALATE -> rise(open, Rise.ASKED, remark);
      case HAND_OVER -> handOver(open, answer.handOverTo(), remark);
    };
  }

  /**
   * The time for the solution is over: the next level takes the case. Does nothing when it is not
   * over after all, or the case has ended.
   */
  @Transactional
  public void escalateOverdue(String exceptionId) {
    ExceptionCase open = cases.get(exceptionId);
    boolean overdue = !open.owner().solutionDueAt().isAfter(log.now());
    if (!open.status().isEnd() && overdue) {
      rise(open, Rise.CLOCK, null);
    }
  }

  /** The first answer is overdue: the owner is reminded, once in a stay. */
  @Transactional
  public void remind(String exceptionId) {
    ExceptionCase open = cases.get(exceptionId);
    if (open.status().isEnd() || open.owner().remindedAt() != null) {
      return;
    }
    cases.save(open.reminded(log.now()));
    log.note(
        open,
        "OWNER_REMINDED",
        "%s: the first answer is overdue".formatted(open.owner().ownerGroup()));
  }

  /**
   * The case has answered itself, or was a mistake.
   *
   * @throws Refusal when it has ended
   */
  @Transactional
  public ExceptionCase withdraw(String exceptionId, String reason) {
    String why = ReportRules.remark(reason);
    ExceptionCase open = cases.get(exceptionId);
    ExceptionCase ended =
        end(open, Status.WITHDRAWN, "EXCEPTION_WITHDRAWN", words("Withdrawn", why));
    flow.changed(ended);
    return ended;
  }

  private ExceptionCase rise(ExceptionCase open, Rise why, String remark) {
    Stay before = open.owner();
    Post post = tables.above(before.level(), why);
    Reason reason = why == Rise.CLOCK ? Reason.OVERDUE : Reason.ESCALATED;
    ExceptionCase risen = cases.move(open, stays.next(before, post, reason));
    String text =
        "From %s to %s, level %d".formatted(before.ownerGroup(), post.ownerGroup(), post.level());
    log.tell(risen, "EXCEPTION_" + reason, words(text, remark));
    log.note(
        risen,
        "OWNER_TOLD",
        "%s: the case is with %s".formatted(before.ownerGroup(), post.ownerGroup()));
    return risen;
  }

  private ExceptionCase handOver(ExceptionCase open, Optional<String> to, String remark) {
    String group = to.orElse(open.owner().ownerGroup());
    if (!Roles.DESKS.contains(group)) {
      throw Refusal.invalid(
          "handOverTo", "unknown", "'%s' is none of %s".formatted(group, Roles.DESKS));
    }
    ExceptionCase handed = cases.move(open, stays.handedOver(open.owner(), group));
    log.tell(handed, "EXCEPTION_HANDED_OVER", words("Handed to " + group, remark));
    return handed;
  }

  private ExceptionCase end(ExceptionCase open, Status end, String kind, String text) {
    ExceptionCase ended = cases.save(open.ended(end, log.now()));
    log.tell(ended, kind, text);
    return ended;
  }

  private static String words(String what, String remark) {
    return remark == null || remark.isBlank() ? what : what + ": " + remark;
  }
}
