package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** The table order-stability, row by row, and the promise that exactly one row answers any case. */
class OrderStabilityTest extends TableTest {

  private static final long PAYABLE = 24600;

  /** One line a row of the table; an empty amount means that the customer named none. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_customerCancelled, CANCELLED, true, COD, 24600, true, 3, CANCELLED",
    "rule_paymentSuspicious, UNREACHABLE, true, PREPAID, , false, 1, SUSPICIOUS",
    "rule_codStable, REACHED, false, COD, 24600, false, 3, STABLE",
    "rule_codDoubts, REACHED, false, COD, 24600, true, 2, TALK_AGAIN",
    "rule_codDoubtsThirdTime, REACHED, false, COD, 24600, true, 3, HOLD",
    "rule_codOtherAmount, REACHED, false, COD, 24500, false, 2, TALK_AGAIN",
    "rule_codOtherAmountThirdTime, REACHED, false, COD, 24500, false, 3, HOLD",
    "rule_prepaidStable, REACHED, false, PREPAID, , false, 1, STABLE",
    "rule_prepaidDoubts, REACHED, false, PREPAID, 0, true, 2, TALK_AGAIN",
    "rule_prepaidDoubtsThirdTime, REACHED, false, PREPAID, 24600, true, 3, HOLD",
    "rule_prepaidOtherAmount, REACHED, false, PREPAID, 100, false, 2, TALK_AGAIN",
    "rule_prepaidOtherAmountThirdTime, REACHED, false, PREPAID, 100, false, 3, HOLD",
    "rule_unreachable, UNREACHABLE, false, COD, , false, 2, TALK_AGAIN",
    "rule_unreachableThirdTime, UNREACHABLE, false, COD, , false, 3, HOLD",
    "rule_anythingElse, HUNG_UP, false, COD, 24600, false, 1, HOLD"
  })
  void eachRowAnswersItsCase(ArgumentsAccessor line) {
    var answer =
        decide(
            line.getString(1),
            line.getBoolean(2),
            line.getString(3),
            line.getLong(4),
            line.getBoolean(5),
            line.getInteger(6));

    assertThat(answer).isEqualTo(line.getString(7));
    assertThat(matchedRows).containsExactly(line.getString(0));
  }

  @Test
  void everyRowOfTheTableIsTestedAbove() {
    var tested = tested("eachRowAnswersItsCase");

    assertThat(tested).containsExactlyElementsOf(rows("order-stability"));
  }

  @Test
  void exactlyOneRowAnswersEveryCase() {
    for (var callResult : new String[] {"REACHED", "UNREACHABLE", "CANCELLED", "HUNG_UP", null}) {
      for (var suspicious : new boolean[] {false, true}) {
        for (var method : new String[] {"COD", "PREPAID"}) {
          for (var named : new Long[] {null, 0L, 1L, PAYABLE - 1, PAYABLE, PAYABLE + 1}) {
            for (var doubts : new boolean[] {false, true}) {
              for (var attempt : new int[] {1, 2, 3, 4}) {
                decide(callResult, suspicious, method, named, doubts, attempt);
                assertThat(matchedRows)
                    .as("%s %s %s %s %s %s", callResult, suspicious, method, named, doubts, attempt)
                    .hasSize(1);
              }
            }
          }
        }
      }
    }
  }

  @Test
  void anOrderIsStableOnlyWhenTheCustomerNamedTheAmountPayable() {
    assertThat(decide("REACHED", false, "COD", PAYABLE, false, 1)).isEqualTo("STABLE");
    assertThat(decide("REACHED", false, "COD", PAYABLE - 1, false, 1)).isNotEqualTo("STABLE");
    assertThat(decide("REACHED", false, "COD", null, false, 1)).isNotEqualTo("STABLE");
  }

  @Test
  void aFreeOrderIsStableWhenTheCustomerSaysThatNothingIsDue() {
    var freeOrder = facts("REACHED", false, "COD", 0L, false, 1).putValue("payableFen", 0L);

    assertThat(only("order-stability", freeOrder).<String>getSingleEntry()).isEqualTo("STABLE");
  }

  private String decide(
      String callResult,
      boolean suspicious,
      String method,
      Long named,
      boolean doubts,
      int attempt) {
    return only("order-stability", facts(callResult, suspicious, method, named, doubts, attempt))
        .getSingleEntry();
  }

  private static VariableMap facts(
      String callResult,
      boolean suspicious,
      String method,
      Long named,
      boolean doubts,
      int attempt) {
    return Variables.createVariables()
        .putValue("callResult", callResult)
        .putValue("suspiciousPayment", suspicious)
        .putValue("paymentMethod", method)
        .putValue("namedFen", named)
        .putValue("payableFen", PAYABLE)
        .putValue("doubts", doubts)
        .putValue("attempt", attempt);
  }
}
