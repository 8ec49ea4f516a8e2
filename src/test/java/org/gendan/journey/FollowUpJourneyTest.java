package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the desks do with parcels of several carriers, until logistics has verified an outcome. */
@WholeApp
class FollowUpJourneyTest extends AppTest {

  private static final String FIRST = "userTask_makeFirstCall";
  private static final String SECOND = "userTask_makeSecondCall";
  private static final String THIRD = "userTask_makeThirdCall";
  private static final String VERIFY = "userTask_verifyOutcome";
  private static final String RESCUE = "userTask_rescueParcel";
  private static final String RESCUE_AT_LAST = "userTask_rescueParcelAtLast";
  private static final String PRESS = "userTask_pressCarrier";
  private static final String EXCEPTION = "userTask_resolveException";
  private static final Map<String, String> REACHED = Map.of("callResult", "REACHED");
  private static final Map<String, String> UNREACHABLE = Map.of("callResult", "UNREACHABLE");

  @Test
  void theThreeCallsFollowTheParcel() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    assertThat(order.openTasks()).isEmpty();
    parcel.is("PICKED_UP");
    order.complete("agent1", FIRST, REACHED);
    parcel.is("IN_TRANSIT");
    assertThat(order.openTasks()).isEmpty();
    parcel.is("ARRIVED_LOCALLY");
    order.complete("agent1", SECOND, REACHED);
    parcel.is("OUT_FOR_DELIVERY");
    assertThat(order.openTasks()).isEmpty();
    app.advance(Duration.ofHours(23));
    assertThat(order.openTasks()).isEmpty();
    app.advance(Duration.ofMinutes(61));
    order.complete("agent1", THIRD, Map.of("callResult", "REACHED", "claim", "SIGNED"));
    order.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", "SF: 本人签收"));

