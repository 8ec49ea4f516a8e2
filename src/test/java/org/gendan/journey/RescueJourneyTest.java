package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** Calls that settle nothing at first, and parcels that are saved all the same. */
@WholeApp
class RescueJourneyTest extends AppTest {

  private static final String FIRST = "userTask_makeFirstCall";
  private static final String SECOND = "userTask_makeSecondCall";
  private static final String THIRD = "userTask_makeThirdCall";
  private static final String VERIFY = "userTask_verifyOutcome";
  private static final String RESCUE = "userTask_rescueParcel";
  private static final String PRESS = "userTask_pressCarrier";
  private static final String AGAIN = "event_nextLookDue";
  private static final Map<String, String> UNREACHABLE = Map.of("callResult", "UNREACHABLE");
  private static final Map<String, String> PRICE =
      Map.of("callResult", "REACHED", "reason", "PRICE");

  @Test
  void whatTheCarrierReportsAsRejectedIsRescuedBeforeItIsVerified() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("OUT_FOR_DELIVERY");
    app.advance(Duration.ofHours(1));
    parcel.is("REJECTED");
    assertThat(order.openTasks()).containsExactly(THIRD);

    order.complete("agent1", THIRD, Map.of("callResult", "REACHED", "action", "REDELIVER"));

    await().untilAsserted(() -> assertThat(parcel.requests()).containsExactly("REDELIVER AGREED"));
    assertThat(order.openTasks()).isEmpty();
    assertThat(parcel.show().path("countdown").asText()).isEqualTo("OVER");
  }

  @Test
  void aRejectionAfterAThirdCallIsTalkedOverAnew() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("ARRIVED_LOCALLY");
    order.complete("agent1", SECOND, Map.of("callResult", "REACHED"));
    parcel.is("OUT_FOR_DELIVERY");
    app.advance(Duration.ofHours(25));
    order.complete("agent1", THIRD, Map.of("callResult", "REACHED", "action", "REDELIVER"));
    app.advance(Duration.ofHours(1));

    parcel.is("REJECTED");

    assertThat(order.openTasks()).containsOnlyOnce(THIRD).doesNotContain(VERIFY);
  }

  @Test
  void whoWillNotTakeTheParcelIsNotAskedAgainAndLogisticsVerifies() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("REJECTED");

    order.complete("agent1", THIRD, Map.of("callResult", "REACHED", "action", "WILL_NOT_ACCEPT"));

    assertThat(order.openTasks()).containsExactly(VERIFY);
  }

  @Test
  void aRejectionWhoseCustomerIsNeverReachedIsVerifiedInTheEnd() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("REJECTED");
    order.complete("agent1", THIRD, UNREACHABLE);
    for (int i = 0; i < 2; i++) {
      assertThat(order.openTasks()).isEmpty();
      order.fireTimer(AGAIN, parcel.id());
      order.complete("agent1", THIRD, UNREACHABLE);
    }

    assertThat(order.openTasks()).containsExactly(VERIFY);
  }

  @Test
  void whatTheCarrierDeclinesIsTalkedOverAgainAndTheCountdownGoesOn() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "ZJS");
    parcel.is("ARRIVED_LOCALLY");
    order.complete("agent1", SECOND, UNREACHABLE);
    Instant returned = parcel.returnAt();
    order.fireTimer(AGAIN, parcel.id());
    order.complete("agent1", SECOND, Map.of("callResult", "REACHED", "action", "EXPEDITE"));
    assertThat(parcel.show().path("countdown").asText()).isEqualTo("RUNNING");
    assertThat(order.openTasks()).containsExactly(PRESS);

    order.complete("logistics1", PRESS, Map.of("carrierAnswer", "DECLINED", "remark", "Li: full"));

    assertThat(order.openTasks()).containsExactly(SECOND);
    assertThat(parcel.show().path("countdown").asText()).isEqualTo("RUNNING");
    assertThat(parcel.returnAt()).isEqualTo(returned);
    assertThat(parcel.show().at("/next/reason").asText()).contains("declined");
  }

  @Test
  void aHoldThatTheCarrierDeclinesIsNoHold() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "POST");
    parcel.is("AT_PICKUP_POINT");
    assertThat(parcel.untilReturn()).isEqualTo(Duration.ofDays(3));
    order.complete("agent1", SECOND, Map.of("callResult", "REACHED", "action", "HOLD"));
    assertThat(parcel.untilReturn()).isEqualTo(Duration.ofDays(7));

    order.complete("logistics1", PRESS, Map.of("carrierAnswer", "DECLINED", "remark", "Li: no"));

    assertThat(parcel.untilReturn()).isEqualTo(Duration.ofDays(3));
    assertThat(order.openTasks()).contains(SECOND);
  }

  @Test
  void aFirstCallThatWasNotReachedIsMadeTwiceMore() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("IN_TRANSIT");
    Instant called = order.now();
    order.complete("agent1", FIRST, UNREACHABLE);
    assertThat(order.openTasks()).isEmpty();

    assertThat(order.fireTimer(AGAIN, parcel.id()))
        .isBetween(called.plus(Duration.ofMinutes(239)), called.plus(Duration.ofMinutes(245)));
    order.complete("agent1", FIRST, UNREACHABLE);
    order.fireTimer(AGAIN, parcel.id());
    order.complete("agent1", FIRST, UNREACHABLE);

    assertThat(order.openTasks()).isEmpty();
    assertThat(parcel.show().at("/next/reason").asText()).isEqualTo("the first call is made");
  }

  @Test
  void anOpenSecondCallMakesRoomForTheThird() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("OUT_FOR_DELIVERY");
    assertThat(order.openTasks()).containsExactly(SECOND);

    app.advance(Duration.ofHours(24).plusMinutes(1));

    await().untilAsserted(() -> assertThat(order.openTasks()).contains(THIRD));
    assertThat(order.openTasks()).doesNotContain(SECOND);
  }

  @Test
  void aThirdCallWithoutAnEndIsMadeAgainAndTheParcelIsHeldMeanwhile() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("ARRIVED_LOCALLY");
    order.complete("agent1", SECOND, Map.of("callResult", "REACHED"));
    parcel.is("OUT_FOR_DELIVERY");
    order.fireTimer(AGAIN, parcel.id());
    for (int i = 0; i < 2; i++) {
      order.complete("agent1", THIRD, PRICE);
      assertThat(parcel.show().path("countdown").asText()).isEqualTo("RUNNING");
      assertThat(order.openTasks()).doesNotContain(THIRD);
      order.fireTimer(AGAIN, parcel.id());
    }
    order.complete("agent1", THIRD, PRICE);

    order.fireTimer("event_firstReminderDue", parcel.id());
    assertThat(order.openTasks()).contains(RESCUE);
  }

  @Test
  void whatCouldNotBeProvedIsPlannedForAWorkingDayLater() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("DELIVERED");
    order.complete("logistics1", VERIFY, Map.of("verifiedOutcome", "NOT_YET"));

    assertThat(List.of(next(parcel, "step"), next(parcel, "reason")))
        .containsExactly("WAIT", "the outcome is not proved yet");
    order.fireTimer(AGAIN, parcel.id());
    assertThat(order.openTasks()).containsExactly(VERIFY);
    assertThat(next(parcel, "step")).isEqualTo("VERIFY");
  }

  private static String next(Parcel parcel, String field) {
    return parcel.show().at("/next/" + field).asText();
  }
}
