package org.gendan.security;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision table of who leads which desk, as analysts deploy it. */
@Component
public class DeployedDeskLeads {

  private static final String KEY = "desk-leads";

  /** Who leads others; the other groups of a person are the desks the person belongs to. */
  private static final Set<String> LEADS =
      Set.of(Roles.TEAM_LEADS, Roles.SUPERVISORS, Roles.DEPARTMENT_HEADS);

  private final DecisionService decisions;

  DeployedDeskLeads(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /**
   * Whether a person of these groups leads one of the desks. Who belongs to desks, too, leads those
   * alone: so a company with a lead for each desk has its leads in the desk's group as well.
   */
  public boolean lead(Set<String> groupsOfThePerson, Set<String> desks) {
    Set<String> own = new TreeSet<>(groupsOfThePerson);
    own.retainAll(Roles.DESKS);
    own.removeAll(LEADS);
    return desks.stream()
        .filter(desk -> own.isEmpty() || own.contains(desk))
        .anyMatch(desk -> leadsOf(desk).stream().anyMatch(groupsOfThePerson::contains));
  }

  /** The groups that lead a desk; empty for a desk without a row. */
  public Set<String> leadsOf(String desk) {
    String answer =
        decisions.evaluateDecisionTableByKey(KEY, Map.of("desk", desk)).getSingleEntry();
    return answer == null
        ? Set.of()
        : Arrays.stream(answer.split(","))
            .map(String::strip)
            .filter(group -> !group.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
