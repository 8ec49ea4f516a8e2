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

  /** Row, kind, altogether, beyond; approver. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_compensation, COMPENSATION, 100000, 0, supervisors",
    "rule_largeCompensation, COMPENSATION, 100001, 0, department-heads",
    "rule_smallGoodwill, GOODWILL, 5000, 0, nobody",
    "rule_goodwill, GOODWILL, 5001, 0, supervisors",
    "rule_largeGoodwill, GOODWILL, 100001, 0, department-heads",
    "rule_resend, RESEND, 200000, 0, nobody",
    "rule_largeResend, RESEND, 200001, 0, supervisors",
    "rule_smallSubstitute, SUBSTITUTE, 5000, 5000, nobody",
    "rule_substitute, SUBSTITUTE, 50000, 50000, supervisors",
    "rule_largeSubstitute, SUBSTITUTE, 50001, 50001, department-heads",
    "rule_beyond, GOODWILL, 1, 1, department-heads",
    "rule_farBeyond, COMPENSATION, 500001, 500001, refused",
    "rule_anythingElse, REFUND, 1, 0, refused"
  })
  void eachGiftHasItsApprover(ArgumentsAccessor line) {
    assertThat(approver(line.getString(1), line.getLong(2), line.getLong(3)))
        .isEqualTo(line.getString(4));
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

  private String approver(String kind, long total, long beyond) {
    return only(AUTHORITY, Map.of("moneyKind", kind, "totalFen", total, "beyondFen", beyond))
        .getEntry("approver");
  }
}
