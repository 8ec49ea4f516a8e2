package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.junit.jupiter.api.Test;

/** From the sheet of a shop to the signed receipt, over HTTP, as the demo users. */
abstract class ReceiptJourney extends AppTest {

  @Test
  void anImportedOrderIsConfirmedDispatchedDeliveredVerifiedAndCompleted() {
    OrderBody body = OrderBody.cod();
    Answer imported = app.importOrders(body).expect(200);
    assertThat(imported.at("/accepted")).as("%s", imported).isEqualTo("1");
    OrderCase order = app.find(body.no());

    JsonNode confirm = order.task("userTask_confirmOrder");
    assertThat(confirm.path("group").asText()).isEqualTo("order-agents");
    assertThat(confirm.path("dueAt").asText()).isNotEmpty();
    order.confirm();
    order.task("userTask_recordDispatch");
    assertThat(order.status()).isEqualTo("READY_TO_SHIP");

    String shipment = order.dispatch("SF" + body.no());
    assertThat(order.status()).isEqualTo("DISPATCHED");
    assertThat(order.openTasks()).isEmpty();

    Answer tracked =
        app.importCsv("/api/tracking/import", tracking(order, "IN_TRANSIT", "DELIVERED"));
    assertThat(tracked.expect(200).at("/accepted")).as("%s", tracked).isEqualTo("2");
    order.complete(
        "logistics1",
        "userTask_verifyOutcome",
        Map.of("verifiedOutcome", "SIGNED", "evidence", "SF shows 本人签收"));

    assertThat(order.status()).isEqualTo("COMPLETED");
    assertThat(order.openTasks()).isEmpty();
    assertThat(order.instances("order-lifecycle")).isEmpty();
    JsonNode parcel = app.as("agent1").get("/api/shipments/" + shipment).expect(200).json();
    assertThat(parcel.path("verifiedOutcome").asText()).isEqualTo("SIGNED");
    assertThat(parcel.path("verifiedBy").asText()).isEqualTo("logistics1");
    assertThat(parcel.path("events")).hasSize(2);
    tellsEverythingOldestFirst(order);
  }

  @Test
  void logisticsMayRecordTheDispatchInTheTaskInstead() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.complete(
        "logistics1",
        "userTask_recordDispatch",
        Map.of("carrier", "sf", "waybillNo", "SF" + order.no()));

    assertThat(order.status()).isEqualTo("DISPATCHED");
    assertThat(order.show().at("/shipments/0/waybillNo").asText()).isEqualTo("SF" + order.no());
  }

  /** The sheet of logistics: one event a second, the last of them just now. */
  private static String tracking(OrderCase order, String... statuses) {
    StringBuilder csv = new StringBuilder("carrier,waybillNo,status,time,place,text");
    OffsetDateTime now = DeskTime.now().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    for (int i = 0; i < statuses.length; i++) {
      OffsetDateTime at = now.minusSeconds(statuses.length - 1L - i);
      csv.append("\nSF,SF%s,%s,%s,深圳,快件".formatted(order.no(), statuses[i], at));
    }
    return csv.toString();
  }

  private static void tellsEverythingOldestFirst(OrderCase order) {
    assertThat(order.story())
        .containsSubsequence(
            "ORDER_TAKEN",
            "CONFIRMATION_ATTEMPT",
            "ORDER_CONFIRMED",
            "ORDER_PUSHED",
            "STOCK_RESERVED",
            "READY_TO_SHIP",
            "ORDER_DISPATCHED",
            "PARCEL_IN_TRANSIT",
            "PARCEL_DELIVERED",
            "OUTCOME_VERIFIED",
            "ORDER_SIGNED",
            "ORDER_COMPLETED")
        .contains("PROCESS_STARTED", "TASK_CREATED", "TASK_COMPLETED", "PROCESS_ENDED");
    List<JsonNode> timeline = order.timeline();
    assertThat(timeline)
        .extracting(item -> OffsetDateTime.parse(item.path("at").asText()).toInstant())
        .isSorted();
    assertThat(timeline)
        .filteredOn(item -> item.path("kind").asText().equals("TASK_COMPLETED"))
        .extracting(item -> item.path("actor").asText())
        .contains("agent1", "logistics1");
    assertThat(timeline)
        .filteredOn(item -> item.path("kind").asText().equals("PROCESS_STARTED"))
        .extracting(item -> item.path("text").asText())
        .contains("order-lifecycle version 1");
  }
}
