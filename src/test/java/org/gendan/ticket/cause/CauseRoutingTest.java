package org.gendan.ticket.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.gendan.model.DecisionTables;
import org.gendan.model.ModelFiles;
import org.gendan.ticket.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table cause-routing, row by row. */
class CauseRoutingTest {

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnDecision decision =
      engine.parseDecision("cause-routing", ModelFiles.open("cause-routing.dmn"));

  @ParameterizedTest
  @CsvSource({
    "LOGISTICS, LOGISTICS",
    "FACTORY, QUALITY",
    "CUSTOMER, AFTER_SALES",
    "COMPANY, TEAM_LEADS"
  })
  void eachCauseHasItsDepartment(Cause cause, String department) {
    assertThat(
            engine
                .evaluateDecisionTable(decision, Map.of("cause", cause.name()))
                .<String>getSingleEntry())
        .isEqualTo(department);
  }

  @Test
  void thereIsARowForEachCause() {
    assertThat(DecisionTables.ruleIds("cause-routing.dmn")).hasSize(Cause.values().length);
  }
}
