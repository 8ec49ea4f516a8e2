package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.Resends.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether goods are sent again: the table row by row. */
class ResendRuleTest extends TableTest {

  private static final String TABLE = "resend-rule";

  /** Row, cause, money, cancelled; goods owed, and a word of the reason. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_owed, LOST, KEPT, false, true, owed",
    "rule_cancelled, SHORTAGE, KEPT, true, false, was cancelled",
    "rule_moneyGoesBack, WRONG_GOODS, GOES_BACK, false, false, refund is under way",
    "rule_moneyWentBack, DAMAGED, WENT_BACK, false, false, money went back",
    "rule_anythingElse, NO_UPDATE, KEPT, false, false, this cause owes no goods"
  })
  void eachStandingHasItsAnswer(ArgumentsAccessor line) {
    var row = only(line.getString(1), line.getString(2), line.getBoolean(3));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("goodsOwed")).isEqualTo(line.getBoolean(4));
    assertThat(row.<String>getEntry("why")).contains(line.getString(5));
  }

  @Test
  void everyRowOfTheTableIsTestedAbove() {
    assertThat(tested("eachStandingHasItsAnswer")).containsExactlyElementsOf(rows(TABLE));
  }

  @Test
  void goodsAreOwedForFourCausesToWhomeverKeepsTheOrder() {
    List<String> owed = new ArrayList<>();
    for (ExceptionCause cause : ExceptionCause.values()) {
      for (Money money : Money.values()) {
        for (boolean cancelled : new boolean[] {true, false}) {
          var row = only(cause.name(), money.name(), cancelled);
          assertThat(matchedRows).as("%s %s %s", cause, money, cancelled).hasSize(1);
          if (row.<Boolean>getEntry("goodsOwed")) {
            owed.add(cause + " " + money + " " + cancelled);
          }
        }
      }
    }
    assertThat(owed)
        .containsExactly(
            "LOST KEPT false",
            "DAMAGED KEPT false",
            "SHORTAGE KEPT false",
            "WRONG_GOODS KEPT false");
  }

  private DmnDecisionRuleResult only(String cause, String money, boolean cancelled) {
    Map<String, Object> facts = Map.of("cause", cause, "money", money, "cancelled", cancelled);
    return only(TABLE, facts);
  }
}
