package org.gendan.escalation.compensation;

import static org.gendan.escalation.owner.CaseMoves.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.Post;
import org.gendan.escalation.ReportRules;
import org.gendan.escalation.Subject;
import org.gendan.escalation.Subjects;
import org.gendan.escalation.compensation.Compensation.Status;
import org.gendan.escalation.notice.Notices;
import org.gendan.escalation.owner.CaseMoves;
import org.gendan.escalation.owner.DeployedTriageTables;
import org.gendan.escalation.owner.DeployedTriageTables.CustomerClass;
import org.gendan.escalation.owner.DeployedTriageTables.Move;
import org.gendan.escalation.owner.DeployedTriageTables.Standard;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compensations: asked for by the owner of a case, granted by the senior supervisor within the
 * standard and by the department head above it, always within the budget of the month (row 86 of
 * docs/domain.md).
 */
@Component
public class Compensations {

  private final CompensationMapper store;
  private final CompensationBudgets budgets;
  private final Subjects subjects;
  private final DeployedTriageTables tables;
  private final CaseMoves moves;
  private final ExceptionCases cases;
  private final Notices notices;
  private final CaseLog log;
  private final CurrentActor actor;

  Compensations(
      CompensationMapper store,
      CompensationBudgets budgets,
      Subjects subjects,
      DeployedTriageTables tables,
      CaseMoves moves,
      ExceptionCases cases,
      Notices notices,
      CaseLog log,
      CurrentActor actor) {
    this.store = store;
    this.budgets = budgets;
    this.subjects = subjects;
    this.tables = tables;
    this.moves = moves;
    this.cases = cases;
    this.notices = notices;
    this.log = log;
    this.actor = actor;
  }

  /** What the approver answers. */
  public enum Approval {
    APPROVE,
    REFUSE,
    /** The department head decides. */
    ESCALATE
  }

  /** The compensations of a case, oldest first. */
  public List<Compensation> of(String exceptionId) {
    return store.of(exceptionId);
  }

  /**
   * The approver's answer, in the task.
   *
   * @throws Refusal when the case has ended, or the budget is used up
   */
  @Transactional
  public void decide(String exceptionId, Approval approval, String remark) {
    ExceptionCase lent = cases.get(exceptionId);
    lent.mustBeOpen();
    String words = ReportRules.remark(remark);
    Compensation asked =
        store
            .asked(exceptionId)
            .orElseThrow(() -> Refusal.conflict("No compensation waits for an approval"));
    switch (approval) {
      case APPROVE -> grant(lent, asked, words);
      case REFUSE -> {
        store.decide(asked.decided(Status.REFUSED, actor.id(), log.now()));
        String text = words("Refused " + yuan(asked.amountFen()), words);
        moves.takeBack(lent, "COMPENSATION_REFUSED", text);
      }
      case ESCALATE -> moves.rise(lent, Move.ASKED, words);
    }
  }

  public void ask(ExceptionCase open, Optional<BigDecimal> wanted, String remark) {
    Subject subject = subject(open);
    CustomerClass whom = subject.vip() ? CustomerClass.VIP : CustomerClass.ORDINARY;
    Standard standard = tables.standard(open.cause(), whom);
    long granted = standard.of(subject.valueFen());
    long amount = wanted.map(yuan -> yuan.movePointRight(2).longValueExact()).orElse(granted);
    refuseUnreasonable(amount, subject);
    Compensation asked =
        new Compensation(
            Ids.next(),
            open.id(),
            amount,
            granted,
            Status.ASKED,
            actor.id(),
            log.now(),
            null,
            null);
    store.add(asked);
    Post supervisor = tables.next(open.owner(), Move.APPROVAL);
    Post head = tables.next(supervisor.level(), supervisor.ownerGroup(), Move.ASKED);
    Post approver = amount <= granted ? supervisor : head;
    if (actor.is(approver.ownerGroup()) || actor.is(head.ownerGroup())) {
      grant(open, asked, remark);
      return;
    }
    String text = "%s asked for, the standard is %s".formatted(yuan(amount), yuan(granted));
    moves.lend(
        open, ExceptionCase.Status.APPROVAL, approver, "COMPENSATION_ASKED", words(text, remark));
  }

  /** The case ended otherwise: nothing is left to approve. */
  public void drop(ExceptionCase ended) {
    store
        .asked(ended.id())
        .ifPresent(asked -> store.decide(asked.decided(Status.DROPPED, actor.id(), log.now())));
  }

  private void grant(ExceptionCase open, Compensation asked, String remark) {
    String group = budgets.spend(open, asked);
    store.decide(asked.decided(Status.APPROVED, actor.id(), log.now()));
    String text = "%s granted from the budget of %s".formatted(yuan(asked.amountFen()), group);
    notices.ask(moves.end(open, ExceptionCase.Status.COMPENSATED, words(text, remark)));
  }

  private Subject subject(ExceptionCase open) {
    return Optional.ofNullable(open.orderId())
        .flatMap(subjects::find)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "Only the case of one order can be compensated; let its orders leave the case"
                        + " first"));
  }

  private static void refuseUnreasonable(long amount, Subject subject) {
    if (amount <= 0) {
      throw Refusal.invalid(
          "compensationAmount",
          ErrorCode.REQUIRED,
          "the standard grants nothing for this cause; name an amount, the department head"
              + " decides");
    }
    if (amount > subject.valueFen()) {
      throw Refusal.invalid(
          "compensationAmount",
          ErrorCode.RANGE,
          "is more than the order's %s; refund the order instead".formatted(subject.amount()));
    }
  }

  public static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
