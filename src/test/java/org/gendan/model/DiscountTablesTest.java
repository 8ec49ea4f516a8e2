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

  /**
   * Row, gift, pieces, fen off each, had one already; authority, a gift stands for, not counted.
   */
  @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
  @CsvSource({
    "rule_giftForOnePiece, FITTED_SHEET, 1, 0, false, OWN, 5000, 5000",
    "rule_giftForOnePiece, MEMORY_PILLOW, 1, 0, false, OWN, 5000, 5000",
    "rule_giftsForMore, FITTED_SHEET, 2, 0, false, LEAD, 5000, 5000",
    "rule_moneyWithin, MONEY, 1, 5000, false, OWN, 0, 5000",
    "rule_moneyWithin, MONEY, 3, 4999, false, OWN, 0, 5000",
    "rule_moneyBeyond, MONEY, 1, 5001, false, LEAD, 0, 5000",
    "rule_moneyBeyond, MONEY, 2, 9000, false, LEAD, 0, 5000",
    "rule_secondOne, MONEY, 1, 100, true, LEAD, 5000, 0",
    "rule_secondOne, MEMORY_PILLOW, 1, 0, true, LEAD, 5000, 0",
    "rule_anythingElse, CAR, 1, 0, false, NONE, 0, 0",
    "rule_anythingElse, CAR, 1, 0, true, NONE, 0, 0"
  })
  void eachGiftHasItsAuthority(ArgumentsAccessor line) {
    var row =
        only(
            AUTHORITY,
            Map.of(
                "gift", line.getString(1),
                "pieces", line.getInteger(2),
                "fenPerPiece", line.getLong(3),
                "givenBefore", line.getBoolean(4)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("authority")).isEqualTo(line.getString(5));
    assertThat(row.<Object>getEntry("countedFen")).isEqualTo(line.getLong(6));
    assertThat(row.<Object>getEntry("ownFen")).isEqualTo(line.getLong(7));
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
          for (boolean before : new boolean[] {false, true}) {
            only(
                AUTHORITY,
                Map.of(
                    "gift",
                    gift.name(),
                    "pieces",
                    pieces,
                    "fenPerPiece",
                    fen,
                    "givenBefore",
                    before));
            assertThat(matchedRows).hasSize(1).doesNotContain("rule_anythingElse");
          }
        }
      }
    }
    for (String group : Roles.ALL) {
      only(QUOTA, Map.of("deskGroup", group));
      assertThat(matchedRows).hasSize(1);
    }
  }
}
