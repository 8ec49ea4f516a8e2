package org.gendan.discount;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.discount.DiscountRequest.Gift;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision tables as analysts have deployed them last. */
@Component
class DeployedDiscountTables {

  /** Who may give it. */
  public enum Authority {
    OWN,
    LEAD,
    NONE
  }

  /**
   * Who may give something.
   *
   * @param giftFen what one piece of a gift in kind stands for, in fen
   * @param ownFen what of each piece the desk may give anyhow, and does not count, in fen
   */
  public record Ruling(Authority authority, long giftFen, long ownFen) {

    /** What this takes from the quota of the month, in fen. */
    public long counted(DiscountRequest asked) {
      long each = asked.gift() == Gift.MONEY ? asked.fenPerPiece() : giftFen;
      return asked.pieces() * Math.max(0, each - ownFen);
    }
  }

  /** What a person may give in a month, money in fen, and how many times more the lowest get. */
  public record Allowance(int times, long sumFen, int extraTimes) {}

  private final DecisionService decisions;

  DeployedDiscountTables(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /**
   * Who may give this.
   *
   * @param givenBefore whether the order was given a discount already
   */
  public Ruling authority(DiscountRequest asked, boolean givenBefore) {
    DmnDecisionRuleResult row =
        row(
            "discount-authority",
            Map.of(
                "gift",
                asked.gift().name(),
                "pieces",
                asked.pieces(),
                "fenPerPiece",
                asked.fenPerPiece(),
                "givenBefore",
                givenBefore));
    // A table that analysts have edited before there was this column counts everything.
    Long ownFen = row.getEntry("ownFen");
    return new Ruling(
        Authority.valueOf(row.getEntry("authority")),
        row.getEntry("countedFen"),
        ownFen == null ? 0 : ownFen);
  }

  /** The largest quota of these groups. */
  public Allowance quota(Set<String> groups) {
    Set<String> asked = new HashSet<>(groups);
    // A person who belongs to no group is answered by the last row.
    asked.add("nobody");
    return asked.stream()
        .map(this::quota)
        .max(Comparator.comparing(Allowance::times).thenComparing(Allowance::extraTimes))
        .orElseThrow();
  }

  private Allowance quota(String group) {
    DmnDecisionRuleResult row = row("discount-quota", Map.of("deskGroup", group));
    return new Allowance(row.getEntry("times"), row.getEntry("sumFen"), row.getEntry("extraTimes"));
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
