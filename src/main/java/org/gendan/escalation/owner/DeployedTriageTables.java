package org.gendan.escalation.owner;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.Post;
import org.gendan.escalation.Resends;
import org.gendan.escalation.Severity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision tables as analysts have deployed them last. */
@Component
class DeployedTriageTables implements TriageTables {

  private final DecisionService decisions;

  DeployedTriageTables(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  @Override
  public Triage triage(Facts facts) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("cause", facts.cause().name());
    asked.put("customerClass", facts.customerClass().name());
    asked.put("orderFen", facts.orderFen());
    asked.put("openPromises", facts.openPromises());
    DmnDecisionRuleResult row = row("exception-triage", asked);
    return new Triage(
        Severity.valueOf(text(row, "severity")), row.<Integer>getEntry("rank"), post(row, "level"));
  }

  @Override
  public Post next(int level, Move why) {
    return post(
        row("escalation-levels", Map.of("level", level, "reason", why.name())), "nextLevel");
  }

  @Override
  public Standard standard(ExceptionCause cause, CustomerClass whom) {
    DmnDecisionRuleResult row =
        row("compensation-standard", Map.of("cause", cause.name(), "customerClass", whom.name()));
    return new Standard(row.<Integer>getEntry("sharePercent"), row.<Long>getEntry("mostFen"));
  }

  @Override
  public Budget budget(String approverGroup) {
    DmnDecisionRuleResult row = row("compensation-budget", Map.of("approverGroup", approverGroup));
    return new Budget(row.<Long>getEntry("monthFen"), row.<Long>getEntry("caseFen"));
  }

  @Override
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

  private static Post post(DmnDecisionRuleResult row, String level) {
    return new Post(
        row.<Integer>getEntry(level),
        text(row, "ownerGroup"),
        text(row, "calendar"),
        text(row, "firstAnswer"),
        text(row, "solution"));
  }

  private static String text(DmnDecisionRuleResult row, String output) {
    return row.getEntry(output);
  }
}
