package org.gendan.money;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;
import org.gendan.words.Words;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the table {@code money-authority} as analysts have deployed it last. */
@Component
public class DeployedMoneyAuthority {

  private static final String NOBODY = "nobody";
  private static final String REFUSED = "refused";

  /** An edited table may have a hole; then the highest desk decides. */
  private static final Ruling HOLE =
      new Ruling("department-heads", true, "The table money-authority has no row for this");

  private final DecisionService decisions;

  DeployedMoneyAuthority(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /**
   * Who has to approve it.
   *
   * @param approver a group, {@value #NOBODY} or {@value #REFUSED}
   * @param second whether that has to be another person than the one who asked
   * @param why a sentence for people
   */
  public record Ruling(String approver, boolean second, String why) {

    /** Whether it goes without another person. */
    public boolean isFree() {
      return NOBODY.equals(approver);
    }

    /** Whether it does not go at all. */
    public boolean isRefused() {
      return REFUSED.equals(approver);
    }

    void mustLetPass(MoneyAccount account, MoneyMove move) {
      var what =
          Sentence.of(
              "%s of %s %s on order %s",
              Words.firstWord(move.kind()), move.amount(), account.currency(), account.orderNo());
      if (isRefused()) {
        throw Refusal.conflict("%s does not go: %s", what, Sentence.of(why));
      }
      MoneyApproval approval = move.approval();
      if (!isFree() && (approval == null || !approval.standsFor(approver))) {
        throw Refusal.forbidden(
            "%s needs the approval of %s: %s",
            what, Words.word("group", approver), Sentence.of(why));
      }
      if (!isFree() && second && approval.by().equals(move.askedBy())) {
        throw Refusal.forbidden(
            "%s was asked for by %s, who cannot approve it; another person has to",
            what, move.askedBy());
      }
    }
  }

  /**
   * The answer of the table.
   *
   * @param kind what is given
   * @param total what all cases of this kind come to with this one, in the order's currency
   * @param beyond how much more than the order is worth goes to the customer with it
   */
  Ruling of(MoneyKind kind, BigDecimal total, BigDecimal beyond) {
    DmnDecisionRuleResult row =
        decisions
            .evaluateDecisionTableByKey(
                "money-authority",
                Map.of("moneyKind", kind.name(), "totalFen", fen(total), "beyondFen", fen(beyond)))
            .getSingleResult();
    return row == null
        ? HOLE
        : new Ruling(
            row.getEntry("approver"),
            Boolean.TRUE.equals(row.get("secondPerson")),
            row.getEntry("approvalReason"));
  }

  private static long fen(BigDecimal amount) {
    return amount.movePointRight(2).longValueExact();
  }
}
