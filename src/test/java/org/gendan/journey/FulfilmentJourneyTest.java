package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can come between a confirmed order and its dispatch. */
@Tag("database")
@WholeApp
class FulfilmentJourneyTest extends AppTest {

  private static final String SHORTAGE = "userTask_settleShortage";
  private static final String CALL = "userTask_makePreDispatchCall";
  private static final String RECORD = "userTask_recordDispatch";
  private static final String LATE = "userTask_explainLateDispatch";

  @Test
  void aSubstituteTakesThePlaceOfWhatIsShort() {
    String sku = "SHORT-" + OrderBody.number();
    OrderCase order = shortOf(OrderBody.cod(), sku);
    order.complete(
        "agent1",
        SHORTAGE,
        Map.of(
            "shortageAnswer", "SUBSTITUTE",
            "substituteFor", sku,
            "substituteSku", "P100-BLUE-M",
            "substituteName", "羽绒服 蓝 M"));

    order.task(RECORD);
    assertThat(order.show().at("/lines/0/sku").asText()).isEqualTo("P100-BLUE-M");
    assertThat(order.show().at("/amountPayable").asDouble()).isEqualTo(246.00);
  }

  @Test
  void aCustomerWhoWaitsIsAskedAgainOnThatDayUntilTheWarehouseHasTheGoods() {
    String sku = "SHORT-" + OrderBody.number();
    OrderCase order = shortOf(OrderBody.cod(), sku);
    order.complete("agent1", SHORTAGE, later(order));
    assertThat(order.openTasks()).isEmpty();
    order.fireTimer("event_laterDateReached", order.id());
    order.task(SHORTAGE);
    order.complete("agent1", SHORTAGE, later(order));
    app.as("admin").post("/api/demo/erp/stock", Map.of("sku", sku, "pieces", 2)).expect(200);
    order.fireTimer("event_laterDateReached", order.id());

    order.task(RECORD);
    assertThat(order.status()).isEqualTo("READY_TO_SHIP");
  }

  @Test
  void whatWasPaidIsPaidBackWhenTheCustomerDoesNotWait() {
    OrderCase order = shortOf(OrderBody.prepaid(), "SHORT-" + OrderBody.number());
    order.complete("agent1", SHORTAGE, Map.of("shortageAnswer", "REFUND"));

    order.becomes("REFUNDED");
    assertThat(order.instances("order-lifecycle")).isEmpty();
  }

  @Test
  void anOrderOfWhichNothingWasPaidIsCancelledInstead() {
    OrderCase order = shortOf(OrderBody.cod(), "SHORT-" + OrderBody.number());
    order.complete("agent1", SHORTAGE, Map.of("shortageAnswer", "REFUND"));

    order.becomes("CANCELLED");
    assertThat(order.story()).doesNotContain("ORDER_REFUNDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TO_BUILDING", "UPSTAIRS", "SELF_PICKUP"})
  void whoIsNotReachedBeforeSuchADeliveryGetsThePointsBySms(String mode) {
    OrderCase order = app.take(OrderBody.cod().with("deliveryMode", mode));
    order.confirm();
    assertThat(order.task(CALL).path("group").asText()).isEqualTo("after-sales");
    order.complete("aftersales1", CALL, Map.of("callResult", "UNREACHABLE"));

    order.task(RECORD);
    assertThat(order.story())
        .containsSubsequence("PRE_DISPATCH_CALL", "DELIVERY_POINTS_SENT", "READY_TO_SHIP");
  }

  @Test
  void whoIsReachedBeforeTheDeliveryGetsNoSms() {
    OrderCase order = app.take(OrderBody.cod().with("deliveryMode", "UPSTAIRS"));
    order.confirm();
    order.complete("aftersales1", CALL, Map.of("callResult", "REACHED"));

    order.task(RECORD);
    assertThat(order.story()).doesNotContain("DELIVERY_POINTS_SENT");
  }

  @Test
  void logisticsIsWarnedAfter48HoursAndTheWarningGoesWithTheParcel() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task(RECORD);
    order.fireTimer("startEvent_dispatchLate", order.id());
    assertThat(order.openTasks()).containsExactlyInAnyOrder(RECORD, LATE);
    assertThat(order.task(LATE).path("group").asText()).isEqualTo("logistics");

    order.dispatch("SF" + order.no());
    assertThat(order.status()).isEqualTo("DISPATCHED");
    assertThat(order.openTasks()).isEmpty();
  }

  @Test
  void anExplainedDelayLeavesTheOrderWaitingForDispatch() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task(RECORD);
    order.fireTimer("startEvent_dispatchLate", order.id());
    order.complete("logistics1", LATE, Map.of("delayReason", "snow in the north"));

    assertThat(order.openTasks()).containsExactly(RECORD);
    assertThat(order.timeline())
        .anySatisfy(item -> assertThat(item.path("text").asText()).contains("snow in the north"));
  }

  @Test
  void aPoisonOrderBecomesAnIncidentThatAnAdministratorRepairs() {
    String sku = "POISON-" + OrderBody.number();
    OrderCase order = app.take(OrderBody.cod().with("sku", sku));
    order.confirm();
    JsonNode incident = incident(order);
    assertThat(incident.path("incidentMessage").asText())
        .contains(sku, "Create the item in the ERP");
    assertThat(order.status()).isEqualTo("CONFIRMED");

    app.as("admin").post("/api/demo/erp/stock", Map.of("sku", sku, "pieces", 5)).expect(200);
    String job = "/job/" + incident.path("configuration").asText() + "/retries";
    app.as("admin").put(app.engine(job), Map.of("retries", 1)).expect(204);
    order.task(RECORD);
    assertThat(order.status()).isEqualTo("READY_TO_SHIP");
  }

  private OrderCase shortOf(OrderBody body, String sku) {
    OrderCase order = app.take(body.with("sku", sku));
    order.confirm();
    order.task(SHORTAGE);
    assertThat(order.status()).isEqualTo("BACKORDERED");
    return order;
  }

  private static Map<String, String> later(OrderCase order) {
    LocalDate today = order.now().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    return Map.of("shortageAnswer", "LATER", "laterDate", today.plusDays(1).toString());
  }

  /** The failing job is tried again on and on; the clock is moved past every pause. */
  private JsonNode incident(OrderCase order) {
    String instance = order.instances("order-lifecycle").get(0);
    String path = app.engine("/incident?maxResults=1&processInstanceId=" + instance);
    await("incident")
        .until(
            () -> {
              app.advance(Duration.ofHours(2));
              return app.as("admin").get(path).expect(200).json().size() == 1;
            });
    return app.as("admin").get(path).json().get(0);
  }
}
