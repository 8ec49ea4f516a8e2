package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.discount.DiscountRequest.Gift;
import org.gendan.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may give which discount, and how much in a month: the tables row by row. */
class DiscountTablesTest extends TableTest {

  private static final String AUTHORITY = "discount-authority";
  private static final String QUOTA = "discount-quota";

  /** Row, gift, pieces, fen off each; authority, a gift counts. */
  @ParameterizedTest(name = "{0}: {1} {2} {3}")
  @CsvSource({
    "rule_giftForOnePiece, FITTED_SHEET, 1, 0, OWN, 5000",
    "rule_giftForOnePiece, MEMORY_PILLOW, 1, 0, OWN, 5000",
    "rule_giftsForMore, FITTED_SHEET, 2, 0, LEAD, 5000",
    "rule_moneyWithin, MONEY, 1, 5000, OWN, 0",
    "rule_moneyWithin, MONEY, 3, 4999, OWN, 0",
    "rule_moneyBeyond, MONEY, 1, 5001, LEAD, 0",
    "rule_moneyBeyond, MONEY, 2, 9000, LEAD, 0",
    "rule_anythingElse, CAR, 1, 0, NONE, 0"
  })
  void eachGiftHasItsAuthority(ArgumentsAccessor line) {
    var row =
        only(
            AUTHORITY,
            Map.of(
                "gift", line.getString(1),
                "pieces", line.getInteger(2),
                "fenPerPiece", line.getLong(3)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("authority")).isEqualTo(line.getString(4));
    assertThat(row.<Object>getEntry("countedFen")).isEqualTo(line.getLong(5));
  }

  /** Row, group; times, sum, extra. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "rule_customerDesks, order-agents, 5, 50000, 2",
    "rule_customerDesks, after-sales, 5, 50000, 2",
    "rule_leads, team-leads, 5, 50000, 0",
    "rule_anythingElse, logistics, 0, 0, 0"
  })
  void eachGroupHasItsQuota(ArgumentsAccessor line) {
    var row = only(QUOTA, Map.of("deskGroup", line.getString(1)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("times")).isEqualTo(line.getInteger(2));
    assertThat(row.<Object>getEntry("sumFen")).isEqualTo(line.getLong(3));
    assertThat(row.<Object>getEntry("extraTimes")).isEqualTo(line.getInteger(4));
  }

  @Test
  void everyRowOfTheTablesIsTestedAbove() {
    assertThat(tested("eachGiftHasItsAuthority")).containsExactlyElementsOf(rows(AUTHORITY));
    assertThat(tested("eachGroupHasItsQuota")).containsExactlyElementsOf(rows(QUOTA));
  }

  @Test
  void exactlyOneRowAnswersEveryCase() {
    for (Gift gift : Gift.values()) {
      for (int pieces : new int[] {1, 2, 500}) {
        for (long fen : new long[] {0, 5_000, 5_001}) {
          only(AUTHORITY, Map.of("gift", gift.name(), "pieces", pieces, "fenPerPiece", fen));
          assertThat(matchedRows).hasSize(1).doesNotContain("rule_anythingElse");
        }
      }
    }
    for (String group : Roles.ALL) {
      only(QUOTA, Map.of("deskGroup", group));
      assertThat(matchedRows).hasSize(1);
    }
  }
}
