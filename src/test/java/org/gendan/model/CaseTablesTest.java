package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.Happening;
import org.gendan.escalation.Subject.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends a case, and what can have gone wrong when: the tables row by row. */
class CaseTablesTest extends TableTest {

  private static final String ENDING = "case-ending";
  private static final String STAGE = "cause-stage";

  /** Row, cause, what has happened; what becomes of the case. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_shipped, NOT_SHIPPED, DISPATCHED, ENDS",
    "rule_heardAgain, NO_UPDATE, MOVED, ENDS",
    "rule_outcomeReported, NOT_SIGNED, OUTCOME_REPORTED, ENDS",
    "rule_outcomeVerified, NOT_SIGNED, REFUSED, ENDS",
    "rule_goodsFound, LOST, SIGNED, ASKS",
    "rule_movesAgain, CUSTOMS, MOVED, ASKS",
    "rule_settledByLogistics, CONTRADICTION, SIGNED, ASKS",
    "rule_promiseKept, TICKET_OVERDUE, KEPT, ENDS",
    "rule_nothingComesAnyMore, NO_UPDATE, REFUNDED, ENDS",
    "rule_moneyBack, DAMAGED, REFUNDED, ASKS",
    "rule_lateStays, NOT_SHIPPED, MOVED, STAYS",
    "rule_riskStays, DELAY_RISK, MOVED, STAYS",
    "rule_silenceStays, NO_UPDATE, DISPATCHED, STAYS",
    "rule_signatureStays, NOT_SIGNED, MOVED, STAYS",
    "rule_parcelStays, LOST, LOST, STAYS",
    "rule_goodsStay, DAMAGED, SIGNED, STAYS",
    "rule_contradictionStays, CONTRADICTION, MOVED, STAYS",
    "rule_promiseStays, COMPLAINT_OVERDUE, REFUNDED, STAYS",
    "rule_anythingElse, FLOOD, SIGNED, STAYS"
  })
  void eachRowSaysWhatEndsACase(ArgumentsAccessor line) {
    var row = decide(ENDING, ending(line.getString(1), line.getString(2)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.get("caseEnding")).isEqualTo(line.getString(3));
  }

  /** Row, cause, stage; possible, and a word of the reason. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_always, APPEAL, UNPAID, true, can be",
    "rule_unpaid, NOT_SHIPPED, UNPAID, false, waits for its payment",
    "rule_late, NOT_SHIPPED, TO_SHIP, true, can be",
    "rule_left, NOT_SHIPPED, UNDER_WAY, false, has left",
    "rule_risk, DELAY_RISK, UNDER_WAY, true, can be",
    "rule_riskOver, DELAY_RISK, DELIVERED, false, at risk any more",
    "rule_endedLate, DELAY_RISK, NEVER_SENT, false, has ended",
    "rule_noParcel, LOST, TO_SHIP, false, nothing has left yet",
    "rule_neverSent, DAMAGED, NEVER_SENT, false, ever left",
    "rule_onTheWay, LOST, UNDER_WAY, true, can be",
    "rule_notSaid, SIGNED_NOT_RECEIVED, UNDER_WAY, false, does not say",
    "rule_goods, WRONG_GOODS, DELIVERED, true, can be",
    "rule_said, SIGNED_NOT_RECEIVED, SAID_DELIVERED, true, can be",
    "rule_saidDelivered, LOST, DELIVERED, false, SIGNED_NOT_RECEIVED",
    "rule_wayBack, LOST, COMING_BACK, true, can be",
    "rule_notToSign, NOT_SIGNED, COMING_BACK, false, comes back",
    "rule_over, LOST, OVER, false, has ended",
    "rule_anythingElse, FLOOD, UNPAID, true, can be"
  })
  void eachRowSaysWhatCanHaveGoneWrong(ArgumentsAccessor line) {
    var row = decide(STAGE, stage(line.getString(1), line.getString(2)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.get("possible")).isEqualTo(line.getBoolean(3));
    assertThat((String) row.get("why")).contains(line.getString(4));
  }

  @Test
  void everyRowOfTheTablesIsTestedAbove() {
    assertThat(tested("eachRowSaysWhatEndsACase")).containsExactlyElementsOf(rows(ENDING));
    assertThat(tested("eachRowSaysWhatCanHaveGoneWrong")).containsExactlyElementsOf(rows(STAGE));
  }

  @Test
  void whateverHappensEveryCauseHasOneAnswerAndSomethingThatEndsIt() {
    for (ExceptionCause cause : ExceptionCause.values()) {
      List<Object> answers = new ArrayList<>();
      for (Happening.Kind event : Happening.Kind.values()) {
        answers.add(decide(ENDING, ending(cause.name(), event.name())).get("caseEnding"));
        assertThat(matchedRows).as("%s %s", cause, event).hasSize(1);
        assertThat(matchedRows).doesNotContain("rule_anythingElse");
      }
      assertThat(answers).as("what ends %s", cause).containsAnyOf("ENDS", "ASKS");
    }
  }

  @Test
  void theMoneyThatWentBackIsTheEndOfEveryProblemOfTheCustomer() {
    for (ExceptionCause cause : ExceptionCause.values()) {
      boolean ours =
          cause == ExceptionCause.TICKET_OVERDUE || cause == ExceptionCause.COMPLAINT_OVERDUE;
      assertThat(decide(ENDING, ending(cause.name(), "REFUNDED")).get("caseEnding"))
          .as("%s", cause)
          .isNotEqualTo(ours ? "ENDS" : "STAYS");
    }
  }

  @Test
  void whereverTheOrderStandsEveryCauseIsPossibleOrRefusedWithAReason() {
    for (ExceptionCause cause : ExceptionCause.values()) {
      List<Object> possible = new ArrayList<>();
      for (Stage where : Stage.values()) {
        var row = decide(STAGE, stage(cause.name(), where.name()));
        assertThat(matchedRows).as("%s %s", cause, where).hasSize(1);
        assertThat(matchedRows).doesNotContain("rule_anythingElse");
        assertThat((String) row.get("why")).isNotBlank();
        possible.add(row.get("possible"));
      }
      assertThat(possible).as("where %s can be", cause).contains(true);
    }
  }

  @Test
  void whatNeedsAParcelCannotBeBeforeTheDispatch() {
    List<ExceptionCause> before =
        Arrays.stream(ExceptionCause.values())
            .filter(c -> (boolean) decide(STAGE, stage(c.name(), "TO_SHIP")).get("possible"))
            .toList();

    assertThat(before)
        .containsExactly(
            ExceptionCause.NOT_SHIPPED,
            ExceptionCause.DELAY_RISK,
            ExceptionCause.PAPERS,
            ExceptionCause.APPEAL,
            ExceptionCause.OTHER,
            ExceptionCause.TICKET_OVERDUE,
            ExceptionCause.COMPLAINT_OVERDUE);
  }

  private static Map<String, Object> ending(String cause, String event) {
    return Map.of("cause", cause, "event", event);
  }

  private static Map<String, Object> stage(String cause, String stage) {
    return Map.of("cause", cause, "stage", stage);
  }
}
