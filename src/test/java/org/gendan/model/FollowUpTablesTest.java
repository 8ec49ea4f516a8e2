package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.order.OrderStatus;
import org.gendan.shipment.CustomerCall;
import org.gendan.shipment.DeployedFollowUpRules.Doubt;
import org.gendan.shipment.HoldCause;
import org.gendan.shipment.ParcelAlarm;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.care.CallReason;
import org.gendan.shipment.care.CallResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the follow-up, row by row, and the promise that one row answers any case. */
class FollowUpTablesTest extends TableTest {

  private static final List<String> POST =
      List.of("POST", "CHINA_POST", "CHINAPOST", "YZBK", "EMS");

  private static final List<String> CARRIERS =
      Stream.concat(Stream.of("SF", "ZJS", "YTO", "JD"), POST.stream()).toList();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_sfAway, SF, AWAY, 0, 10, '', AGENT",
    "rule_sfUnreachable, SF, UNREACHABLE, 0, 7, '', AGENT",
    "rule_sfOther, SF, REFUSED, 0, 7, '', AGENT",
    "rule_zjs, ZJS, UNREACHABLE, 0, 7, '', LOGISTICS",
    "rule_postRefused, POST, REFUSED, 3, 0, 14:00, LOGISTICS",
    "rule_postAway, EMS, AWAY, 3, 7, '', LOGISTICS",
    "rule_postOther, POST, NOTICE, 3, 3, '', LOGISTICS",
    "rule_otherCarrier, YTO, UNREACHABLE, 0, 3, '', AGENT"
  })
  void eachRowOfTheRuleBookAnswersItsCase(
      String row, String carrier, String cause, int start, int hold, String by, String talker) {
    var answer = decide("carrier-rules", Map.of("carrier", carrier, "holdCause", cause));

    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("startDays", start, "holdDays", hold, "returnBy", by, "talker", talker));
    assertThat(matchedRows).containsExactly(row);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_onItsWay, IN_TRANSIT, false, FIRST, 0",
    "rule_arrived, ARRIVED_LOCALLY, false, SECOND, 0",
    "rule_broughtBack, AT_PICKUP_POINT, true, THIRD, 24",
    "rule_attempted, OUT_FOR_DELIVERY, true, THIRD, 24",
    "rule_rejected, REJECTED, true, THIRD, 0",
    "rule_failed, EXCEPTION, true, THIRD, 24",
    "rule_troubled, EXCEPTION, false, FIRST, 0",
    "rule_noCall, CREATED, false, NONE, 0"
  })
  void eachRowOfTheCallsAnswersItsCase(
      String row, String status, boolean attempted, String call, int hours) {
    var answer = decide("follow-up-call", Map.of("shipmentStatus", status, "attempted", attempted));

    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(Map.of("customerCall", call, "waitHours", hours));
    assertThat(matchedRows).containsExactly(row);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_notPickedUp, CREATED, false, SF, 24, NOT_PICKED_UP",
    "rule_noUpdate, IN_TRANSIT, false, SF, 72, NO_UPDATE",
    "rule_noUpdatePost, ARRIVED_LOCALLY, false, POST, 72, NO_UPDATE",
    "rule_heldUnderWay, EXCEPTION, true, ZJS, 72, NONE",
    "rule_notSigned, OUT_FOR_DELIVERY, false, SF, 24, NOT_SIGNED",
    "rule_heldUnderWay, AT_PICKUP_POINT, true, POST, 72, NONE",
    "rule_leftLying, REJECTED, false, SF, 72, NO_UPDATE",
    "rule_elsewhere, DELIVERED, false, POST, 72, NONE"
  })
  void eachRowOfTheStallsAnswersItsCase(
      String row, String status, boolean held, String carrier, int hours, String alarm) {
    var answer =
        decide("stall-rules", Map.of("shipmentStatus", status, "held", held, "carrier", carrier));

    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(Map.of("stallHours", hours, "alarm", alarm));
    assertThat(matchedRows).containsExactly(row);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"rule_anyCarrier, SF, 30, 7, 30", "rule_anyCarrier, POST, 30, 7, 30"})
  void eachRowOfTheReadingOfReportsAnswersItsCase(
      String row, String carrier, int minutes, int ask, int reuse) {
    var answer = decide("tracking-rules", Map.of("carrier", carrier));

    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("scannerMinutes", minutes, "askDays", ask, "reuseDays", reuse));
    assertThat(matchedRows).containsExactly(row);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_firstNotReached, FIRST, UNREACHABLE, false, NONE, 2, true, 4",
    "rule_secondNotReached, SECOND, UNREACHABLE, false, NONE, 1, true, 2",
    "rule_thirdNotReached, THIRD, UNREACHABLE, false, NONE, 2, true, 2",
    "rule_notReachedOften, THIRD, UNREACHABLE, false, NONE, 3, false, 0",
    "rule_firstReached, FIRST, REACHED, false, LATE, 1, false, 0",
    "rule_secondObjected, SECOND, REACHED, false, PRICE, 1, true, 9",
    "rule_secondObjectedTwice, SECOND, REACHED, false, PRICE, 2, false, 0",
    "rule_secondTold, SECOND, REACHED, false, NONE, 1, false, 0",
    "rule_thirdUnsettled, THIRD, REACHED, false, PRICE, 2, true, 4",
    "rule_thirdUnsettledOften, THIRD, REACHED, false, PRICE, 3, false, 0",
    "rule_agreed, THIRD, REACHED, true, PRICE, 1, false, 0",
    "rule_notProved, VERIFY, NOT_YET, false, NONE, 7, true, 9"
  })
  void eachRowOfWhatIsTriedAgainAnswersItsCase(
      String row,
      String step,
      String result,
      boolean agreed,
      String reason,
      int tries,
      boolean again,
      int hours) {
    var answer = decide("try-again", again(step, result, agreed, reason, tries));

    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(Map.of("tryAgain", again, "againHours", hours));
    assertThat(matchedRows).containsExactly(row);
  }

  private static Map<String, Object> again(
      String step, String result, boolean agreed, String reason, int tries) {
    return Map.of(
        "tryStep",
        step,
        "tryResult",
        result,
        "agreed",
        agreed,
        "callReason",
        reason,
        "tries",
        tries);
  }

  @Test
  void everyCallHasExactlyOneAnswerAndEndsSomeTime() {
    for (CustomerCall call : CustomerCall.values()) {
      for (CallResult result : CallResult.values()) {
        for (CallReason reason : CallReason.values()) {
          for (boolean agreed : List.of(true, false)) {
            for (int tries = 1; tries < 9; tries++) {
              var answer =
                  decide(
                      "try-again", again(call.name(), result.name(), agreed, reason.name(), tries));
              assertThat(tries < 3 || answer.get("tryAgain").equals(false)).isTrue();
            }
          }
        }
      }
    }
    decide("try-again", again("VERIFY", "NOT_YET", false, "NONE", 1));

    assertThat(everMatched).containsExactlyInAnyOrderElementsOf(rows("try-again"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_remoteArea, SF, ARRIVED_LOCALLY, 西藏自治区, 96",
    "rule_nearArea, SF, ARRIVED_LOCALLY, 广东省, 0",
    "rule_postInTown, EMS, ARRIVED_LOCALLY, 广东省, 72",
    "rule_postFrozen, POST, EXCEPTION, 西藏自治区, 24",
    "rule_otherException, ZJS, EXCEPTION, 广东省, 0",
    "rule_elsewhere, POST, OUT_FOR_DELIVERY, 西藏, 0"
  })
  void eachRowOfTheLocalWaitAnswersItsCase(
      String row, String carrier, String status, String province, int hours) {
    var answer = decide("local-wait", local(carrier, status, province));

    assertThat(answer).containsEntry("waitedHours", hours);
    assertThat(answer.get("waitNote").toString().isEmpty()).isEqualTo(hours == 0);
    assertThat(matchedRows).containsExactly(row);
  }

  @Test
  void everyParcelThatLiesHasExactlyOneWait() {
    for (String carrier : CARRIERS) {
      for (ShipmentStatus status : ShipmentStatus.values()) {
        for (String province : List.of("", "广东省", "新疆")) {
          decide("local-wait", local(carrier, status.name(), province));
        }
      }
    }

    assertThat(everMatched).containsExactlyInAnyOrderElementsOf(rows("local-wait"));
  }

  private static Map<String, Object> local(String carrier, String status, String province) {
    return Map.of("carrier", carrier, "shipmentStatus", status, "province", province);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_signedOnTheWayBack, SIGNED, RETURNED, DISPATCHED, CARRIER",
    "rule_signedAfterRefund, SIGNED, IN_TRANSIT, REFUNDED, BOOKS",
    "rule_signed, SIGNED, DELIVERED, DISPATCHED, NONE",
    "rule_refusedAfterDelivery, REFUSED, DELIVERED, DISPATCHED, CARRIER",
    "rule_refused, REFUSED, REJECTED, DISPATCHED, NONE",
    "rule_lostAfterItsEnd, LOST, DELIVERED, DISPATCHED, CARRIER",
    "rule_lost, LOST, IN_TRANSIT, DISPATCHED, NONE",
    "rule_notProved, NOT_YET, DELIVERED, DISPATCHED, NONE"
  })
  void eachRowOfTheDoubtsAnswersItsCase(
      String row, String outcome, String status, String order, String doubt) {
    var answer =
        decide(
            "outcome-doubt",
            Map.of("verifiedOutcome", outcome, "shipmentStatus", status, "orderStatus", order));

    assertThat(answer).containsExactlyInAnyOrderEntriesOf(Map.of("outcomeDoubt", doubt));
    assertThat(matchedRows).containsExactly(row);
  }

  @Test
  void everyOutcomeHasExactlyOneDoubtWhereverParcelAndOrderStand() {
    for (Outcome outcome : Outcome.values()) {
      for (ShipmentStatus status : ShipmentStatus.values()) {
        for (OrderStatus order : OrderStatus.values()) {
          Object doubt =
              decide(
                      "outcome-doubt",
                      Map.of(
                          "verifiedOutcome",
                          outcome.name(),
                          "shipmentStatus",
                          status.name(),
                          "orderStatus",
                          order.name()))
                  .get("outcomeDoubt");
          assertThat(Doubt.valueOf(doubt.toString())).isNotNull();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_customsCleared, CUSTOMS, IN_TRANSIT, CUSTOMS_CLEARED, 2, 72",
    "rule_arrivedLocally, IN_TRANSIT, ARRIVED_LOCALLY, ARRIVED_LOCALLY, 2, 24",
    "rule_arrivedLocally, CUSTOMS, ARRIVED_LOCALLY, ARRIVED_LOCALLY, 2, 24",
    "rule_noMilestoneInTransit, PICKED_UP, IN_TRANSIT, NONE, 0, 0",
    "rule_noMilestone, ARRIVED_LOCALLY, OUT_FOR_DELIVERY, NONE, 0, 0"
  })
  void eachRowOfTheMilestonesAnswersItsCase(
      String row, String before, String now, String milestone, int within, int eta) {
    var answer = decide("notice-milestones", Map.of("statusBefore", before, "shipmentStatus", now));

    assertThat(answer)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("milestone", milestone, "withinHours", within, "etaHours", eta));
    assertThat(matchedRows).containsExactly(row);
  }

  @Test
  void everyMovementHasExactlyOneAnswerForWhichThereIsAText() {
    for (ShipmentStatus before : ShipmentStatus.values()) {
      for (ShipmentStatus now : ShipmentStatus.values()) {
        Object milestone =
            decide(
                    "notice-milestones",
                    Map.of("statusBefore", before.name(), "shipmentStatus", now.name()))
                .get("milestone");
        assertThat(milestone.equals("NONE") || Template.valueOf("MILESTONE_" + milestone) != null)
            .isTrue();
      }
    }
    assertThat(everMatched).containsExactlyInAnyOrderElementsOf(rows("notice-milestones"));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "3, true", "4, false", "5, false"})
  void theMiddleAndLessIsALowScore(int score, boolean low) {
    assertThat(decide("low-score", Map.of("score", score))).containsEntry("lowScore", low);
  }

  @Test
  void theRulesOfThePostHoldForEveryCodeOfIt() throws IOException {
    List<String> codes =
        Files.readAllLines(Path.of("src/main/resources/carriers/couriers.csv")).stream()
            .filter(line -> line.matches(".*,(youzheng.*|ems),.*"))
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();

    assertThat(codes).containsExactlyInAnyOrderElementsOf(POST);
    for (String code : codes) {
      assertThat(decide("carrier-rules", Map.of("carrier", code, "holdCause", "REFUSED")))
          .containsEntry("returnBy", "14:00");
    }
  }

  @Test
  void everyParcelOfEveryCarrierHasExactlyOneAnswerAndEveryRowIsNeeded() {
    for (String carrier : CARRIERS) {
      Stream.concat(Arrays.stream(HoldCause.values()).map(Enum::name), Stream.of("NONE"))
          .forEach(
              cause -> decide("carrier-rules", Map.of("carrier", carrier, "holdCause", cause)));
      for (ShipmentStatus status : ShipmentStatus.values()) {
        for (boolean yes : List.of(true, false)) {
          var stall =
              decide(
                  "stall-rules",
                  Map.of("shipmentStatus", status.name(), "held", yes, "carrier", carrier));
          String alarm = (String) stall.get("alarm");
          assertThat(alarm.equals("NONE") || ParcelAlarm.Kind.valueOf(alarm) != null).isTrue();
          decide("follow-up-call", Map.of("shipmentStatus", status.name(), "attempted", yes));
        }
      }
    }

    assertThat(everMatched)
        .containsAll(rows("carrier-rules"))
        .containsAll(rows("stall-rules"))
        .containsAll(rows("follow-up-call"));
  }
}
