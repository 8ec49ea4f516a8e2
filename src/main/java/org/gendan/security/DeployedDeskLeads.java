package org.gendan.security;

import static java.util.Collections.disjoint;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The decision table of who leads which desk, as analysts deploy it. */
@Component
public class DeployedDeskLeads {

  private static final String KEY = "desk-leads";
  private static final long TRUSTED_NANOS = 1_000_000_000L;

  /** Who leads others; the other groups of a person are the desks the person belongs to. */
  private static final Set<String> LEADS =
      Set.of(Roles.TEAM_LEADS, Roles.SUPERVISORS, Roles.DEPARTMENT_HEADS);

  private final DecisionService decisions;
  private final RepositoryService repository;
  private volatile Table table = new Table("", Map.of(), 0);

  DeployedDeskLeads(@Lazy DecisionService decisions, @Lazy RepositoryService repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  /** The answers of one version of the table. */
  private record Table(String definitionId, Map<String, Set<String>> leads, long lookedAt) {

    boolean isFresh(long now) {
      return !leads.isEmpty() && now - lookedAt < TRUSTED_NANOS;
    }
  }

  /**
   * Whether a person of these groups leads one of the desks. Who belongs to desks, too, leads those
   * alone: so a company with a lead for each desk has its leads in the desk's group as well.
   */
  public boolean lead(Set<String> groupsOfThePerson, Set<String> desks) {
    return desks.stream().anyMatch(desk -> leads(groupsOfThePerson, desk, leadsOf(desk)));
  }

  /**
   * The desks that a person of these groups leads. Every list of tasks asks for it, so a version of
   * the table is evaluated once, and whether there is a newer one is asked once a second.
   */
  public Set<String> ledBy(Set<String> groupsOfThePerson) {
    Map<String, Set<String>> all = all();
    return all.keySet().stream()
        .filter(desk -> leads(groupsOfThePerson, desk, all.get(desk)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean leads(Set<String> groupsOfThePerson, String desk, Set<String> leads) {
    Set<String> own = new TreeSet<>(groupsOfThePerson);
    own.retainAll(Roles.DESKS);
    own.removeAll(LEADS);
    return (own.isEmpty() || own.contains(desk)) && !disjoint(leads, groupsOfThePerson);
  }

  private Map<String, Set<String>> all() {
    long now = System.nanoTime();
    Table known = table;
    if (known.isFresh(now)) {
      return known.leads();
    }
    String newest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(KEY)
            .latestVersion()
            .singleResult()
            .getId();
    Map<String, Set<String>> leads =
        known.definitionId().equals(newest)
            ? known.leads()
            : Roles.DESKS.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), this::leadsOf));
    table = new Table(newest, leads, now);
    return leads;
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
