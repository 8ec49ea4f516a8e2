package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.gendan.order.amendment.Amendment;
import org.gendan.order.amendment.AmendmentStage;
import org.gendan.order.amendment.DeployedAmendmentTables.Route;
import org.gendan.security.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a change: the table row by row. */
class AmendmentRouteTest extends TableTest {

  private static final String TABLE = "amendment-route";

  /** Row, stage, change; route, proof, yes, approver. */
  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "rule_contactBeforeWaybill, UNCONFIRMED, CONTACT, EDIT, false, false, none",
    "rule_contactBeforeWaybill, PICKED, CONTACT, EDIT, false, false, none",
    "rule_contactAfterWaybill, WAYBILL, CONTACT, CARRIER, false, false, none",
    "rule_contactAfterWaybill, FLOWN, CONTACT, CARRIER, false, false, none",
    "rule_correctionUnconfirmed, UNCONFIRMED, CORRECTION, EDIT, false, false, none",
    "rule_correctionConfirmed, CONFIRMED, CORRECTION, REFUSE, false, false, none",
    "rule_addOn, CONFIRMED, ADD_ON, REPLENISH, false, true, none",
    "rule_addOnPicking, PICKED, ADD_ON, REPLENISH, false, true, team-leads",
    "rule_earlyDispatch, CONFIRMED, EARLY_DISPATCH, NOTE, false, false, team-leads",
    "rule_urgent, PICKED, URGENT, NOTE, false, true, team-leads",
    "rule_stacking, PICKED, STACKING, NOTE, false, false, none",
    "rule_packing, PICKED, PACKING, NOTE, false, false, logistics",
    "rule_wishTooLate, WAYBILL, PACKING, REFUSE, false, false, none",
    "rule_voidUnconfirmed, UNCONFIRMED, VOID, REPLACE, false, false, none",
    "rule_voidConfirmed, CONFIRMED, VOID, REPLACE, true, false, none",
    "rule_voidPicked, PICKED, VOID, REPLACE, true, false, logistics",
    "rule_voidWaybill, WAYBILL, VOID, CARRIER, true, true, team-leads",
    "rule_voidFlown, FLOWN, VOID, REFUSE, false, false, none",
    "rule_anythingElse, OVER, CONTACT, REFUSE, false, false, none"
  })
  void eachChangeHasItsRouteByWhereTheOrderStands(ArgumentsAccessor line) {
    var row = only(line.getString(1), line.getString(2));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<Object>getEntry("route")).isEqualTo(line.getString(3));
    assertThat(row.<Object>getEntry("proofNeeded")).isEqualTo(line.getBoolean(4));
    assertThat(row.<Object>getEntry("yesNeeded")).isEqualTo(line.getBoolean(5));
    assertThat(row.<Object>getEntry("approver")).isEqualTo(line.getString(6));
  }

  @Test
  void everyRowOfTheTableIsTestedAbove() {
    assertThat(tested("eachChangeHasItsRouteByWhereTheOrderStands"))
        .containsExactlyElementsOf(rows(TABLE));
  }

  @Test
  void exactlyOneRowAnswersEveryCaseAndARefusalSaysWhy() {
    for (AmendmentStage stage : AmendmentStage.values()) {
      for (Amendment.Kind kind : Amendment.Kind.values()) {
        var row = only(stage.name(), kind.name());
        assertThat(matchedRows).as("%s %s", stage, kind).hasSize(1);
        boolean refused = row.<String>getEntry("route").equals(Route.REFUSE.name());
        assertThat(row.<String>getEntry("why").isEmpty()).isNotEqualTo(refused);
        String approver = row.getEntry("approver");
        assertThat(approver.equals("none") || Roles.DESKS.contains(approver)).isTrue();
      }
    }
  }

  @Test
  void onceAWaybillExistsOnlyTheFourFreeItemsGoWithoutProof() {
    for (String stage : List.of("WAYBILL", "FLOWN")) {
      for (Amendment.Kind kind : Amendment.Kind.values()) {
        var row = only(stage, kind.name());
        boolean free =
            kind == Amendment.Kind.CONTACT
                || row.<String>getEntry("route").equals("REFUSE")
                || row.<String>getEntry("route").equals("REPLENISH");
        assertThat(free || (row.<Boolean>getEntry("proofNeeded") && isApproved(row)))
            .as("%s %s", stage, kind)
            .isTrue();
      }
    }
  }

  private static boolean isApproved(DmnDecisionRuleResult row) {
    return !row.<String>getEntry("approver").equals("none");
  }

  private DmnDecisionRuleResult only(String stage, String kind) {
    return only(TABLE, Map.of("stage", stage, "kind", kind));
  }
}
