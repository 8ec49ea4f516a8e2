package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** By when an order has to leave, and what follows when it does not. */
@WholeApp
class DispatchLimitJourneyTest extends AppTest {

  private static final String RECORD = "userTask_recordDispatch";
  private static final String LATE = "userTask_explainLateDispatch";
  private static final String WARNING = "startEvent_dispatchLate";

  @Test
  void aPaidOrderIsLateFortyEightHoursAfterItsPaymentAndIsEscalatedUntilItLeaves() {
    Instant paidAt = now().minus(Duration.ofHours(20));
    OrderCase order = app.take(OrderBody.prepaid().with("paidAt", paidAt.toString()));
    order.confirm();
    order.task(RECORD);

    assertThat(order.fireTimer(WARNING, order.id())).isEqualTo(paidAt.plus(Duration.ofHours(48)));
    assertThat(order.openTasks()).containsExactlyInAnyOrder(RECORD, LATE);
    assertThat(cases(order)).isEmpty();
    order.fireTimer("event_explanationOverdue", order.id());
    assertThat(cases(order)).containsExactly("NOT_SHIPPED OPEN");

    order.dispatch("SF" + order.no());
    assertThat(cases(order)).containsExactly("NOT_SHIPPED WITHDRAWN");
    assertThat(order.openTasks()).isEmpty();
  }

  @Test
  void anOrderPaidOnArrivalIsLateFortyEightHoursAfterItsConfirmation() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task(RECORD);
    Instant confirmedAt =
        OffsetDateTime.parse(order.show().path("confirmedAt").asText()).toInstant();

    assertThat(order.fireTimer(WARNING, order.id()))
        .isEqualTo(confirmedAt.plus(Duration.ofHours(48)));
  }

  @Test
  void whatThePlatformHasPromisedComesFirstAndIsAtRiskTwoDaysAhead() {
    Instant promised = now().plus(Duration.ofDays(5));
    OrderCase order = app.take(OrderBody.prepaid().with("promisedDispatchAt", promised.toString()));
    order.confirm();
    order.task(RECORD);

    assertThat(order.fireTimer("event_promiseNear", order.id()))
        .isEqualTo(promised.minus(Duration.ofHours(48)));
    assertThat(cases(order)).containsExactly("DELAY_RISK OPEN");
    assertThat(order.openTasks()).doesNotContain(LATE);
    assertThat(order.fireTimer(WARNING, order.id())).isEqualTo(promised);
    assertThat(order.openTasks()).contains(LATE);

    order.dispatch("SF" + order.no());
    assertThat(cases(order)).containsExactly("DELAY_RISK WITHDRAWN");
  }

  @Test
  void whatLeftInTimeIsNotAtRisk() {
    Instant promised = now().plus(Duration.ofHours(50));
    OrderCase order = app.take(OrderBody.prepaid().with("promisedDispatchAt", promised.toString()));
    order.dispatch();

    order.fireTimer("event_promiseNear", order.id());

    assertThat(cases(order)).isEmpty();
  }

  /** Dates of jobs have no milliseconds. */
  private static Instant now() {
    return DeskTime.now().truncatedTo(ChronoUnit.SECONDS);
  }

  private List<String> cases(OrderCase order) {
    JsonNode found = app.as("agent1").get("/api/exceptions?size=200").expect(200).json();
    return StreamSupport.stream(found.path("items").spliterator(), false)
        .filter(one -> one.path("orderId").asText().equals(order.id()))
        .map(one -> one.path("cause").asText() + " " + one.path("status").asText())
        .toList();
  }
}