    assertThat(order.status()).isEqualTo("COMPLETED");
    assertThat(order.story())
        .containsSubsequence("FIRST_CALL", "SECOND_CALL", "THIRD_CALL", "OUTCOME_VERIFIED");
  }

  @Test
  void aParcelThatJumpsToDeliveredNeedsNoCalls() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("PICKED_UP");
    assertThat(order.openTasks()).containsExactly(FIRST);
    app.advance(Duration.ofMinutes(1));
    parcel.is("DELIVERED");

    assertThat(order.openTasks()).containsExactly(VERIFY);
  }

  @Test
  void whatGoesWrongOnTheWayIsNoDeliveryAttempt() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("IN_TRANSIT");
    app.advance(Duration.ofMinutes(1));
    parcel.is("EXCEPTION");
    assertThat(order.openTasks()).containsExactly(FIRST);
    order.complete("agent1", FIRST, REACHED);

    app.advance(Duration.ofMinutes(1));
    parcel.is("ARRIVED_LOCALLY");
    assertThat(order.openTasks()).containsExactly(SECOND);
    app.advance(Duration.ofMinutes(1));
    parcel.is("EXCEPTION");
    order.complete("agent1", SECOND, REACHED);
    assertThat(order.openTasks()).isEmpty();
    app.advance(Duration.ofHours(25));
    assertThat(order.openTasks()).containsExactly(THIRD);
  }

  @Test
  void aLongRemarkIsKeptWithTheWishOfTheCustomer() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("ARRIVED_LOCALLY");
    String remark = "客".repeat(2000);

    order.complete(
        "agent1", SECOND, Map.of("callResult", "REACHED", "action", "EXPEDITE", "remark", remark));

    assertThat(parcel.requests()).hasSize(1);
  }

  @Test
  void sfHoldsTenDaysWhenTheCustomerIsAway() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("ARRIVED_LOCALLY");
    LocalDate back = order.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(6);
    order.complete(
        "agent1",
        SECOND,
        Map.of("callResult", "REACHED", "action", "HOLD", "actionDate", back.toString()));

    assertThat(parcel.untilReturn()).isEqualTo(Duration.ofDays(10));
    await().untilAsserted(() -> assertThat(parcel.requests()).containsExactly("HOLD AGREED"));
    order.fireTimer("event_reminderDue", parcel.id());
    order.complete("agent1", "userTask_remindPickUp", REACHED);
    order.fireTimer("event_seventhDayReached", parcel.id());
    order.complete("aftersales1", "userTask_checkSeventhDay", UNREACHABLE);
    order.fireTimer("event_firstReminderDue", parcel.id());
    assertThat(due(order, RESCUE)).isEqualTo(parcel.returnAt());
    order.complete("agent1", RESCUE, Map.of("callResult", "REACHED", "action", "REDELIVER"));
    await()
        .untilAsserted(
            () -> assertThat(parcel.show().path("countdown").asText()).isEqualTo("OVER"));
    assertThat(order.openTasks()).doesNotContain(RESCUE, RESCUE_AT_LAST);
  }

  @Test
  void sfHoldsSevenDaysWhenTheCustomerIsNotReachedAndRemindsTwice() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("ARRIVED_LOCALLY");
    order.complete("agent1", SECOND, UNREACHABLE);

    assertThat(parcel.untilReturn()).isEqualTo(Duration.ofDays(7));
    Instant returned = parcel.returnAt();
    for (int i = 0; i < 2; i++) {
      order.fireTimer("event_nextLookDue", parcel.id());
      order.complete("agent1", SECOND, UNREACHABLE);
    }
    assertThat(order.fireTimer("event_firstReminderDue", parcel.id()))
        .isEqualTo(returned.minus(Duration.ofHours(48)));
    order.complete("agent1", RESCUE, UNREACHABLE);
    assertThat(order.openTasks()).as("the second call was tried three times").isEmpty();
    assertThat(order.fireTimer("event_lastReminderDue", parcel.id()))
        .isEqualTo(returned.minus(Duration.ofHours(24)));
    assertThat(order.openTasks()).containsExactly(RESCUE_AT_LAST);
    parcel.untilAMinuteBefore(returned);
    assertThat(order.openTasks()).containsExactly(RESCUE_AT_LAST);
    app.advance(Duration.ofMinutes(2));
    assertThat(parcel.show().path("countdown").asText()).isEqualTo("EXPIRED");
    assertThat(order.openTasks()).doesNotContain(RESCUE_AT_LAST);
    assertThat(order.story()).contains("RETURN_DUE");
  }

  @Test
  void onlyLogisticsTalksToZjs() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "ZJS");
    parcel.is("ARRIVED_LOCALLY");
    order.complete("agent1", SECOND, Map.of("callResult", "REACHED", "action", "EXPEDITE"));

    assertThat(order.task(PRESS).path("group").asText()).isEqualTo("logistics");
    assertThat(order.tryComplete("agent1", PRESS, Map.of()).status()).isIn(403, 500);
    order.complete(
        "logistics1", PRESS, Map.of("carrierAnswer", "PROMISED", "remark", "Li, depot 3"));
    assertThat(parcel.requests()).containsExactly("EXPEDITE PRESSED");
    app.advance(Duration.ofMinutes(1));
    parcel.is("EXCEPTION");
    app.advance(Duration.ofHours(25));
    order.complete("agent1", THIRD, UNREACHABLE);
    assertThat(parcel.untilReturn()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void aRefusalAtThePostInTheMorningIsRescuedBeforeTheAfternoon() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "POST");
    parcel.until(1, 9);
    parcel.is("REJECTED");

    assertThat(parcel.returnAt().atZone(ZoneId.of("Asia/Shanghai")).toLocalTime())
        .hasToString("14:00");
    assertThat(parcel.untilReturn()).isLessThanOrEqualTo(Duration.ofHours(5));
    assertThat(order.openTasks()).as("one call, not one of each process").containsExactly(THIRD);
    order.complete("agent1", THIRD, Map.of("callResult", "REACHED", "action", "REDELIVER"));
    assertThat(parcel.show().path("countdown").asText()).isEqualTo("RUNNING");
    assertThat(order.openTasks()).containsExactly(PRESS);
    order.complete("logistics1", PRESS, Map.of("carrierAnswer", "PROMISED", "remark", "Li, today"));
    assertThat(parcel.show().path("countdown").asText()).isEqualTo("OVER");
  }

  @Test
  void thePostIsCalledThreeDaysAfterDispatch() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "POST");
    parcel.is("IN_TRANSIT");
    assertThat(order.openTasks()).isEmpty();
    order.fireTimer("event_nextLookDue", parcel.id());

    assertThat(order.openTasks()).contains(FIRST);
  }

  @Test
  void whoGotNoCallOfTheCourierHasLogisticsPressIt() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("OUT_FOR_DELIVERY");
    order.complete(
        "agent1", SECOND, Map.of("callResult", "REACHED", "reason", "CALL_NOT_RECEIVED"));

    assertThat(order.openTasks()).containsExactly(PRESS);
    assertThat(parcel.requests()).containsExactly("PRESS REQUESTED");
  }

  @Test
  void aParcelThatTheCarrierDoesNotFetchHasAnOwnerAfterADay() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    order.fireTimer("event_silenceTooLong", parcel.id());

    assertThat(order.openTasks()).containsExactly(EXCEPTION);
    assertThat(parcel.alarms()).containsExactly("ALARM_NOT_PICKED_UP");
  }

  @Test
  void aParcelWithoutNewsHasAnOwnerAfterThreeDaysAndNoSecondCall() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("IN_TRANSIT");
    order.complete("agent1", FIRST, REACHED);
    app.advance(Duration.ofHours(71));
    assertThat(order.openTasks()).isEmpty();
    app.advance(Duration.ofHours(2));
    order.task(EXCEPTION);
    app.advance(Duration.ofHours(1));

    assertThat(order.openTasks()).containsExactly(EXCEPTION);
    assertThat(parcel.alarms()).containsExactly("ALARM_NO_UPDATE");
  }

  @Test
  void newsOfTheSameStatusIsNewsAllTheSame() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("IN_TRANSIT");
    order.complete("agent1", FIRST, REACHED);
    app.advance(Duration.ofHours(50));
    parcel.is("IN_TRANSIT", "武汉市");
    app.advance(Duration.ofHours(30));
    assertThat(parcel.alarms()).isEmpty();
    app.advance(Duration.ofHours(43));

    assertThat(parcel.alarms()).containsExactly("ALARM_NO_UPDATE");
  }

  @Test
  void whatIsSignedInAnotherCityIsAContradiction() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("DELIVERED", "哈尔滨市");

    assertThat(order.openTasks()).containsExactlyInAnyOrder(VERIFY, EXCEPTION);
    assertThat(parcel.alarms()).containsExactly("ALARM_CONTRADICTION");
  }

  @Test
  void whatHappenedDaysBeforeTheDispatchIsAContradiction() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.was("PICKED_UP", Duration.ofHours(23));
    assertThat(parcel.alarms()).isEmpty();
    parcel.was("PICKED_UP", Duration.ofHours(25));

    assertThat(parcel.alarms()).containsExactly("ALARM_CONTRADICTION");
  }

  @Test
  void whatMovesAfterTheReceiptIsAContradiction() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("DELIVERED");
    app.advance(Duration.ofMinutes(31));
    parcel.is("OUT_FOR_DELIVERY");

    assertThat(parcel.alarms()).containsExactly("ALARM_CONTRADICTION");
    assertThat(parcel.show().path("status").asText()).isEqualTo("DELIVERED");
  }

  @ParameterizedTest
  @CsvSource({"OUT_FOR_DELIVERY", "ARRIVED_LOCALLY", "IN_TRANSIT", "AT_PICKUP_POINT", "CREATED"})
  void aLoadThatIsScannedAMinuteAfterTheReceiptIsNone(String scan) {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("DELIVERED");
    app.advance(Duration.ofMinutes(1));
    parcel.is(scan);

    assertThat(parcel.alarms()).isEmpty();
    assertThat(order.openTasks()).containsExactly(VERIFY);
  }

  @ParameterizedTest
  @CsvSource({"EXCEPTION", "REJECTED", "RETURNING"})
  void aRefusalAMinuteAfterTheReceiptIsAContradiction(String word) {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("DELIVERED");
    app.advance(Duration.ofMinutes(1));
    parcel.is(word);

    assertThat(parcel.alarms()).containsExactly("ALARM_CONTRADICTION");
  }

  @ParameterizedTest
  @CsvSource({"31, 1", "1, 0", "0, 0"})
  void aReceiptThatIsToldAfterwardsContradictsTheSame(int minutes, int alarms) {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    app.advance(Duration.ofHours(1));
    parcel.was("OUT_FOR_DELIVERY", Duration.ofMinutes(2));
    parcel.was("DELIVERED", Duration.ofMinutes(2 + minutes));

    assertThat(parcel.show().path("status").asText()).isEqualTo("DELIVERED");
    assertThat(parcel.alarms()).hasSize(alarms);
  }

  @Test
  void whatTheCustomerSaysAgainstTheCarrierIsAContradiction() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("REJECTED");
    app.as("agent1")
        .post("/api/shipments/" + parcel.id() + "/claims", Map.of("claim", "SIGNED"))
        .expect(201);

    assertThat(parcel.alarms()).containsExactly("ALARM_CONTRADICTION");
  }

  @Test
  void aLostParcelEndsTheFollowUpAndRaisesTheLoss() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "ZJS");
    parcel.is("ARRIVED_LOCALLY");
    order.complete("agent1", SECOND, Map.of("callResult", "REACHED", "action", "EXPEDITE"));
    order.complete("logistics1", PRESS, Map.of("carrierAnswer", "LOST", "remark", "Li: 找不到"));
    order.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", "LOST", "evidence", "ZJS mail of today"));

    assertThat(order.status()).as("nothing comes, nothing was paid").isEqualTo("REFUNDED");
    assertThat(order.openTasks()).containsExactly(EXCEPTION);
    assertThat(parcel.alarms()).containsExactly("ALARM_LOST");
    assertThat(order.instances("order-lifecycle")).isEmpty();
  }

  @Test
  void aSplitOrderIsDoneWhenAllItsParcelsAre() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel one = Parcel.of(app, order, "SF");
    Parcel two = one.further();
    one.is("DELIVERED");
    order.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", "SF: 本人签收"));
    assertThat(order.status()).isEqualTo("DISPATCHED");
    two.is("DELIVERED");
    order.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", "SF: 家人签收"));

    assertThat(order.status()).isEqualTo("COMPLETED");
    assertThat(order.instances("order-lifecycle")).isEmpty();
    assertThat(order.show().path("shipments")).hasSize(2);
  }

  @Test
  void aRefusedPartKeepsASplitOrderOpen() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel one = Parcel.of(app, order, "SF");
    Parcel two = one.further();
    two.is("REJECTED");
    order.complete("agent1", THIRD, Map.of("callResult", "REACHED", "action", "WILL_NOT_ACCEPT"));
    order.complete("logistics1", VERIFY, Map.of("verifiedOutcome", "REFUSED", "evidence", "photo"));
    one.is("DELIVERED");
    order.complete("logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", "SF"));

    assertThat(order.status()).isEqualTo("RETURNING");
    two.is("RETURNED");
    assertThat(order.status()).isEqualTo("RETURNED");
  }

  @Test
  void aDayShowsWhatWasLookedAfterAndStaysAsItWasLocked() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.until(1, 9);
    parcel.is("ARRIVED_LOCALLY");
    LocalDate day = order.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    JsonNode open = onDayList(day, parcel);
    assertThat(open.path("state").asText()).isEqualTo("CARRIED_OVER");
    assertThat(open.path("owner").asText()).isEqualTo("order-agents");
    order.complete("agent1", SECOND, UNREACHABLE);
    JsonNode handled = onDayList(day, parcel);
    assertThat(handled.path("state").asText()).isEqualTo("HANDLED");
    assertThat(handled.path("nextAt").asText()).startsWith(day + "T11:");
    parcel.until(0, 18);
    parcel.is("EXCEPTION");
    parcel.until(1, 18);

    assertThat(onDayList(day, parcel)).isEqualTo(handled);
    JsonNode next = onDayList(day.plusDays(1), parcel);
    assertThat(next.path("state").asText()).isEqualTo("CARRIED_OVER");
    assertThat(next.path("owner").asText() + next.path("nextAt").asText()).isNotEmpty();
  }

  @Test
  void nothingOnADayIsWithoutAnOwnerOrANextDate() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "ZJS");
    parcel.is("IN_TRANSIT");
    LocalDate day = order.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(1);
    parcel.until(1, 12);

    JsonNode list = dayList(day);
    assertThat(list.path("locked").asBoolean()).isFalse();
    assertThat(list.path("items"))
        .isNotEmpty()
        .allMatch(
            item ->
                item.path("state").asText().equals("HANDLED")
                    || !item.path("owner").isNull()
                    || !item.path("nextAt").isNull());
  }

  private JsonNode onDayList(LocalDate day, Parcel parcel) {
    return StreamSupport.stream(dayList(day).path("items").spliterator(), false)
        .filter(item -> item.path("shipmentId").asText().equals(parcel.id()))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode dayList(LocalDate day) {
    return app.as("lead1").get("/api/shipments/day-list?size=500&date=" + day).expect(200).json();
  }

  private static Instant due(OrderCase order, String task) {
    return java.time.OffsetDateTime.parse(order.task(task).path("dueAt").asText()).toInstant();
  }
}
