package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.gendan.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of who leads which desk, and of how long a claimed task may lie. */
class TaskTablesTest {

  private final List<String> matched = new ArrayList<>();
  private final DmnEngine engine = engine();

  private DmnEngine engine() {
    var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
    return configuration.buildEngine();
  }

  private void remember(DmnDecisionTableEvaluationEvent event) {
    event.getMatchingRules().forEach(rule -> matched.add(rule.getId()));
  }

  private String answer(String table, String desk) {
    return engine
        .evaluateDecisionTable(
            engine.parseDecision(table, ModelFiles.open(table + ".dmn")), Map.of("desk", desk))
        .getSingleEntry();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order-agents | team-leads, supervisors, department-heads | rule_talksToCustomers",
        "after-sales | team-leads, supervisors, department-heads | rule_talksToCustomers",
        "logistics | supervisors, department-heads | rule_behindTheDesk",
        "finance | supervisors, department-heads | rule_behindTheDesk",
        "team-leads | supervisors, department-heads | rule_teamLeads",
        "supervisors | department-heads | rule_above",
        "department-heads | department-heads | rule_above",
        "night-watch | department-heads | rule_anyOther"
      })
  void aDeskIsLedBy(String desk, String leads, String row) {
    assertThat(answer("desk-leads", desk)).isEqualTo(leads);
    assertThat(matched).containsExactly(row);
  }

  @Test
  void everyDeskHasARowOfItsOwnAndEveryRowADesk() {
    Roles.DESKS.forEach(desk -> answer("desk-leads", desk));

    assertThat(matched).doesNotContain("rule_anyOther");
    answer("desk-leads", "night-watch");
    assertThat(matched).containsAll(DecisionTables.ruleIds("desk-leads.dmn"));
  }

  @Test
  void aClaimedTaskMayLieForAnHourAtEveryDesk() {
    Roles.DESKS.forEach(
        desk -> assertThat(answer("claim-limits", desk)).as(desk).isEqualTo("PT1H"));

    assertThat(matched).containsOnly("rule_desks");
    assertThat(answer("claim-limits", "night-watch")).isEqualTo("PT1H");
    assertThat(matched).contains("rule_otherDesk");
  }
}
