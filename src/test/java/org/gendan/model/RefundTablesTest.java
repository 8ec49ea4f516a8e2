package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gendan.order.PaymentMethod;
import org.gendan.refund.DeployedRefundRules.Route;
import org.gendan.refund.DeployedRefundRules.Stage;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundKind;
import org.gendan.refund.RefundPayment.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of refunds, row by row, and the promise that one row answers any case. */
class RefundTablesTest extends TableTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_inHouseChoice, IN_HOUSE, REFUND_ONLY, true, UNKNOWN, -1, TALK, true",
    "rule_inHouseOurs, IN_HOUSE, RETURN_AND_REFUND, true, COMPANY, -1, PAY, true",
    "rule_inHousePart, IN_HOUSE, REFUND_ONLY, false, CUSTOMER, -1, DECIDE, false",
    "rule_inHouseExchange, IN_HOUSE, EXCHANGE, true, CUSTOMER, -1, AMEND, false",
    "rule_lost, LOST, REFUND_ONLY, true, UNKNOWN, -1, PAY, true",
    "rule_onTheWay, ON_THE_WAY, RETURN_AND_REFUND, true, UNKNOWN, -1, RETURN, true",
    "rule_onTheWayAll, ON_THE_WAY, REFUND_ONLY, true, UNKNOWN, -1, RETURN, true",
    "rule_onTheWayPart, ON_THE_WAY, REFUND_ONLY, false, UNKNOWN, -1, DECIDE, false",
    "rule_comingBack, COMING_BACK, RETURN_AND_REFUND, true, UNKNOWN, -1, RETURN, true",
    "rule_back, BACK, REFUND_ONLY, true, UNKNOWN, -1, PAY, true",
    "rule_receivedMoneyOnly, RECEIVED, REFUND_ONLY, false, COMPANY, 3, DECIDE, false",
    "rule_receivedInTime, RECEIVED, RETURN_AND_REFUND, true, CUSTOMER, 7, RETURN, true",
    "rule_receivedOurs, RECEIVED, EXCHANGE, false, CARRIER, 8, RETURN, true",
    "rule_receivedLate, RECEIVED, RETURN_AND_REFUND, true, CUSTOMER, 8, DECIDE, false",
    "rule_receivedUnproved, RECEIVED, EXCHANGE, true, COMPANY, -1, DECIDE, false",
    "rule_cancelled, CANCELLED, REFUND_ONLY, true, UNKNOWN, -1, PAY, true",
    "rule_suspect, SUSPECT, REFUND_ONLY, true, UNKNOWN, -1, DIRECT, true",
    "rule_otherwise, ELSEWHERE, REFUND_ONLY, true, UNKNOWN, -1, DECIDE, false"
  })
  void eachRowOfTheEntitlementAnswersItsCase(
      String row,
      String stage,
      String kind,
      boolean whole,
      String fault,
      int days,
      String route,
      boolean right) {
    var answer = route(stage, kind, whole, fault, days);

    assertThat(answer).containsEntry("route", route).containsEntry("withinRight", right);
    assertThat((String) answer.get("entitlement")).hasSizeGreaterThan(20).hasSizeLessThan(500);
    assertThat(matchedRows).containsExactly(row);
  }

  @Test
  void everyRefundHasExactlyOneAnswerAndEveryRowIsNeeded() {
    for (String stage : with(Stage.values(), "ELSEWHERE")) {
      for (RefundKind kind : RefundKind.values()) {
        for (RefundFault fault : RefundFault.values()) {
          for (boolean whole : List.of(true, false)) {
            for (int days : List.of(-1, 0, 7, 8, 400)) {
              var answer = route(stage, kind.name(), whole, fault.name(), days);
              assertThat(Route.valueOf((String) answer.get("route"))).isNotNull();
            }
          }
        }
      }
    }

    assertThat(everMatched).containsExactlyInAnyOrderElementsOf(rows("refund-route"));
  }

  @Test
  void whatIsARightIsNeverUpForDecisionOnceNothingHasToComeBack() {
    for (String stage : List.of("IN_HOUSE", "LOST", "BACK", "CANCELLED")) {
      for (RefundFault fault : RefundFault.values()) {
        assertThat(route(stage, "REFUND_ONLY", true, fault.name(), -1).get("route"))
            .isIn("TALK", "PAY");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_shipFirst, SHIP_FIRST, 100, 9, true, 0",
    "rule_laterDate, LATER_DATE, 100, 9, true, 0",
    "rule_fittedSheet, FITTED_SHEET, 100, 1, true, 3900",
    "rule_memoryPillow, MEMORY_PILLOW, 100, 1, true, 4900",
    "rule_fiftyOff, CNY_FIFTY_OFF, 20000, 1, true, 5000",
    "rule_fiftyOffSmall, CNY_FIFTY_OFF, 19999, 1, false, 0",
    "rule_giftsForSeveral, CNY_FIFTY_OFF, 90000, 2, false, 0",
    "rule_otherwise, FREE_CAR, 90000, 1, false, 0"
  })
  void eachRowOfTheCatalogueAnswersItsCase(
      String row, String offer, long payableFen, int pieces, boolean allowed, long costFen) {
    var facts = Map.<String, Object>of("offer", offer, "payableFen", payableFen, "pieces", pieces);

    assertThat(decide("retention-offer", facts))
        .containsEntry("allowed", allowed)
        .containsEntry("costFen", costFen);
    assertThat(matchedRows).containsExactly(row);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_onDelivery, PHONE, COD, OFFLINE",
    "rule_phone, PHONE, PREPAID, OFFLINE",
    "rule_platform, TMALL, PREPAID, ERP",
    "rule_otherwise, TMALL, VOUCHER, OFFLINE"
  })
  void eachRowOfThePaymentAnswersItsCase(
      String row, String platform, String paymentMethod, String how) {
    assertThat(payment(platform, paymentMethod)).isEqualTo(how);
    assertThat(matchedRows).containsExactly(row);
  }

  @ParameterizedTest(name = "{1} {2}")
  @CsvSource({
    "rule_right, order-agents, RIGHT, true",
    "rule_right, after-sales, RIGHT, true",
    "rule_right, team-leads, RIGHT, true",
    "rule_discretion, supervisors, DISCRETION, true",
    "rule_discretion, order-agents, DISCRETION, true",
    "rule_anybodyElse, logistics, RIGHT, false",
    "rule_anybodyElse, quality, DISCRETION, false",
    "rule_anybodyElse, risk-control, RIGHT, false",
    "rule_anybodyElse, finance, RIGHT, false"
  })
  void eachDeskMayAskOrNot(String row, String group, String money, boolean may) {
    var facts = Map.<String, Object>of("deskGroup", group, "refundMoney", money);

    assertThat(decide("refund-authority", facts)).containsEntry("refundAuthority", may);
    assertThat(matchedRows).containsExactly(row);
  }

  @ParameterizedTest(name = "{1} fen, turn {2}")
  @CsvSource({
    "rule_smallFirst, 0, 1, after-sales",
    "rule_smallFirst, 5000, 1, after-sales",
    "rule_smallSecond, 5000, 2, team-leads",
    "rule_smallLate, 100, 3, supervisors",
    "rule_smallLate, 100, 9, supervisors",
    "rule_middleFirst, 5001, 1, team-leads",
    "rule_middleFirst, 50000, 1, team-leads",
    "rule_middleSecond, 50000, 2, supervisors",
    "rule_middleLate, 5001, 3, department-heads",
    "rule_largeFirst, 50001, 1, supervisors",
    "rule_largeFirst, 500000, 1, supervisors",
    "rule_largeLate, 500000, 2, department-heads",
    "rule_largest, 500001, 1, department-heads",
    "rule_largest, 99999999, 7, department-heads"
  })
  void eachSumHasItsApproverInItsTurn(String row, long fen, int turn, String group) {
    var facts = Map.<String, Object>of("amountFen", fen, "approvalLevel", turn);

    assertThat(decide("refund-approver-group", facts)).containsEntry("refundApproverGroup", group);
    assertThat(matchedRows).containsExactly(row);
  }

  @Test
  void nobodyIsHeldOutOfTheTalkAsTheTableIsShipped() {
    for (String platform : PlatformRulesTest.PLATFORMS) {
      assertThat(decide("refund-hold-out", Map.<String, Object>of("platform", platform)))
          .containsEntry("refundHoldOut", 0);
      assertThat(matchedRows).containsExactly("rule_everybodyHasATalk");
    }
  }

  @Test
  void everyPaymentOfEveryPlatformHasExactlyOneAnswer() {
    for (String platform : PlatformRulesTest.PLATFORMS) {
      for (PaymentMethod method : PaymentMethod.values()) {
        assertThat(How.valueOf(payment(platform, method.name()))).isNotNull();
      }
    }
  }

  private Map<String, Object> route(
      String stage, String kind, boolean whole, String fault, int days) {
    return decide(
        "refund-route",
        Map.of(
            "stage",
            stage,
            "kind",
            kind,
            "whole",
            whole,
            "fault",
            fault,
            "daysSinceReceipt",
            days));
  }

  private String payment(String platform, String paymentMethod) {
    var facts = Map.<String, Object>of("platform", platform, "paymentMethod", paymentMethod);
    return (String) decide("refund-payment", facts).get("refundPayment");
  }

  private static List<String> with(Stage[] stages, String other) {
    return Stream.concat(Stream.of(stages).map(Enum::name), Stream.of(other)).toList();
  }
}
