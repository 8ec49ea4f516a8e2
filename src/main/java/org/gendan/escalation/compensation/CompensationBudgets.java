package org.gendan.escalation.compensation;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.compensation.CompensationMapper.Entry;
import org.gendan.escalation.owner.DeployedTriageTables;
import org.gendan.escalation.owner.DeployedTriageTables.Budget;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Who may grant how much in a calendar month of the business zone, and the ledger of it. */
@Component
@NamedInterface
public class CompensationBudgets {

  private final CompensationMapper store;
  private final DeployedTriageTables tables;
  private final CurrentActor actor;
  private final CaseLog log;
  private final ZoneId zone;

  CompensationBudgets(
      CompensationMapper store,
      DeployedTriageTables tables,
      CurrentActor actor,
      CaseLog log,
      ZoneId zone) {
    this.store = store;
    this.tables = tables;
    this.actor = actor;
    this.log = log;
    this.zone = zone;
  }

  /** A budget and what is left of it, in fen. */
  public record Left(String approverGroup, long monthFen, long caseFen, long spentFen) {}

  /** All budgets of a month, such as {@code 2026-11}. */
  public List<Left> of(YearMonth month) {
    return Stream.of(Roles.SUPERVISORS, Roles.DEPARTMENT_HEADS)
        .map(
            group -> {
              Budget budget = tables.budget(group);
              long spent = store.spent(group, month.toString());
              return new Left(group, budget.monthFen(), budget.caseFen(), spent);
            })
        .toList();
  }

  /** Everything granted in a month, oldest first. */
  public List<Entry> ledger(YearMonth month) {
    return store.ledger(month.toString());
  }

  /** The month that counts now. */
  public YearMonth now() {
    return YearMonth.from(log.now().atZone(zone));
  }

  /**
   * Books on the budget of the supervisor or department head who grants.
   *
   * @return the group whose budget it was
   * @throws Refusal when the case is too large for it, or too little is left
   */
  String spend(ExceptionCase about, Compensation granted) {
    return spend(about.id(), about.orderId(), about.orderNo(), granted.id(), granted.amountFen());
  }

  /**
   * Books what is granted for a case or a complaint on the budget of the person who grants.
   *
   * @param caseId of the exception or the complaint
   * @param ref of the compensation or the solution; booked once
   * @return the group whose budget it was
   * @throws Refusal when it is too large for the budget, or too little is left
   */
  public String spend(String caseId, String orderId, String orderNo, String ref, long fen) {
    // What finance approves was asked for by a department head.
    String group =
        actor.is(Roles.DEPARTMENT_HEADS) || actor.is(Roles.FINANCE)
            ? Roles.DEPARTMENT_HEADS
            : Roles.SUPERVISORS;
    Budget budget = tables.budget(group);
    String month = now().toString();
    if (fen > budget.caseFen()) {
      throw tooMuch(group, fen, "one case may cost " + Compensations.yuan(budget.caseFen()));
    }
    if (!store.spend(group, month, fen, budget.monthFen())) {
      long left = budget.monthFen() - store.spent(group, month);
      throw tooMuch(group, fen, "%s are left in %s".formatted(Compensations.yuan(left), month));
    }
    store.book(new Entry(ref, caseId, orderId, orderNo, group, month, fen, actor.id(), log.now()));
    return group;
  }

  private static Refusal tooMuch(String group, long fen, String why) {
    return Refusal.conflict(
        "The budget of %s does not allow %s: %s; escalate the case instead",
        group, Compensations.yuan(fen), why);
  }
}
