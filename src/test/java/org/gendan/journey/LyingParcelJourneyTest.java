package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.time.Duration;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** Parcels that lie near their customers, and customers who want to be left alone. */
@WholeApp
class LyingParcelJourneyTest extends AppTest {

  private static final String FIRST = "userTask_makeFirstCall";
  private static final String SECOND = "userTask_makeSecondCall";
  private static final String THIRD = "userTask_makeThirdCall";
  private static final String VERIFY = "userTask_verifyOutcome";
  private static final String RESCUE = "userTask_rescueParcel";
  private static final String CHASE = "userTask_chasePayment";
  private static final Map<String, String> REACHED = Map.of("callResult", "REACHED");

  @Test
  void aPostParcelInTheTownIsAskedAboutAfterThreeDays() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "POST");
    parcel.is("ARRIVED_LOCALLY");
    order.complete("agent1", SECOND, REACHED);
    app.advance(Duration.ofHours(71));
    assertThat(order.openTasks()).doesNotContain(SECOND);

    app.advance(Duration.ofHours(2));

    await().untilAsserted(() -> assertThat(order.openTasks()).contains(SECOND));
    assertThat(why(parcel)).contains("催取件");
    order.complete("agent1", SECOND, REACHED);
    assertThat(order.openTasks()).doesNotContain(SECOND);
  }

  @Test
  void aFrozenPostParcelIsAskedAboutAfterADay() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "POST");
    app.advance(Duration.ofDays(3));
    parcel.is("EXCEPTION");
    order.complete("agent1", FIRST, REACHED);

    app.advance(Duration.ofHours(24).plusMinutes(1));

    await().untilAsserted(() -> assertThat(order.openTasks()).contains(SECOND));
    assertThat(why(parcel)).contains("异常件");
  }

  @Test
  void aParcelInARemotePlaceIsAskedAboutAfterTheExtraDays() {
    OrderCase order =
        app.take(OrderBody.cod().with("customerProvince", "西藏自治区").with("customerCity", "拉萨市"));
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("ARRIVED_LOCALLY", "拉萨市");
    order.complete("agent1", SECOND, REACHED);

    app.advance(Duration.ofHours(96).plusMinutes(1));

    await().untilAsserted(() -> assertThat(order.openTasks()).contains(SECOND));
    assertThat(why(parcel)).contains("偏远");
  }

  @Test
  void whoWantsNoContactIsCalledAboutNoParcelAndAnOpenCallIsWithdrawn() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("IN_TRANSIT");
    assertThat(order.openTasks()).containsExactly(FIRST);

    noContact(order);

    assertThat(order.openTasks()).isEmpty();
    app.advance(Duration.ofMinutes(1));
    parcel.is("ARRIVED_LOCALLY");
    assertThat(order.openTasks()).isEmpty();
    app.advance(Duration.ofMinutes(1));
    parcel.is("REJECTED");
    assertThat(order.openTasks()).containsExactly(VERIFY);
    app.advance(Duration.ofDays(6));
    assertThat(order.openTasks()).doesNotContain(RESCUE, THIRD);
  }

  @Test
  void anOpenRescueIsWithdrawnWhenTheCustomerWantsNoContact() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("AT_PICKUP_POINT");
    order.complete("agent1", SECOND, REACHED);
    order.fireTimer("event_firstReminderDue", parcel.id());
    assertThat(order.openTasks()).contains(RESCUE);

    noContact(order);

    await().untilAsserted(() -> assertThat(order.openTasks()).doesNotContain(RESCUE));
  }

  @Test
  void aSecondOpenChaseOfTheSameNumberIsStopped() {
    OrderCase one = app.take(OrderBody.unpaid());
    OrderCase two = app.take(OrderBody.unpaid());
    one.task(CHASE);
    two.task(CHASE);

    one.complete("agent1", CHASE, Map.of("chaseResult", "PROMISED", "noContact", true));

    assertThat(two.openTasks()).doesNotContain(CHASE);
    assertThat(two.story()).contains("CHASE_SPARED");
  }

  private void noContact(OrderCase order) {
    app.as("agent1")
        .post(
            "/api/contact-policies",
            Map.of(
                "phone",
                "+86 " + order.unmasked().at("/customer/phone").asText(),
                "wish",
                "NO_CONTACT",
                "reason",
                "said so"))
        .expect(201);
  }

  private static String why(Parcel parcel) {
    return parcel.show().at("/next/reason").asText();
  }
}
