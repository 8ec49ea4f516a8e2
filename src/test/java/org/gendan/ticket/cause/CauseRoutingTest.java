package org.gendan.ticket.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.model.DecisionTables;
import org.gendan.model.TableTest;
import org.gendan.ticket.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table cause-routing, row by row. */
class CauseRoutingTest extends TableTest {

  @ParameterizedTest
  @CsvSource({
    "LOGISTICS, LOGISTICS",
    "FACTORY, QUALITY",
    "CUSTOMER, AFTER_SALES",
    "COMPANY, TEAM_LEADS"
  })
  void eachCauseHasItsDepartment(Cause cause, String department) {
    assertThat(only("cause-routing", Map.of("cause", cause.name())).<String>getSingleEntry())
        .isEqualTo(department);
  }

  @Test
  void thereIsARowForEachCause() {
    assertThat(DecisionTables.ruleIds("cause-routing.dmn")).hasSize(Cause.values().length);
  }
}
