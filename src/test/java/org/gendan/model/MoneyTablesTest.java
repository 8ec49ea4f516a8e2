package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.money.MoneyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who approves what is given without being owed: the table row by row. */
class MoneyTablesTest extends TableTest {

  private static final String AUTHORITY = "money-authority";

  /** Row, kind, altogether, beyond; approver, whether another person. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_smallestCompensation, COMPENSATION, 5000, 0, nobody, false",
    "rule_smallCompensation, COMPENSATION, 60000, 0, supervisors, false",
    "rule_compensation, COMPENSATION, 100000, 0, supervisors, true",
    "rule_largeCompensation, COMPENSATION, 100001, 0, department-heads, true",
    "rule_smallGoodwill, GOODWILL, 5000, 0, nobody, false",
    "rule_mediumGoodwill, GOODWILL, 5001, 0, supervisors, false",
    "rule_goodwill, GOODWILL, 60001, 0, supervisors, true",
    "rule_largeGoodwill, GOODWILL, 100001, 0, department-heads, true",
    "rule_resend, RESEND, 200000, 0, nobody, false",
    "rule_largeResend, RESEND, 200001, 0, supervisors, true",
    "rule_smallSubstitute, SUBSTITUTE, 5000, 5000, nobody, false",
    "rule_substitute, SUBSTITUTE, 50000, 50000, supervisors, true",
    "rule_largeSubstitute, SUBSTITUTE, 50001, 50001, department-heads, true",
    "rule_beyond, GOODWILL, 1, 1, department-heads, true",
    "rule_farBeyond, COMPENSATION, 500001, 500001, refused, true",
    "rule_anythingElse, REFUND, 1, 0, refused, true"
  })
  void eachGiftHasItsApprover(ArgumentsAccessor line) {
    assertThat(approver(line.getString(1), line.getLong(2), line.getLong(3)))
        .containsEntry("approver", line.getString(4))
        .containsEntry("secondPerson", line.getBoolean(5));
    assertThat(matchedRows).containsExactly(line.getString(0));
  }

  @Test
  void everyRowOfTheTableIsTestedAbove() {
    assertThat(tested("eachGiftHasItsApprover")).containsExactlyElementsOf(rows(AUTHORITY));
  }

  @Test
  void exactlyOneRowAnswersAtEachLimit() {
    long[] limits = {0, 1, 4999, 5000, 5001, 50000, 50001, 100000, 100001, 200001, 500000, 500001};
    for (MoneyKind kind : MoneyKind.values()) {
      for (long total : limits) {
        for (long beyond : limits) {
          approver(kind.name(), total, beyond);
          assertThat(matchedRows).as("%s %d %d", kind, total, beyond).hasSize(1);
        }
      }
    }
  }

  private Map<String, Object> approver(String kind, long total, long beyond) {
    return decide(AUTHORITY, Map.of("moneyKind", kind, "totalFen", total, "beyondFen", beyond));
  }
}
