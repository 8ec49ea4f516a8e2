package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.ReturnedGoods;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** Goods that come back, and what is owed for them; two pieces at 119.00, freight 8.00. */
@WholeApp
class ReturnJourneyTest extends AppTest {

  private static final Map<String, Integer> AS_NEW = Map.of("asNew", 2);

  @Test
  void aParcelOnItsWayIsStoppedAndAllThatWasPaidGoesBack() {
    OrderCase order = app.take(OrderBody.prepaid());
    Parcel parcel = Parcel.of(app, order, "SF");
    var goods = ReturnedGoods.of(app, order, "REFUND_ONLY", "CUSTOMER");
    await()
        .untilAsserted(
            () -> assertThat(parcel.requests()).containsExactly("RETURN_TO_SENDER AGREED"));
    assertThat(order.openTasks()).contains("userTask_receiveReturn");
    goods.receive("logistics1", "W-1", 2, null).expect(201);

    goods.inspect("quality1", AS_NEW, "NONE").expect(201);
    goods.correctionTimeEnds();

    assertThat(goods.show().at("/settlement/outcome").asText()).isEqualTo("INTERCEPTED");
    goods.refundBecomes("REFUNDED");
    assertThat(paid(goods)).isEqualTo("246.00");
  }

  @Test
  void whoChangesTheMindPaysTheWayBackExactlyAsQuotedAndAgreed() {
    OrderCase order = signed(OrderBody.prepaid());
    var goods = ReturnedGoods.of(app, order, "RETURN_AND_REFUND", "CUSTOMER");
    goods.contactHoursBegin();
    order.task("userTask_agreeReturnCost");
    assertThat(goods.show().at("/quote/total").decimalValue()).isEqualByComparingTo("14.00");
    assertThat(told(order, "RETURN_QUOTE_SENT")).contains("14.00", "法定退货权利不受影响");
    order.complete("aftersales1", "userTask_agreeReturnCost", Map.of("costAgreement", "COLLECT"));
    order.task("userTask_recordReturnWaybill");
    String waybill = goods.show().at("/waybill/waybillNo").asText();
    assertThat(waybill).startsWith("SF");
    goods.sent("SF", waybill).expect(200);
    goods.receive("logistics1", "W-1", 2, waybill).expect(201);
    goods.inspect("quality1", AS_NEW, "NONE").expect(201);
    goods.correctionTimeEnds();

    goods.refundBecomes("REFUNDED");
    assertThat(goods.show().at("/settlement/deducted").decimalValue())
        .isEqualByComparingTo("14.00");
    assertThat(paid(goods)).isEqualTo("224.00");
    assertThat(order.story())
        .containsSubsequence("RETURN_COST_AGREED", "RETURN_RECEIVED", "RETURN_SETTLED");
    assertThat(journal(goods.id() + "-IN")).containsExactly("STOCK_IN");
  }

  @Test
  void whatTheCarrierHasBrokenCostsTheCustomerNothing() {
    OrderCase order = signed(OrderBody.prepaid());
    var goods = ReturnedGoods.of(app, order, "RETURN_AND_REFUND", "CARRIER");
    goods.contactHoursBegin();
    order.task("userTask_recordReturnWaybill");
    assertThat(order.openTasks()).doesNotContain("userTask_agreeReturnCost");
    goods.receive("logistics1", "W-1", 2, null).expect(201);

    goods.inspect("quality1", Map.of("asNew", 1, "damaged", 1), "CARRIER").expect(201);
    goods.correctionTimeEnds();

    goods.refundBecomes("REFUNDED");
    assertThat(paid(goods)).isEqualTo("246.00");
    assertThat(order.story()).contains("EXCEPTION_RAISED");
  }

