package org.gendan.ticket;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.calendar.clock.ClockPolicy;
import org.gendan.engine.timers.TrialTables.Trial;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision table of the tickets' time limits, as analysts deploy it. */
@Component
public class DeployedTicketPolicies {

  private static final String KEY = "ticket-policy";

  /** No row can be written for it, so it reaches the last one. */
  private static final String NOBODY = "";

  private static final Set<String> NEEDED = Set.of("calendar", "amount", "orderOfWork");

  private final DecisionService decisions;

  DeployedTicketPolicies(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /** What the table rules for such a ticket; the last row takes what no other names. */
  public TicketPolicy of(
      String platform, String kind, Priority priority, CustomerClass customerClass) {
    DmnDecisionTableResult rows = ask(platform, kind, priority, customerClass);
    // An edited table may have a hole; a ticket that falls into it must not be lost.
    DmnDecisionRuleResult row =
        rows.isEmpty()
            ? ask(NOBODY, kind, priority, customerClass).getSingleResult()
            : rows.getSingleResult();
    // An empty cell is no entry at all, and getEntry would fail on it.
    if (row == null || !row.keySet().containsAll(NEEDED)) {
      throw new IllegalStateException(
          "The table ticket-policy has no row for %s %s %s, and none at its end for all others;"
                  .formatted(platform, kind, priority)
              + " add it and deploy the table again");
    }
    return new TicketPolicy(
        row.getEntry("calendar"),
        row.getEntry("amount"),
        (String) row.get("dutyGroup"),
        ((Number) row.get("orderOfWork")).intValue(),
        rows.isEmpty() || Boolean.TRUE.equals(row.get("policyMissing")));
  }

  /** The limit by other tables; empty when they have no row for such a ticket. */
  Optional<ClockPolicy> of(TicketMapper.Facts ticket, Trial tables) {
    Map<String, Object> row = ask(ticket, ticket.platform(), tables);
    Map<String, Object> ruled = row.isEmpty() ? ask(ticket, NOBODY, tables) : row;
    return ruled.keySet().containsAll(NEEDED)
        ? Optional.of(
            new ClockPolicy(
                (String) ruled.get("calendar"),
                (String) ruled.get("amount"),
                (String) ruled.get("dutyGroup")))
        : Optional.empty();
  }

  private static Map<String, Object> ask(TicketMapper.Facts ticket, String platform, Trial tables) {
    return tables.ask(
        KEY,
        Map.of(
            "platform",
            platform,
            "kind",
            ticket.kind(),
            "priority",
            ticket.priority().name(),
            "customerClass",
            ticket.customerClass().name()));
  }

  private DmnDecisionTableResult ask(
      String platform, String kind, Priority priority, CustomerClass customerClass) {
    return decisions.evaluateDecisionTableByKey(
        KEY,
        Map.of(
            "platform",
            platform,
            "kind",
            kind,
            "priority",
            priority.name(),
            "customerClass",
            customerClass.name()));
  }
}
