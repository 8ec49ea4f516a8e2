package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of who leads which desk, and of how long a claimed task may lie. */
class TaskTablesTest extends TableTest {

  private String answer(String table, String desk) {
    return (String) only(table, Map.of("desk", desk)).getSingleEntry();
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
    assertThat(matchedRows).containsExactly(row);
  }

  @Test
  void everyDeskHasARowOfItsOwnAndEveryRowADesk() {
    Roles.DESKS.forEach(desk -> answer("desk-leads", desk));

    assertThat(everMatched).doesNotContain("rule_anyOther");
    answer("desk-leads", "night-watch");
    assertThat(everMatched).containsAll(DecisionTables.ruleIds("desk-leads.dmn"));
  }

  @Test
  void aClaimedTaskMayLieForAnHourAtEveryDesk() {
    Roles.DESKS.forEach(
        desk -> assertThat(answer("claim-limits", desk)).as(desk).isEqualTo("PT1H"));

    assertThat(everMatched).containsOnly("rule_desks");
    assertThat(answer("claim-limits", "night-watch")).isEqualTo("PT1H");
    assertThat(everMatched).contains("rule_otherDesk");
  }
}