  @Test
  void anExchangeSendsOtherGoodsAndPaysNothing() {
    OrderCase order = signed(OrderBody.prepaid());
    var goods = ReturnedGoods.of(app, order, "EXCHANGE", "CUSTOMER");
    goods.contactHoursBegin();
    order.task("userTask_agreeReturnCost");
    // Who sends before anybody has agreed sends at own expense.
    goods.sent("SF", "SF-OWN-" + order.no()).expect(200);
    goods.receive("logistics1", "W-1", 2, "SF-OWN-" + order.no()).expect(201);

    goods.inspect("quality1", AS_NEW, "NONE").expect(201);
    goods.correctionTimeEnds();

    assertThat(goods.show().at("/settlement/outcome").asText()).isEqualTo("EXCHANGE");
    goods.refundBecomes("EXCHANGED");
    assertThat(order.show().at("/links/0/kind").asText()).isEqualTo("EXCHANGE");
    assertThat(order.show().at("/links/0/orderId").asText())
        .isEqualTo(goods.show().at("/settlement/linkedOrderId").asText());
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void aRefusedParcelThatWasNotPaidComesBackAndNothingIsPaid() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    verified(order, parcel, "RETURNING", "REFUSED");
    assertThat(order.status()).isEqualTo("RETURNING");
    var goods = ReturnedGoods.opened(app, order);
    assertThat(order.openTasks()).contains("userTask_receiveReturn");
    order.complete(
        "logistics1",
        "userTask_receiveReturn",
        Map.of("receivedPieces", 2, "isolationLabel", "A-18"));
    order.complete(
        "quality1",
        "userTask_inspectReturn",
        Map.of(
            "inspectionResult",
            "ALL_AS_NEW",
            "inspectedPieces",
            2,
            "damageCause",
            "NONE",
            "inspectionReport",
            "unopened"));
    goods.correctionTimeEnds();

    goods.refundBecomes("CANCELLED");
    assertThat(order.status()).isEqualTo("RETURNED");
    assertThat(journal(goods.id() + "-IN")).containsExactly("STOCK_IN");
    assertThat(journal(goods.id() + "-1")).doesNotContain("MONEY_BACK");
  }

