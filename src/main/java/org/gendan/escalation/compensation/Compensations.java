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
import org.gendan.escalation.owner.CaseMoves;
import org.gendan.escalation.owner.DeployedTriageTables;
import org.gendan.escalation.owner.DeployedTriageTables.CustomerClass;
import org.gendan.escalation.owner.DeployedTriageTables.Move;
import org.gendan.escalation.owner.DeployedTriageTables.Standard;
import org.gendan.money.DeployedMoneyAuthority.Ruling;
import org.gendan.money.MoneyAccount;
import org.gendan.money.MoneyApproval;
import org.gendan.money.MoneyKind;
import org.gendan.money.MoneyLedger;
import org.gendan.money.MoneyMove;
import org.gendan.money.payment.MoneyPayments;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.words.Sentence;
import org.gendan.words.Words;
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
  private final MoneyLedger ledger;
  private final MoneyPayments payments;
  private final CaseLog log;
  private final CurrentActor actor;

  Compensations(
      CompensationMapper store,
      CompensationBudgets budgets,
      Subjects subjects,
      DeployedTriageTables tables,
      CaseMoves moves,
      ExceptionCases cases,
      MoneyLedger ledger,
      MoneyPayments payments,
      CaseLog log,
      CurrentActor actor) {
    this.store = store;
    this.budgets = budgets;
    this.subjects = subjects;
    this.tables = tables;
    this.moves = moves;
    this.cases = cases;
    this.ledger = ledger;
    this.payments = payments;
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
      case APPROVE -> {
        refuseOwn(lent, asked);
        grant(lent, asked, words);
      }
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
    Ruling ruling = ruling(open, asked);
    Post approver =
        amount <= granted && !Roles.DEPARTMENT_HEADS.equals(ruling.approver()) ? supervisor : head;
    boolean mayApprove = MoneyApproval.of(actor).standsFor(approver.ownerGroup());
    if (mayApprove && !ruling.second()) {
      grant(open, asked, remark);
      return;
    }
    if (mayApprove) {
      approver = actor.is(Roles.DEPARTMENT_HEADS) ? finance(head) : head;
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
    payments.promise(move(open, asked).with(MoneyApproval.of(actor)), null);
    // The customer hears of it when it is paid, and not before.
    moves.end(open, ExceptionCase.Status.COMPENSATED, words(text, remark));
  }

  /** What the ledger of the order says to it; nothing more than it allows is even asked for. */
  private Ruling ruling(ExceptionCase open, Compensation asked) {
    MoneyMove move = move(open, asked);
    MoneyAccount account = ledger.lock(open.orderId());
    Ruling ruling = ledger.ruling(account, move.kind(), move.caseRef(), move.amount());
    if (ruling.isRefused()) {
      throw Refusal.conflict(
          "%s for order %s is not given: %s",
          yuan(asked.amountFen()), account.orderNo(), Sentence.of(ruling.why()));
    }
    return ruling;
  }

  private void refuseOwn(ExceptionCase lent, Compensation asked) {
    if (asked.askedBy().equals(actor.id()) && ruling(lent, asked).second()) {
      throw Refusal.forbidden(
          "%s has asked for this compensation; another person must approve it", actor.id());
    }
  }

  private static MoneyMove move(ExceptionCase open, Compensation asked) {
    MoneyKind kind =
        switch (open.cause()) {
          case LOST, DAMAGED, SHORTAGE, WRONG_GOODS -> MoneyKind.COMPENSATION;
          default -> MoneyKind.GOODWILL;
        };
    return MoneyMove.of(
        open.orderId(),
        kind,
        asked.id(),
        BigDecimal.valueOf(asked.amountFen(), 2),
        Words.capital(open.cause()),
        asked.askedBy());
  }

  /** Above the department head is nobody; what a head asks for is approved by finance. */
  private static Post finance(Post head) {
    return new Post(
        head.level(),
        Roles.FINANCE,
        head.calendar(),
        head.firstAnswer(),
        head.solution(),
        head.asked());
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
          "is more than the order's %s; refund the order instead",
          subject.amount());
    }
  }

  public static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}
