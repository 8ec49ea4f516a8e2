package org.gendan.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Adapters and sandbox speak to each other over HTTP, as they would to the vendors. */
@WholeApp
class SandboxJourneyTest extends AppTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Carriers carriers;

  SandboxJourneyTest(@Autowired Carriers carriers) {
    this.carriers = carriers;
  }

  @AfterEach
  void mendEverything() {
    app.as("admin").delete("/sandbox/carrier/faults").expect(200);
  }

  @Test
  void aParcelOfSfTravelsByItselfAsTheClockMoves() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    String waybill = number("SF", "0001");
    String shipment = order.dispatch(waybill);
    awaitEffect(waybill, "SUBSCRIBED");

    app.advance(Duration.ofHours(3));
    awaitStatus(shipment, "PICKED_UP");
    app.advance(Duration.ofHours(28));
    awaitStatus(shipment, "ARRIVED_LOCALLY");
    app.advance(Duration.ofHours(8));
    awaitStatus(shipment, "DELIVERED");
    order.task("userTask_verifyOutcome");
  }

  @Test
  void aParcelOfAnotherCourierIsPushedByKuaidi100() {
    String waybill = number("YT", "0003");
    String shipment = dispatched("YTO", waybill);
    awaitEffect(waybill, "SUBSCRIBED");
    app.advance(Duration.ofHours(40));
    awaitStatus(shipment, "REJECTED");
    assertThat(texts(show(shipment).path("events"), "status"))
        .containsExactly(
            "PICKED_UP", "IN_TRANSIT", "ARRIVED_LOCALLY", "OUT_FOR_DELIVERY", "REJECTED");
  }

  @Test
  void pushesThatAreDoubledAndShuffledTellTheSameStory() {
    for (String mode : List.of("DUPLICATE_PUSH", "SHUFFLED_PUSH")) {
      for (String vendor : List.of("sf", "kuaidi100")) {
        boolean sf = vendor.equals("sf");
        String waybill = number(sf ? "SF" : "ZT", "0001");
        fault(vendor, mode, waybill, 1);
        String shipment = dispatched(sf ? "SF" : "ZTO", waybill);
        awaitEffect(waybill, "SUBSCRIBED");
        app.advance(Duration.ofHours(40));
        awaitStatus(shipment, "DELIVERED");
        await()
            .atMost(PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(texts(show(shipment).path("events"), "status"))
                        .containsExactly(
                            "PICKED_UP",
                            "IN_TRANSIT",
                            "ARRIVED_LOCALLY",
                            "OUT_FOR_DELIVERY",
                            "DELIVERED"));
      }
    }
  }

  @Test
  void anActionIsDoneOnceHoweverOftenItIsAskedFor() {
    String waybill = number("SF", "9999");
    CarrierAction hold = action("hold-" + waybill, ActionKind.HOLD, "SF", waybill);

    assertThat(carriers.act(hold)).isEqualTo(new CarrierAnswer.Given<>(""));
    assertThat(carriers.act(hold)).isEqualTo(new CarrierAnswer.Given<>(""));
    assertThat(effects(waybill)).containsExactly("HOLD");
  }

  private CarrierAction action(String key, ActionKind kind, String carrier, String waybill) {
    return new CarrierAction(
        key, kind, carrier, waybill, LocalDate.of(2026, 12, 1), null, "customer is away");
  }

  private String dispatched(String carrier, String waybill) {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    return app.as("logistics1")
        .post(
            "/api/orders/" + order.id() + "/shipments",
            Map.of("carrier", carrier, "waybillNo", waybill))
        .expect(201)
        .at("/shipmentId");
  }

  private void fault(String vendor, String mode, String waybill, int times) {
    app.as("admin")
        .post(
            "/sandbox/carrier/faults",
            Map.of("vendor", vendor, "mode", mode, "waybillNo", waybill, "times", times))
        .expect(200);
  }

  private JsonNode show(String shipment) {
    return app.as("agent1").get("/api/shipments/" + shipment).expect(200).json();
  }

  private void awaitStatus(String shipment, String status) {
    await("status " + status)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(show(shipment).path("status").asText()).isEqualTo(status));
  }

  private void awaitEffect(String waybill, String effect) {
    await(effect)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(effects(waybill)).contains(effect));
  }

  private List<String> effects(String waybill) {
    JsonNode journal =
        app.as("admin").get("/sandbox/carrier/journal?waybillNo=" + waybill).expect(200).json();
    return texts(journal.path("items"), "effect");
  }

  private static List<String> texts(JsonNode items, String field) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.path(field).asText()));
    return texts;
  }

  private static String number(String prefix, String tail) {
    return prefix + ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999) + tail;
  }
}