  @Test
  void aLostParcelIsPaidBackWithoutAReturn() {
    OrderCase order = app.take(OrderBody.prepaid());
    Parcel parcel = Parcel.of(app, order, "SF");
    verified(order, parcel, "RETURNING", "LOST");

    order.becomes("REFUNDED");
    var goods = ReturnedGoods.opened(app, order);
    assertThat(paid(goods)).isEqualTo("246.00");
    assertThat(order.openTasks()).doesNotContain("userTask_receiveReturn");
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() {
    OrderCase order = app.take(OrderBody.prepaid());
    Parcel.of(app, order, "SF");
    var goods = ReturnedGoods.of(app, order, "REFUND_ONLY", "CUSTOMER");
    order.task("userTask_receiveReturn");
    assertThat(goods.sent("SF", "SF-OTHER-1").expect(409).at("/detail")).contains("carrier");
    assertThat(goods.inspect("quality1", AS_NEW, "NONE").expect(409).at("/detail"))
        .contains("logistics takes them in first");
    assertThat(goods.receive("logistics1", "W-1", 3, null).expect(422).wrongFields())
        .containsExactly("receivedPieces");
    assertThat(goods.receive("logistics1", "W-1", 2, "x").expect(422).wrongFields())
        .containsExactly("waybillNo");
    goods.receive("agent1", "W-1", 2, null).expect(403);
    goods.receive("logistics1", "W-1", 1, null).expect(201);
    goods.receive("logistics1", "W-1", 1, null).expect(200);
    assertThat(goods.receive("logistics1", "W-2", 2, null).expect(409).at("/detail"))
        .contains("A-17");

    goods.inspect("logistics1", AS_NEW, "NONE").expect(403);
    assertThat(goods.inspect("quality1", AS_NEW, "NONE").expect(422).wrongFields())
        .containsAnyOf("findings", "inspectedPieces");
    assertThat(order.openTasks()).contains("userTask_inspectReturn");
  }

  @Test
  void ofTwoReceiptsAtTheSameMomentOneIsRefused() {
    OrderCase order = app.take(OrderBody.prepaid());
    Parcel.of(app, order, "SF");
    var goods = ReturnedGoods.of(app, order, "REFUND_ONLY", "CUSTOMER");
    order.task("userTask_receiveReturn");

    List<Integer> answers =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> goods.receive("logistics1", "W-" + i, 2, null).status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    assertThat(answers).containsExactly(201, 409, 409, 409);
    assertThat(order.openTasks()).containsOnlyOnce("userTask_inspectReturn");
  }

  @Test
  void aParcelThatCouldNotBeStoppedIsTheCustomersToSend() {
    OrderCase order = app.take(OrderBody.prepaid());
    Parcel parcel = Parcel.of(app, order, "ZJS");
    var goods = ReturnedGoods.of(app, order, "REFUND_ONLY", "CUSTOMER");
    order.task("userTask_receiveReturn");
    order.task("userTask_pressCarrier");
    assertThat(goods.show().path("way").asText()).isEqualTo("CARRIER");

    parcel.is("DELIVERED");

    goods.contactHoursBegin();
    order.task("userTask_agreeReturnCost");
    assertThat(order.openTasks()).doesNotContain("userTask_receiveReturn");
    assertThat(goods.show().path("way").asText()).isEqualTo("CUSTOMER");
  }

  @Test
  void whatTheCustomerHasBrokenGoesBackWithTheReason() {
    OrderCase order = signed(OrderBody.prepaid());
    var goods = ReturnedGoods.of(app, order, "RETURN_AND_REFUND", "CUSTOMER");
    goods.contactHoursBegin();
    order.task("userTask_agreeReturnCost");
    goods.receive("logistics1", "W-1", 2, null).expect(201);
    goods.inspect("quality1", Map.of("damaged", 2), "CUSTOMER").expect(201);
    goods.correctionTimeEnds();
    goods.refundBecomes("REFUSED");

    order.complete(
        "logistics1",
        "userTask_sendGoodsBack",
        Map.of("carrier", "SF", "waybillNo", "SF-BACK-" + order.no()));

    assertThat(told(order, "RETURN_SENT_BACK")).contains("SF-BACK", "looked at");
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void aWrongReceiptAndAWrongInspectionAreCorrectedBeforeAnythingIsPaid() {
    OrderCase order = app.take(OrderBody.prepaid());
    var goods = turnedRound(order);
    goods.receive("logistics1", "W-1", 1, null).expect(201);
    app.as("quality1").post("/api/refunds/" + goods.id() + "/inspections", oneOfOne()).expect(201);

    goods.correctReceipt("logistics1", "C-1", Map.of("receivedPieces", 2)).expect(201);
    order.task("userTask_inspectAgain");
    goods.inspect("quality1", Map.of("asNew", 1, "damaged", 1), "CUSTOMER").expect(201);
    goods.correctInspection("quality1", "C-2", AS_NEW, "NONE").expect(201);
    goods.correctInspection("quality1", "C-2", AS_NEW, "NONE").expect(200);
    goods.correctionTimeEnds();

    goods.refundBecomes("REFUNDED");
    assertThat(paid(goods)).isEqualTo("246.00");
    assertThat(order.openTasks()).doesNotContain("userTask_settleDifference");
    assertThat(told(order, "RETURN_RECEIPT_CORRECTED"))
        .isEqualTo(
            "2 pieces, label A-17 instead of 1 pieces, label A-17, because: counted in a hurry");
    assertThat(told(order, "RETURN_INSPECTION_CORRECTED")).contains("because: the wrong line");
  }

  private static Map<String, Object> oneOfOne() {
    return Map.of(
        "requestId",
        "I-0",
        "lines",
        List.of(Map.of("lineNo", 1, "asNew", 1, "missing", 1)),
        "inspectedPieces",
        1,
        "inspectionReport",
        "one is missing");
  }

  private ReturnedGoods turnedRound(OrderCase order) {
    Parcel.of(app, order, "SF");
    var goods = ReturnedGoods.of(app, order, "REFUND_ONLY", "CUSTOMER");
    order.task("userTask_receiveReturn");
    return goods;
  }

  @Test
  void afterThePaymentACorrectionIsACaseOfFinanceWithTheDifference() {
    OrderCase order = app.take(OrderBody.prepaid());
    var goods = turnedRound(order);
    goods.receive("logistics1", "W-1", 2, null).expect(201);
    goods.inspect("quality1", AS_NEW, "NONE").expect(201);
    goods.correctionTimeEnds();
    goods.refundBecomes("REFUNDED");

    var corrected =
        goods
            .correctInspection("quality1", "C-1", Map.of("asNew", 1, "damaged", 1), "CUSTOMER")
            .expect(201);

    assertThat(corrected.json().path("difference").decimalValue()).isEqualByComparingTo("-127.00");
    assertThat(
            order
                .tryComplete(
                    "finance1",
                    "userTask_settleDifference",
                    Map.of("differenceSettled", "PAID", "reference", "P-1"))
                .at("/message"))
        .contains("127.00 was settled too much");
    order.complete(
        "finance1",
        "userTask_settleDifference",
        Map.of("differenceSettled", "WAIVED", "remark", "our own mistake"));
    assertThat(paid(goods)).isEqualTo("246.00");
    assertThat(told(order, "RETURN_DIFFERENCE_SETTLED"))
        .isEqualTo("-127.00: WAIVED, our own mistake");
    assertThat(order.openTasks()).doesNotContain("userTask_settleDifference");
  }

  @Test
  void whatTheCustomerIsStillOwedIsPaidAndNeverWaived() {
    OrderCase order = app.take(OrderBody.prepaid());
    var goods = turnedRound(order);
    goods.receive("logistics1", "W-1", 2, null).expect(201);
    goods.inspect("quality1", Map.of("asNew", 1, "damaged", 1), "CUSTOMER").expect(201);
    goods.correctionTimeEnds();
    goods.refundBecomes("REFUNDED");

    goods.correctInspection("quality1", "C-1", AS_NEW, "NONE").expect(201);

    assertThat(
            order
                .tryComplete(
                    "finance1",
                    "userTask_settleDifference",
                    Map.of("differenceSettled", "WAIVED", "remark", "x"))
                .status())
        .isEqualTo(400);
    order.complete(
        "finance1",
        "userTask_settleDifference",
        Map.of("differenceSettled", "PAID", "reference", "P-9"));
    assertThat(told(order, "RETURN_DIFFERENCE_SETTLED")).isEqualTo("127.00: PAID, P-9");
  }

  @Test
  void aReceiptOfAnotherReturnIsTakenBackAndTheGoodsAreWaitedForAgain() {
    OrderCase order = app.take(OrderBody.prepaid());
    var goods = turnedRound(order);
    goods.receive("logistics1", "W-1", 2, null).expect(201);
    goods.inspect("quality1", AS_NEW, "NONE").expect(201);

    goods.correctReceipt("logistics1", "C-1", Map.of("withdrawn", true)).expect(201);

    assertThat(order.openTasks()).contains("userTask_receiveReturn");
    goods.correctionTimeEnds();
    assertThat(goods.show().path("status").asText()).isEqualTo("OPENED");
    goods.receive("logistics1", "W-2", 2, null).expect(201);
    order.task("userTask_inspectReturn");
    assertThat(order.story()).contains("RETURN_RECEIPT_WITHDRAWN");
  }

  @Test
  void aCorrectionNeedsItsDeskAReasonAndSomethingToCorrect() {
    OrderCase order = app.take(OrderBody.prepaid());
    var goods = turnedRound(order);
    goods.correctReceipt("logistics1", "C-1", Map.of("receivedPieces", 1)).expect(409);
    goods.receive("logistics1", "W-1", 2, null).expect(201);
    goods.correctInspection("quality1", "C-1", AS_NEW, "NONE").expect(409);

    goods.correctReceipt("agent1", "C-1", Map.of("receivedPieces", 1)).expect(403);
    goods.correctInspection("logistics1", "C-1", AS_NEW, "NONE").expect(403);
    assertThat(goods.correctReceipt("logistics1", "C-1", Map.of()).expect(422).wrongFields())
        .containsExactly("receivedPieces");
    assertThat(
            goods
                .correctReceipt("logistics1", "C-1", Map.of("receivedPieces", 3))
                .expect(422)
                .wrongFields())
        .containsExactly("receivedPieces");
    goods.correctReceipt("logistics1", "C-1", Map.of("receivedPieces", 1)).expect(201);
    assertThat(goods.show().at("/receipt/pieces").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsDeliveredOnItsWayBackHasNotReachedTheCustomer() {
    OrderCase order = app.take(OrderBody.prepaid());
    Parcel parcel = Parcel.of(app, order, "SF");
    var goods = ReturnedGoods.of(app, order, "REFUND_ONLY", "CUSTOMER");
    order.task("userTask_receiveReturn");
    parcel.is("RETURNING");

    parcel.is("DELIVERED");

    assertThat(order.openTasks()).contains("userTask_receiveReturn");
    assertThat(goods.show().path("way").asText()).isEqualTo("CARRIER");
    assertThat(order.story()).doesNotContain("RETURN_NOT_INTERCEPTED");
  }

  @Test
  void whoSendsTooLateCanAskAgain() {
    OrderCase order = signed(OrderBody.prepaid());
    var goods = ReturnedGoods.of(app, order, "RETURN_AND_REFUND", "COMPANY");
    goods.contactHoursBegin();
    order.task("userTask_recordReturnWaybill");
    app.advance(Duration.ofDays(9));
    await().untilAsserted(() -> assertThat(order.story()).contains("RETURN_REMINDER_SENT"));
    assertThat(told(order, "RETURN_REMINDER_SENT")).contains("您仍可在法定期限内再次申请");
    app.advance(Duration.ofDays(2));

    goods.refundBecomes("LAPSED");
    assertThat(goods.sent("SF", "SF-LATE-1").expect(409).at("/detail"))
        .contains("new refund request");
    app.as("aftersales1")
        .post(
            "/api/orders/" + order.id() + "/refund-requests",
            Map.of(
                "requestId",
                "R2-" + order.no(),
                "kind",
                "RETURN_AND_REFUND",
                "reason",
                "质量问题",
                "fault",
                "COMPANY"))
        .expect(201);
  }

  private OrderCase signed(OrderBody body) {
    OrderCase order = app.take(body);
    Parcel parcel = Parcel.of(app, order, "SF");
    verified(order, parcel, "DELIVERED", "SIGNED");
    order.becomes("COMPLETED");
    return order;
  }

  private static void verified(OrderCase order, Parcel parcel, String status, String outcome) {
    parcel.is(status);
    order.complete(
        "logistics1",
        "userTask_verifyOutcome",
        Map.of("verifiedOutcome", outcome, "evidence", "SF: " + outcome));
  }

  private static String paid(ReturnedGoods goods) {
    return goods.refund().path("paidAmount").decimalValue().setScale(2).toPlainString();
  }

  private static String told(OrderCase order, String kind) {
    return order.timeline().stream()
        .filter(item -> item.path("kind").asText().equals(kind))
        .map(item -> item.path("text").asText())
        .findFirst()
        .orElseThrow();
  }

  private List<String> journal(String subject) {
    var entries = app.as("admin").get("/api/demo/erp/journal?subject=" + subject).json();
    return StreamSupport.stream(entries.spliterator(), false)
        .map(entry -> entry.path("effect").asText())
        .toList();
  }
}
