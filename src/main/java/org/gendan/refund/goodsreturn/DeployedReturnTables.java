package org.gendan.refund.goodsreturn;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.engine.timers.TrialTables.Trial;
import org.gendan.refund.RefundFault;
import org.gendan.refund.goodsreturn.GoodsReturn.Way;
import org.gendan.refund.goodsreturn.ReturnFinding.Kind;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.gendan.refund.goodsreturn.ReturnQuote.Payer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision tables about returns as analysts have deployed them last. */
@Component
public class DeployedReturnTables {

  /**
   * Who pays what; amounts in fen.
   *
   * @param freightFen of the first piece
   */
  public record Cost(
      Payer payer,
      long freightFen,
      long furtherPieceFen,
      long packingFen,
      boolean outwardFreightBack,
      int sendWithinDays,
      int refundWithinDays) {}

  /** What follows for pieces. */
  public enum Settle {
    PAY,
    SEND_BACK,
    NONE
  }

  /**
   * What follows from a finding.
   *
   * @param claim whether the carrier is claimed from
   */
  public record Rule(Settle settle, boolean claim) {}

  private final DecisionService decisions;

  DeployedReturnTables(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /** The row of {@code return-cost}. */
  public Cost cost(RefundFault fault, boolean withinRight, Way way) {
    DmnDecisionRuleResult row =
        row(
            "return-cost",
            Map.of("fault", fault.name(), "withinRight", withinRight, "returnWay", way.name()));
    return new Cost(
        Payer.valueOf(row.getEntry("payer")),
        row.<Long>getEntry("freightFen"),
        row.<Long>getEntry("furtherPieceFen"),
        row.<Long>getEntry("packingFen"),
        "BACK".equals(row.<String>getEntry("outwardFreight")),
        row.<Integer>getEntry("sendWithinDays"),
        row.<Integer>getEntry("refundWithinDays"));
  }

  /** Within how many days the customer would send by another table; empty when no row says it. */
  public Optional<Integer> sendWithinDays(
      RefundFault fault, boolean withinRight, Way way, Trial tables) {
    return Optional.ofNullable(
            tables
                .ask(
                    "return-cost",
                    Map.of(
                        "fault", fault.name(), "withinRight", withinRight, "returnWay", way.name()))
                .get("sendWithinDays"))
        .map(days -> ((Number) days).intValue());
  }

  /** The row of {@code return-settlement}. */
  public Rule rule(Kind finding, Cause damageCause) {
    DmnDecisionRuleResult row =
        row(
            "return-settlement",
            Map.of("finding", finding.name(), "damageCause", damageCause.name()));
    return new Rule(Settle.valueOf(row.getEntry("settle")), row.<Boolean>getEntry("claim"));
  }

  /** How many of so many pieces are looked at, at least. */
  public int sample(int pieces) {
    return row("inspection-sample", Map.of("returnedQuantity", pieces))
        .<Integer>getEntry("inspectionSample");
  }

  /** How so many pieces are inspected: {@code FULL}, {@code SAMPLE} or {@code PHOTOS}. */
  public String extent(int pieces) {
    return decisions
        .evaluateDecisionTableByKey("inspection-extent", Map.of("returnedQuantity", pieces))
        .getSingleEntry();
  }

  private DmnDecisionRuleResult row(String table, Map<String, Object> asked) {
    DmnDecisionRuleResult row =
        decisions.evaluateDecisionTableByKey(table, asked).getSingleResult();
    if (row == null) {
      throw new IllegalStateException(
          "The table %s has no row for %s; add one and deploy it again".formatted(table, asked));
    }
    return row;
  }
}
