package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person has written down wrongly about a waybill is put right by a person. */
@WholeApp
class WaybillCorrectionJourneyTest extends AppTest {

  private static final String VERIFY = "userTask_verifyOutcome";
  private static final String FIRST = "userTask_makeFirstCall";
  private static final String THIRD = "userTask_makeThirdCall";
  private static final String DISPATCH = "userTask_recordDispatch";
  private static final String EXCEPTION = "userTask_resolveException";
  private static final String WRONG = "typed 128 instead of 129";

  @Test
  void theOrderCompletesOnTheRightNumber() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "ZTO");
    Answer corrected = correct(wrong, "r1", right(wrong)).expect(201);
    String right = corrected.at("/replacedBy");

    assertThat(corrected.at("/from/waybillNo")).isEqualTo(wrong.waybillNo());
    assertThat(corrected.at("/to/waybillNo")).isEqualTo(wrong.waybillNo() + "9");
    assertThat(corrected.at("/madeBy")).isEqualTo("logistics1");
    assertThat(numbers(order)).containsExactly(wrong.waybillNo() + "9");
    report("ZTO", wrong.waybillNo() + "9", "DELIVERED", order);
    assertThat(show(right).path("status").asText()).isEqualTo("DELIVERED");
    assertThat(order.openTasks()).containsExactly(VERIFY);
    verify(order, "SIGNED");

    assertThat(order.status()).isEqualTo("COMPLETED");
    assertThat(order.instances("order-lifecycle")).isEmpty();
    JsonNode line = line(order, "WAYBILL_CORRECTED");
    assertThat(line.path("actor").asText()).isEqualTo("logistics1");
    assertThat(line.path("text").asText()).contains(wrong.waybillNo(), WRONG);
    assertThat(corrections(wrong)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OUT_FOR_DELIVERY", "DELIVERED", "REJECTED", "RETURNED", "CANCELLED"})
  void whatWasReportedOfTheWrongNumberMovesNothingAnyMore(String status) {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "ZTO");
    wrong.is(status);
    String right = correct(wrong, "r1", right(wrong)).expect(201).at("/replacedBy");
    assertThat(order.openTasks()).doesNotContain(VERIFY);
    app.advance(Duration.ofMinutes(1));
    wrong.is("RETURNING");

    assertThat(show(right).path("status").asText()).isEqualTo("CREATED");
    assertThat(wrong.show().path("status").asText()).isEqualTo(status);
    assertThat(wrong.show().path("withdrawn").path("replacedBy").asText()).isEqualTo(right);
    assertThat(order.openTasks()).doesNotContain(VERIFY);
    report("ZTO", wrong.waybillNo() + "9", "IN_TRANSIT", order);
    assertThat(order.openTasks()).containsExactly(FIRST);
  }

  /** Logistics has helped itself: the right number came in as a further parcel. */
  @Test
  void theRightNumberMayBeAFurtherParcelAlready() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "ZTO");
    Parcel further = wrong.further();
    further.is("DELIVERED");
    verify(order, "SIGNED");
    assertThat(order.status()).isEqualTo("DISPATCHED");

    Map<String, Object> right = right(wrong);
    right.put("waybillNo", further.waybillNo());
    assertThat(correct(wrong, "r1", right).expect(201).at("/replacedBy")).isEqualTo(further.id());

    assertThat(order.status()).isEqualTo("COMPLETED");
    assertThat(order.openTasks()).isEmpty();
  }

  @Test
  void theCarrierMayBeWrongAndTheNumberRight() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "SF");
    correct(wrong, "r1", body("WAYBILL", Map.of("carrier", "EMS"))).expect(201);

    report("EMS", wrong.waybillNo(), "DELIVERED", order);
    verify(order, "SIGNED");
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void theSameCorrectionTwiceIsOne() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "ZTO");
    String first = correct(wrong, "r1", right(wrong)).expect(201).at("/correctionId");

    assertThat(correct(wrong, "r1", right(wrong)).expect(200).at("/correctionId")).isEqualTo(first);
    assertThat(correct(wrong, "r2", right(wrong)).expect(200).at("/correctionId")).isEqualTo(first);
    assertThat(order.story().stream().filter("WAYBILL_CORRECTED"::equals)).hasSize(1);
    Map<String, Object> other = right(wrong);
    other.put("waybillNo", "ZT99999999");
    assertThat(correct(wrong, "r1", other).status()).isEqualTo(409);
  }

  @Test
  void aCorrectionCanBeCorrectedBack() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel first = Parcel.of(app, order, "ZTO");
    first.is("IN_TRANSIT");
    String second = correct(first, "r1", right(first)).expect(201).at("/replacedBy");
    app.advance(Duration.ofMinutes(1));
    first.is("ARRIVED_LOCALLY");

    Answer back =
        correct(second, "r2", body("WAYBILL", Map.of("waybillNo", first.waybillNo()))).expect(201);

    JsonNode third = show(back.at("/replacedBy"));
    assertThat(third.path("waybillNo").asText()).isEqualTo(first.waybillNo());
    assertThat(third.path("status").asText()).isEqualTo("ARRIVED_LOCALLY");
    assertThat(third.path("events")).hasSize(2);
    assertThat(numbers(order)).containsExactly(first.waybillNo());
    first.is("DELIVERED");
    verify(order, "SIGNED");
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void aNumberOfAnotherOrderIsRefusedByItsName() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "ZTO");
    Parcel other = Parcel.of(app, app.take(OrderBody.cod()), "ZTO");

    Answer refused = correct(wrong, "r1", body("WAYBILL", Map.of("waybillNo", other.waybillNo())));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).contains(other.orderNo());
    assertThat(wrong.show().path("withdrawn").isNull()).isTrue();
    assertThat(numbers(order)).containsExactly(wrong.waybillNo());
  }

  /** The number was another order's all the time; that order has it, with what came in. */
  @Test
  void aNumberThatIsFreeAgainIsTheOtherOrdersWithAllThatCameIn() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "ZTO");
    OrderCase other = ready();
    app.advance(Duration.ofMinutes(5));
    wrong.is("ARRIVED_LOCALLY");
    correct(wrong, "r1", right(wrong)).expect(201);

    String its = dispatch(other, "ZTO", wrong.waybillNo()).expect(201).at("/shipmentId");

    assertThat(show(its).path("status").asText()).isEqualTo("ARRIVED_LOCALLY");
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNED, DELIVERED, COMPLETED",
    "REFUSED, RETURNED, RETURNED",
    "REFUSED, REJECTED, RETURNING",
    "LOST, IN_TRANSIT, REFUNDED"
  })
  void anOrderThatHadEndedOnTheWrongParcelGoesOnWithTheRightOne(
      String outcome, String status, String end) {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "ZTO");
    wrong.is(status);
    if (status.equals("REJECTED")) {
      order.complete("agent1", THIRD, Map.of("callResult", "REACHED", "claim", "REFUSED"));
    }
    if (outcome.equals("LOST")) {
      order.complete("agent1", FIRST, Map.of("callResult", "REACHED", "claim", "REFUSED"));
    }
    verify(order, outcome);
    assertThat(order.status()).isEqualTo(end);

    assertThat(correct(wrong, "r0", right(wrong)).status()).as("who verified it").isEqualTo(403);
    correct("lead1", wrong.id(), "r1", right(wrong)).expect(201);

    assertThat(order.status()).isEqualTo("DISPATCHED");
    report("ZTO", wrong.waybillNo() + "9", "DELIVERED", order);
    verify(order, "SIGNED");
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void aDispatchOnTheWrongOrderIsTakenBack() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "ZTO");
    wrong.is("IN_TRANSIT");
    correct(wrong, "r1", body("WITHDRAW", Map.of())).expect(201);

    assertThat(order.status()).isEqualTo("READY_TO_SHIP");
    assertThat(order.openTasks()).containsExactly(DISPATCH);
    assertThat(numbers(order)).isEmpty();
    assertThat(order.story()).contains("DISPATCH_WITHDRAWN");
    assertThat(dispatch(order, "ZTO", wrong.waybillNo()).at("/detail")).contains(WRONG);
    order.complete("logistics1", DISPATCH, Map.of("carrier", "ZTO", "waybillNo", "ZT77777777"));
    report("ZTO", "ZT77777777", "DELIVERED", order);
    verify(order, "SIGNED");
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void aPartThatNeverWasKeepsNoSplitOrderOpen() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel one = Parcel.of(app, order, "ZTO");
    Parcel two = one.further();
    one.is("DELIVERED");
    verify(order, "SIGNED");
    correct(two, "r1", body("WITHDRAW", Map.of())).expect(201);

    assertThat(order.status()).isEqualTo("COMPLETED");
    assertThat(order.instances("order-lifecycle")).isEmpty();
  }

  @Test
  void theOthersOfASplitOrderKeepTheirTasks() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel one = Parcel.of(app, order, "ZTO");
    Parcel two = one.further();
    two.is("DELIVERED");
    String task = order.task(VERIFY).path("taskId").asText();
    correct(one, "r1", right(one)).expect(201);

    assertThat(order.task(VERIFY).path("taskId").asText()).isEqualTo(task);
    report("ZTO", one.waybillNo() + "9", "IN_TRANSIT", order);
    assertThat(order.openTasks()).containsExactlyInAnyOrder(VERIFY, FIRST);
  }

  @Test
  void whatTheCarrierWasAskedForIsAskedForTheRightParcelAndUndoneByPeople() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "SF");
    wrong.is("ARRIVED_LOCALLY");
    order.complete(
        "agent1", "userTask_makeSecondCall", Map.of("callResult", "REACHED", "action", "EXPEDITE"));
    await("the carrier")
        .untilAsserted(() -> assertThat(wrong.requests()).containsExactly("EXPEDITE AGREED"));
    Answer corrected = correct(wrong, "r1", right(wrong)).expect(201);

    assertThat(corrected.at("/leftToPeople")).contains("EXPEDITE", wrong.waybillNo());
    assertThat(order.openTasks()).contains(EXCEPTION);
    JsonNode right = show(corrected.at("/replacedBy"));
    assertThat(right.path("carrierRequests").path(0).path("kind").asText()).isEqualTo("EXPEDITE");
  }

  @Test
  void aCustomerWhoWasToldTheWrongNumberIsToldTheRightOne() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel wrong = Parcel.of(app, order, "ZTO");
    wrong.is("ARRIVED_LOCALLY");
    await("the notice").untilAsserted(() -> assertThat(sent(wrong.id())).hasSize(1));

    String right = correct(wrong, "r1", right(wrong)).expect(201).at("/replacedBy");

    await("the correction")
        .untilAsserted(() -> assertThat(sent(right)).containsExactly("WAYBILL_CORRECTED"));
  }

  private List<String> sent(String shipmentId) {
    return StreamSupport.stream(
            app.as("agent1")
                .get("/api/shipments/" + shipmentId + "/notices")
                .expect(200)
                .json()
                .path("items")
                .spliterator(),
            false)
        .filter(notice -> notice.path("status").asText().equals("SENT"))
        .map(notice -> notice.path("template").asText())
        .toList();
  }

  @Test
  void anotherTimeOfDispatchMayChangeWhatReportsMean() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "ZTO");
    parcel.was("DELIVERED", Duration.ofHours(30));
    assertThat(parcel.show().path("status").asText()).isEqualTo("CREATED");
    String left = order.now().minus(Duration.ofHours(48)).toString();
    correct(parcel, "r1", body("DISPATCH_TIME", Map.of("dispatchedAt", left))).expect(201);

    assertThat(parcel.show().path("status").asText()).isEqualTo("DELIVERED");
    assertThat(order.openTasks()).contains(VERIFY);
    String later = order.now().toString();
    correct(parcel, "r2", body("DISPATCH_TIME", Map.of("dispatchedAt", later))).expect(201);
    assertThat(parcel.show().path("status").asText()).isEqualTo("CREATED");
    String future = order.now().plus(Duration.ofDays(2)).toString();
    assertThat(
            correct(parcel, "r3", body("DISPATCH_TIME", Map.of("dispatchedAt", future))).status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent1", "finance1", "analyst1"})
  void onlyLogisticsAndLeadsCorrect(String user) {
    Parcel wrong = Parcel.of(app, app.take(OrderBody.cod()), "ZTO");

    assertThat(correct(user, wrong.id(), "r1", right(wrong)).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"kind, NOTHING", "reason, ' '", "requestId, ''", "waybillNo, x"})
  void whatIsWrongInACorrectionIsNamed(String field, String value) {
    Parcel wrong = Parcel.of(app, app.take(OrderBody.cod()), "ZTO");
    Map<String, Object> body = right(wrong);
    body.put("requestId", "r1");
    body.put(field, value);

    Answer refused =
        app.as("logistics1").post("/api/shipments/" + wrong.id() + "/corrections", body);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo(field);
  }

  private static Map<String, Object> right(Parcel wrong) {
    return body("WAYBILL", Map.of("waybillNo", wrong.waybillNo() + "9"));
  }

  private static Map<String, Object> body(String kind, Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.put("kind", kind);
    body.put("reason", WRONG);
    return body;
  }

  private Answer correct(Parcel parcel, String requestId, Map<String, Object> body) {
    return correct("logistics1", parcel.id(), requestId, body);
  }

  private Answer correct(String shipmentId, String requestId, Map<String, Object> body) {
    return correct("logistics1", shipmentId, requestId, body);
  }

  private Answer correct(
      String user, String shipmentId, String requestId, Map<String, Object> body) {
    body.put("requestId", requestId);
    return app.as(user).post("/api/shipments/" + shipmentId + "/corrections", body);
  }

  private JsonNode corrections(Parcel parcel) {
    return app.as("agent1")
        .get("/api/shipments/" + parcel.id() + "/corrections")
        .expect(200)
        .json()
        .path("items");
  }

  private JsonNode show(String shipmentId) {
    return app.as("agent1").get("/api/shipments/" + shipmentId).expect(200).json();
  }

  private List<String> numbers(OrderCase order) {
    return StreamSupport.stream(order.show().path("shipments").spliterator(), false)
        .map(parcel -> parcel.path("waybillNo").asText())
        .toList();
  }

  private static JsonNode line(OrderCase order, String kind) {
    return order.timeline().stream()
        .filter(line -> line.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private void report(String carrier, String waybillNo, String status, OrderCase order) {
    app.importCsv(
            "/api/tracking/import",
            "carrier,waybillNo,status,time,place,text\n"
                + "%s,%s,%s,%s,深圳市,\n".formatted(carrier, waybillNo, status, order.now()))
        .expect(200);
  }

  private void verify(OrderCase order, String outcome) {
    order.complete("logistics1", VERIFY, Map.of("verifiedOutcome", outcome, "evidence", "内网"));
  }

  private OrderCase ready() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task(DISPATCH);
    return order;
  }

  private Answer dispatch(OrderCase order, String carrier, String waybillNo) {
    return app.as("logistics1")
        .post(
            "/api/orders/" + order.id() + "/shipments",
            Map.of("carrier", carrier, "waybillNo", waybillNo));
  }
}
