package org.gendan.refund.goodsreturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.gendan.model.TableTest;
import org.gendan.refund.RefundFault;
import org.gendan.refund.goodsreturn.ReturnFinding.Kind;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** What a return costs, what follows from what is found, and how much is looked at: row by row. */
class ReturnTablesTest extends TableTest {

  private static final String COST = "return-cost";
  private static final String SETTLEMENT = "return-settlement";
  private static final String SAMPLE = "inspection-sample";

  /**
   * Row, fault, within the right, way back; payer, first piece, further piece, packing, way out,
   * days.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_notAccepted, CUSTOMER, true, CARRIER, HOUSE, 0, 0, 0, BACK, 10, 7",
    "rule_ours, COMPANY, true, CUSTOMER, HOUSE, 0, 0, 0, BACK, 10, 7",
    "rule_carrier, CARRIER, false, CUSTOMER, HOUSE, 0, 0, 0, BACK, 10, 7",
    "rule_choiceWithinRight, CUSTOMER, true, CUSTOMER, CUSTOMER, 1200, 200, 0, KEPT, 7, 7",
    "rule_choiceOutsideRight, UNKNOWN, false, CUSTOMER, CUSTOMER, 1200, 200, 300, KEPT, 7, 7",
    "rule_anythingElse, WEATHER, false, CUSTOMER, HOUSE, 0, 0, 0, BACK, 10, 7"
  })
  void eachFaultHasItsCost(ArgumentsAccessor line) {
    var row = cost(line.getString(1), line.getBoolean(2), line.getString(3));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("payer")).isEqualTo(line.getString(4));
    assertThat(row.<Object>getEntry("freightFen")).isEqualTo(line.getLong(5));
    assertThat(row.<Object>getEntry("furtherPieceFen")).isEqualTo(line.getLong(6));
    assertThat(row.<Object>getEntry("packingFen")).isEqualTo(line.getLong(7));
    assertThat(row.<Object>getEntry("outwardFreight")).isEqualTo(line.getString(8));
    assertThat(row.<Object>getEntry("sendWithinDays")).isEqualTo(line.getInteger(9));
    assertThat(row.<Object>getEntry("refundWithinDays")).isEqualTo(line.getInteger(10));
  }

  /** Row, finding, cause; what follows, claim. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_asNew, AS_NEW, NONE, PAY, false",
    "rule_damagedByCarrier, DAMAGED, CARRIER, PAY, true",
    "rule_damagedByCustomer, DAMAGED, CUSTOMER, SEND_BACK, false",
    "rule_damagedOtherwise, DAMAGED, UNKNOWN, PAY, false",
    "rule_missing, MISSING, NONE, NONE, false",
    "rule_wrongGoods, WRONG_GOODS, OURS, PAY, false",
    "rule_swappedGoods, WRONG_GOODS, CUSTOMER, SEND_BACK, false",
    "rule_notOurs, NOT_OURS, NONE, SEND_BACK, false",
    "rule_anythingElse, MELTED, NONE, SEND_BACK, false"
  })
  void eachFindingHasWhatFollows(ArgumentsAccessor line) {
    var row =
        only(SETTLEMENT, Map.of("finding", line.getString(1), "damageCause", line.getString(2)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("settle")).isEqualTo(line.getString(3));
    assertThat(row.<Object>getEntry("claim")).isEqualTo(line.getBoolean(4));
  }

  /** Row, pieces; at least looked at, 0 for all. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_few, 9, 0",
    "rule_tens, 10, 3",
    "rule_scores, 25, 5",
    "rule_fifty, 26, 8",
    "rule_ninety, 90, 13",
    "rule_hundreds, 91, 20",
    "rule_pallets, 280, 32",
    "rule_trucks, 281, 50",
    "rule_more, 501, 80",
    "rule_anythingElse, 0, 0"
  })
  void eachQuantityHasItsSample(String rule, int pieces, int sample) {
    var row = only(SAMPLE, Map.of("returnedQuantity", pieces));

    assertThat(matchedRows).containsExactly(rule);
    assertThat(row.<Object>getEntry("inspectionSample")).isEqualTo(sample);
  }

  @Test
  void everyRowOfTheTablesIsTestedAbove() {
    assertThat(tested("eachFaultHasItsCost")).containsExactlyElementsOf(rows(COST));
    assertThat(tested("eachFindingHasWhatFollows")).containsExactlyElementsOf(rows(SETTLEMENT));
    assertThat(tested("eachQuantityHasItsSample")).containsExactlyElementsOf(rows(SAMPLE));
  }

  @Test
  void exactlyOneRowAnswersEveryCase() {
    for (Cause cause : Cause.values()) {
      for (Kind kind : Kind.values()) {
        only(SETTLEMENT, Map.of("finding", kind.name(), "damageCause", cause.name()));
        assertThat(matchedRows).as("%s %s", kind, cause).hasSize(1);
        assertThat(matchedRows).doesNotContain("rule_anythingElse");
      }
    }
    for (RefundFault fault : RefundFault.values()) {
      for (GoodsReturn.Way way : GoodsReturn.Way.values()) {
        cost(fault.name(), false, way.name());
        assertThat(matchedRows).hasSize(1).doesNotContain("rule_anythingElse");
      }
    }
    for (int pieces = 0; pieces < 1000; pieces++) {
      only(SAMPLE, Map.of("returnedQuantity", pieces));
      assertThat(matchedRows).as("%d pieces", pieces).hasSize(1);
    }
  }

  @Test
  void whatIsOurOrTheCarriersFaultCostsTheCustomerNothing() {
    for (String fault : List.of("COMPANY", "CARRIER")) {
      for (boolean within : List.of(true, false)) {
        var row = cost(fault, within, "CUSTOMER");
        assertThat(row.<Object>getEntry("payer")).isEqualTo("HOUSE");
        assertThat(row.<Long>getEntry("freightFen") + row.<Long>getEntry("packingFen")).isZero();
      }
    }
  }

  @Test
  void noPackingIsChargedWithinTheStatutoryRight() {
    for (RefundFault fault : RefundFault.values()) {
      var row = cost(fault.name(), true, "CUSTOMER");
      assertThat(row.<Long>getEntry("packingFen")).isZero();
    }
  }

  private DmnDecisionRuleResult cost(String fault, boolean withinRight, String way) {
    return only(COST, Map.of("fault", fault, "withinRight", withinRight, "returnWay", way));
  }
}
