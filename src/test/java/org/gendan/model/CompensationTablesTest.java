package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.notice.Notice;
import org.gendan.escalation.owner.TriageTables.CustomerClass;
import org.gendan.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer may be granted, and how often one is told: the tables row by row. */
class CompensationTablesTest extends TableTest {

  private static final String STANDARD = "compensation-standard";
  private static final String BUDGET = "compensation-budget";
  private static final String FREQUENCY = "notice-frequency";

  /** Row, cause, class; percent, at most. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_goodsOfVip, DAMAGED, VIP, 30, 100000",
    "rule_goods, LOST, ORDINARY, 20, 60000",
    "rule_late, NO_UPDATE, VIP, 5, 3000",
    "rule_service, APPEAL, ORDINARY, 10, 5000",
    "rule_anythingElse, OTHER, VIP, 0, 0"
  })
  void eachCauseHasItsStandard(ArgumentsAccessor line) {
    var row =
        only(STANDARD, Map.of("cause", line.getString(1), "customerClass", line.getString(2)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("sharePercent")).isEqualTo(line.getInteger(3));
    assertThat(row.<Object>getEntry("mostFen")).isEqualTo(line.getLong(4));
  }

  /** Row, group; in a month, for one case. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_supervisors, supervisors, 1000000, 100000",
    "rule_heads, department-heads, 5000000, 500000",
    "rule_anythingElse, order-agents, 0, 0"
  })
  void eachGroupHasItsBudget(ArgumentsAccessor line) {
    var row = only(BUDGET, Map.of("approverGroup", line.getString(1)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("monthFen")).isEqualTo(line.getLong(2));
    assertThat(row.<Object>getEntry("caseFen")).isEqualTo(line.getLong(3));
  }

  /** Row, notice, cause; a day, otherwise. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_ours, TAKEN, TICKET_OVERDUE, 0, DROP",
    "rule_steps, ESCALATED, LOST, 3, DROP",
    "rule_ends, COMPENSATED, DAMAGED, 6, WAIT",
    "rule_anythingElse, BIRTHDAY, LOST, 0, DROP"
  })
  void eachNoticeHasItsFrequency(ArgumentsAccessor line) {
    var row = only(FREQUENCY, Map.of("noticeKind", line.getString(1), "cause", line.getString(2)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("mostPerDay")).isEqualTo(line.getInteger(3));
    assertThat(row.<Object>getEntry("otherwise")).isEqualTo(line.getString(4));
  }

  @Test
  void everyRowOfTheTablesIsTestedAbove() {
    assertThat(tested("eachCauseHasItsStandard")).containsExactlyElementsOf(rows(STANDARD));
    assertThat(tested("eachGroupHasItsBudget")).containsExactlyElementsOf(rows(BUDGET));
    assertThat(tested("eachNoticeHasItsFrequency")).containsExactlyElementsOf(rows(FREQUENCY));
  }

  @Test
  void exactlyOneRowAnswersEveryCase() {
    for (ExceptionCause cause : ExceptionCause.values()) {
      for (CustomerClass whom : CustomerClass.values()) {
        only(STANDARD, Map.of("cause", cause.name(), "customerClass", whom.name()));
        assertThat(matchedRows).as("%s %s", cause, whom).hasSize(1);
      }
      for (Notice.Kind kind : Notice.Kind.values()) {
        only(FREQUENCY, Map.of("noticeKind", kind.name(), "cause", cause.name()));
        assertThat(matchedRows).as("%s %s", kind, cause).hasSize(1);
        assertThat(matchedRows).doesNotContain("rule_anythingElse");
      }
    }
  }

  @Test
  void whoApprovesMayGrantTheWholeStandardForOneCase() {
    long budget = only(BUDGET, Map.of("approverGroup", Roles.SUPERVISORS)).getEntry("caseFen");
    for (ExceptionCause cause : ExceptionCause.values()) {
      for (CustomerClass whom : CustomerClass.values()) {
        long most =
            only(STANDARD, Map.of("cause", cause.name(), "customerClass", whom.name()))
                .getEntry("mostFen");
        assertThat(most).isLessThanOrEqualTo(budget);
      }
    }
  }
}
