package org.gendan.escalation.owner;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.Post;
import org.gendan.escalation.Post.Asked;
import org.gendan.escalation.Resends;
import org.gendan.escalation.Severity;
import org.gendan.escalation.Stay;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision tables as analysts have deployed them last. */
@Component
public class DeployedTriageTables {

  /** What a case is triaged by. */
  public record Facts(
      ExceptionCause cause, CustomerClass customerClass, long orderFen, int openPromises) {}

  /** Whom a case concerns. */
  public enum CustomerClass {
    ORDINARY,
    VIP,
    /** One case for many orders. */
    MANY
  }

  /** Why a case gets another owner. */
  public enum Move {
    /** The time for the solution is over. */
    CLOCK,
    /** Its owner asks for help. */
    ASKED,
    GIVEN_BACK,
    /** A compensation has to be approved. */
    APPROVAL,
    /** A carrier, an insurer or another third party has to agree. */
    THIRD_PARTY,
    /** Approval or agreement are there. */
    RETURNED
  }

  /** What may be granted without the department head: a share in percent, and at most in fen. */
  public record Standard(int sharePercent, long mostFen) {

    /** The grant for an order of this value, in fen. */
    public long of(long orderFen) {
      return Math.min(orderFen * sharePercent / 100, mostFen);
    }
  }

  /** What a group may grant in a month and for one case, in fen. */
  public record Budget(long monthFen, long caseFen) {}

  /**
   * Whether goods are owed again.
   *
   * @param why for people
   */
  public record Owed(boolean goodsOwed, String why) {}

  static final String TRIAGE = "exception-triage";
  static final String LEVELS = "escalation-levels";

  private final DecisionService decisions;

  DeployedTriageTables(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /** Who owns a new case. */
  public Triage triage(Facts facts) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("cause", facts.cause().name());
    asked.put("customerClass", facts.customerClass().name());
    asked.put("orderFen", facts.orderFen());
    asked.put("openPromises", facts.openPromises());
    DmnDecisionRuleResult row = row(TRIAGE, asked);
    return new Triage(
        Severity.valueOf(text(row, "severity")),
        row.<Integer>getEntry("rank"),
        post(row, "level", new Asked(TRIAGE, asked)));
  }

  /** Where a case goes from this level and this owner. */
  public Post next(int level, String ownerGroup, Move why) {
    Map<String, Object> asked = Map.of("level", level, "owner", ownerGroup, "reason", why.name());
    return post(row(LEVELS, asked), "nextLevel", new Asked(LEVELS, asked));
  }

  /** Where a case goes from its owner. */
  public Post next(Stay owner, Move why) {
    return next(owner.level(), owner.ownerGroup(), why);
  }

  /** The standard for what went wrong. */
  public Standard standard(ExceptionCause cause, CustomerClass whom) {
    DmnDecisionRuleResult row =
        row("compensation-standard", Map.of("cause", cause.name(), "customerClass", whom.name()));
    return new Standard(row.<Integer>getEntry("sharePercent"), row.<Long>getEntry("mostFen"));
  }

  /** The budget of a group; nothing when it has none. */
  public Budget budget(String approverGroup) {
    DmnDecisionRuleResult row = row("compensation-budget", Map.of("approverGroup", approverGroup));
    return new Budget(row.<Long>getEntry("monthFen"), row.<Long>getEntry("caseFen"));
  }

  /** Whether goods are owed again for what went wrong. */
  public Owed owed(ExceptionCause cause, Resends.Standing standing) {
    DmnDecisionRuleResult row =
        row(
            "resend-rule",
            Map.of(
                "cause",
                cause.name(),
                "money",
                standing.money().name(),
                "cancelled",
                standing.cancelled()));
    return new Owed(row.<Boolean>getEntry("goodsOwed"), text(row, "why"));
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

  private static Post post(DmnDecisionRuleResult row, String level, Asked asked) {
    return new Post(
        row.<Integer>getEntry(level),
        text(row, "ownerGroup"),
        text(row, "calendar"),
        text(row, "firstAnswer"),
        text(row, "solution"),
        asked);
  }

  private static String text(DmnDecisionRuleResult row, String output) {
    return row.getEntry(output);
  }
}
