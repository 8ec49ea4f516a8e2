package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.Variables;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.Severity;
import org.gendan.escalation.owner.DeployedTriageTables.CustomerClass;
import org.gendan.escalation.owner.DeployedTriageTables.Move;
import org.gendan.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables exception-triage and escalation-levels, row by row. */
class ExceptionTriageTest extends TableTest {

  private static final String TRIAGE = "exception-triage";
  private static final String LEVELS = "escalation-levels";

  /** Row, cause, class, fen, promises; severity, level, owner, first answer, solution, rank. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_manyOrders, NOT_SHIPPED, MANY, 0, 0, CRITICAL, 1, department-heads, PT30M, PT4H, 100",
    "rule_vipOrderError, WRONG_GOODS, VIP, 1, 0, CRITICAL, 1, department-heads, PT10M, PT4H, 95",
    "rule_wrongGoods, WRONG_GOODS, ORDINARY, 1, 0, URGENT, 0, after-sales, PT10M, PT4H, 90",
    "rule_expensiveGoods, DAMAGED, ORDINARY, 100000, 0, HIGH, 2, supervisors, PT30M, PT4H, 85",
    "rule_goodsDamaged, SHORTAGE, ORDINARY, 99999, 0, URGENT, 0, after-sales, PT30M, PT4H, 80",
    "rule_goodsLost, LOST, ORDINARY, 99999, 0, URGENT, 0, logistics, PT30M, PT24H, 75",
    "rule_signedNotReceived, SIGNED_NOT_RECEIVED, VIP, 1, 0, URGENT, 0, logistics, PT30M, PT24H,"
        + " 78",
    "rule_accident, ACCIDENT, VIP, 1, 0, URGENT, 0, logistics, PT30M, PT24H, 70",
    "rule_appeal, APPEAL, ORDINARY, 1, 0, HIGH, 0, after-sales, PT1H, PT24H, 65",
    "rule_complaintOverdue, COMPLAINT_OVERDUE, VIP, 1, 0, HIGH, 2, supervisors, PT1H, PT4H, 68",
    "rule_ticketOverdue, TICKET_OVERDUE, ORDINARY, 1, 0, HIGH, 3, tech-support, PT1H, PT24H, 60",
    "rule_silence, NO_UPDATE, ORDINARY, 1, 5, HIGH, 3, tech-support, PT4H, PT24H, 55",
    "rule_promiseAtRiskAgain, DELAY_RISK, VIP, 1, 1, HIGH, 0, logistics, PT1H, PT24H, 58",
    "rule_promiseAtRisk, NOT_SHIPPED, ORDINARY, 1, 0, ORDINARY, 0, logistics, PT4H, PT24H, 40",
    "rule_papers, PAPERS, ORDINARY, 1, 0, CROSS_DEPARTMENT, 0, logistics, PT4H, PT24H, 45",
    "rule_parcelStuck, NOT_SIGNED, VIP, 1, 0, ORDINARY, 0, logistics, PT4H, PT24H, 42",
    "rule_other, OTHER, ORDINARY, 1, 0, ORDINARY, 0, team-leads, PT4H, PT24H, 30",
    "rule_anythingElse, FLOOD, ORDINARY, 1, 0, ORDINARY, 0, team-leads, PT4H, PT24H, 30"
  })
  void eachRowAnswersItsCase(ArgumentsAccessor line) {
    var row = triage(line.getString(1), line.getString(2), line.getLong(3), line.getInteger(4));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("severity")).isEqualTo(line.getString(5));
    assertThat(row.<Object>getEntry("level")).isEqualTo(line.getInteger(6));
    assertThat(row.<Object>getEntry("ownerGroup")).isEqualTo(line.getString(7));
    assertThat(row.<Object>getEntry("firstAnswer")).isEqualTo(line.getString(8));
    assertThat(row.<Object>getEntry("solution")).isEqualTo(line.getString(9));
    assertThat(row.<Object>getEntry("rank")).isEqualTo(line.getInteger(10));
  }

  /** Row, level, owner, reason; next level, owner, first answer, solution. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_deskOverdue, 0, logistics, CLOCK, 3, tech-support, PT1H, PT24H",
    "rule_deskAsks, 0, logistics, ASKED, 0, team-leads, PT1H, PT4H",
    "rule_leadAsks, 0, team-leads, ASKED, 2, supervisors, PT1H, PT4H",
    "rule_support, 3, tech-support, CLOCK, 2, supervisors, PT1H, PT4H",
    "rule_supervisor, 2, supervisors, ASKED, 1, department-heads, PT30M, PT4H",
    "rule_head, 1, department-heads, CLOCK, 1, department-heads, PT30M, PT4H",
    "rule_givenBack, 2, supervisors, GIVEN_BACK, 0, after-sales, PT1H, PT24H",
    "rule_approval, 0, after-sales, APPROVAL, 2, supervisors, PT4H, PT4H",
    "rule_thirdParty, 3, tech-support, THIRD_PARTY, 3, finance, PT4H, PT24H",
    "rule_returned, 2, finance, RETURNED, 2, after-sales, PT1H, PT4H",
    "rule_anythingElse, 7, quality, CLOCK, 1, department-heads, PT30M, PT4H"
  })
  void eachLevelKnowsTheNext(ArgumentsAccessor line) {
    var row = above(line.getInteger(1), line.getString(2), line.getString(3));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("nextLevel")).isEqualTo(line.getInteger(4));
    assertThat(row.<Object>getEntry("ownerGroup")).isEqualTo(line.getString(5));
    assertThat(row.<Object>getEntry("firstAnswer")).isEqualTo(line.getString(6));
    assertThat(row.<Object>getEntry("solution")).isEqualTo(line.getString(7));
  }

  @Test
  void everyRowOfTheTablesIsTestedAbove() {
    assertThat(tested("eachRowAnswersItsCase")).containsExactlyElementsOf(rows(TRIAGE));
    assertThat(tested("eachLevelKnowsTheNext")).containsExactlyElementsOf(rows(LEVELS));
  }

  @Test
  void exactlyOneRowAnswersEveryCase() {
    Set<String> severities =
        Arrays.stream(Severity.values()).map(Enum::name).collect(Collectors.toSet());
    for (ExceptionCause cause : ExceptionCause.values()) {
      for (CustomerClass whom : CustomerClass.values()) {
        for (long fen : new long[] {0, 99_999, 100_000, Long.MAX_VALUE}) {
          for (int promises : new int[] {0, 1, 9}) {
            var row = triage(cause.name(), whom.name(), fen, promises);
            assertThat(matchedRows).as("%s %s %s %s", cause, whom, fen, promises).hasSize(1);
            assertThat(matchedRows).doesNotContain("rule_anythingElse");
            assertThat(row.<String>getEntry("ownerGroup")).isIn(Roles.DESKS);
            assertThat(row.<String>getEntry("severity")).isIn(severities);
          }
        }
      }
    }
  }

  @Test
  void everyLevelHasOneNextLevelThatADeskWorks() {
    for (int level = 0; level <= 3; level++) {
      for (Move why : Move.values()) {
        for (String owner : Roles.DESKS) {
          var row = above(level, owner, why.name());
          assertThat(matchedRows).as("level %d, %s, %s", level, owner, why).hasSize(1);
          assertThat(row.<String>getEntry("ownerGroup")).isIn(Roles.DESKS);
        }
      }
    }
  }

  @Test
  void qualityOutranksADelayOfLogistics() {
    int quality = triage("DAMAGED", "ORDINARY", 1, 0).<Integer>getEntry("rank");
    int delay = triage("DELAY_RISK", "ORDINARY", 1, 9).<Integer>getEntry("rank");

    assertThat(quality).isGreaterThan(delay);
  }

  private DmnDecisionRuleResult triage(String cause, String whom, long fen, int promises) {
    return only(
        TRIAGE,
        Variables.createVariables()
            .putValue("cause", cause)
            .putValue("customerClass", whom)
            .putValue("orderFen", fen)
            .putValue("openPromises", promises));
  }

  private DmnDecisionRuleResult above(int level, String owner, String reason) {
    return only(
        LEVELS,
        Variables.createVariables()
            .putValue("level", level)
            .putValue("owner", owner)
            .putValue("reason", reason));
  }
}
