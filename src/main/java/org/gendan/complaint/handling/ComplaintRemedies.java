package org.gendan.complaint.handling;

import java.math.BigDecimal;
import org.gendan.complaint.Complaint;
import org.gendan.complaint.ComplaintSolution;
import org.gendan.complaint.ComplaintSolution.Compensation;
import org.gendan.complaint.ComplaintSolution.Status;
import org.gendan.escalation.compensation.CompensationBudgets;
import org.gendan.money.DeployedMoneyAuthority.Ruling;
import org.gendan.money.MoneyAccount;
import org.gendan.money.MoneyApproval;
import org.gendan.money.MoneyKind;
import org.gendan.money.MoneyLedger;
import org.gendan.money.MoneyMove;
import org.gendan.money.payment.MoneyPayments;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.words.Sentence;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/**
 * What a solution gives to the customer (row 126 of docs/domain.md): bounded by the ledger of the
 * order, approved by whom the table money-authority names, booked on a budget, and paid.
 */
@Component
class ComplaintRemedies {

  private final MoneyLedger ledger;
  private final MoneyPayments payments;
  private final CompensationBudgets budgets;
  private final CurrentActor actor;

  ComplaintRemedies(
      MoneyLedger ledger, MoneyPayments payments, CompensationBudgets budgets, CurrentActor actor) {
    this.ledger = ledger;
    this.payments = payments;
    this.budgets = budgets;
    this.actor = actor;
  }

  /**
   * Whether an offer may be told at once or waits for an approval.
   *
   * @param covered whether it lies within the standard of the desk
   * @throws Refusal when it is more than the order is worth, or than anybody may give
   */
  Status standing(
      Complaint about,
      String solutionId,
      Compensation compensation,
      BigDecimal amount,
      boolean covered) {
    if (compensation == Compensation.NONE || compensation == Compensation.LONGER_SERVICE) {
      mustBeFree(compensation, amount);
      return covered ? Status.WITHIN_STANDARD : Status.ASKED;
    }
    MoneyAccount order = ledger.lock(about.orderId());
    if (amount.compareTo(order.worth()) > 0) {
      throw Refusal.invalid(
          "compensationAmount",
          ErrorCode.RANGE,
          "is more than the order's %s %s; refund the order instead",
          order.worth(),
          order.currency());
    }
    Ruling ruling = ledger.ruling(order, kind(about, compensation), solutionId, amount);
    if (ruling.isRefused()) {
      throw Refusal.conflict(
          "%s for order %s is not given: %s", amount, order.orderNo(), Sentence.of(ruling.why()));
    }
    if (ruling.isFree() && covered) {
      return Status.WITHIN_STANDARD;
    }
    boolean own =
        !ruling.second()
            && MoneyApproval.of(actor)
                .standsFor(ruling.isFree() ? Roles.SUPERVISORS : ruling.approver());
    return own ? Status.APPROVED : Status.ASKED;
  }

  /** The group that has to approve what was offered. */
  String approver(Complaint about, ComplaintSolution offered) {
    if (!isGiven(offered)) {
      return Roles.SUPERVISORS;
    }
    Ruling ruling = ruling(about, offered);
    return ruling.isFree() || ruling.isRefused() ? Roles.SUPERVISORS : ruling.approver();
  }

  /**
   * What was offered stands: it is promised, booked on the budget of the person who approved it,
   * and paid where it is money.
   *
   * @param approved whether the person who acts has approved it
   * @throws Refusal when that person may not, or the budget is used up
   */
  void stands(Complaint about, ComplaintSolution offered, boolean approved) {
    if (!isGiven(offered)) {
      return;
    }
    if (approved) {
      budgets.spend(
          about.id(),
          about.orderId(),
          about.orderNo(),
          offered.id(),
          offered.amount().movePointRight(2).longValueExact());
    }
    MoneyMove move =
        MoneyMove.of(
            about.orderId(),
            kind(about, offered.compensation()),
            offered.id(),
            offered.amount(),
            "Solution of a complaint (投诉处理)",
            offered.offeredBy());
    MoneyMove asked = approved ? move.with(MoneyApproval.of(actor)) : move;
    if (offered.compensation() == Compensation.GIFT) {
      ledger.book(asked);
    } else {
      payments.promise(asked, null);
    }
  }

  private Ruling ruling(Complaint about, ComplaintSolution offered) {
    return ledger.ruling(
        ledger.lock(about.orderId()),
        kind(about, offered.compensation()),
        offered.id(),
        offered.amount());
  }

  private static boolean isGiven(ComplaintSolution offered) {
    return offered.amount().signum() > 0
        && (offered.compensation() == Compensation.DISCOUNT
            || offered.compensation() == Compensation.GIFT);
  }

  private static void mustBeFree(Compensation compensation, BigDecimal amount) {
    if (amount.signum() > 0) {
      throw Refusal.invalid(
          "compensationAmount",
          ErrorCode.AMOUNT,
          "%s costs no money; choose DISCOUNT or GIFT, or leave the amount out",
          Words.firstWord(compensation));
    }
  }

  private static MoneyKind kind(Complaint about, Compensation compensation) {
    if (compensation == Compensation.GIFT) {
      return MoneyKind.GIFT;
    }
    return switch (about.matter().kind()) {
      case QUALITY, DAMAGED, WRONG_GOODS -> MoneyKind.COMPENSATION;
      default -> MoneyKind.GOODWILL;
    };
  }
}
