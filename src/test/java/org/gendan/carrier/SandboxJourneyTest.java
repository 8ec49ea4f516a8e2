package org.gendan.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
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
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Adapters and sandbox speak to each other over HTTP, as they would to the vendors. */
@WholeApp
class SandboxJourneyTest extends AppTest {

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

  @ParameterizedTest
  @CsvSource({
    "sf, SERVER_ERROR",
    "sf, RATE_LIMIT",
    "sf, TIMEOUT",
    "sf, LOST_ANSWER",
    "sf, BAD_JSON",
    "sf, SIGN_FAIL",
    "kuaidi100, SERVER_ERROR",
    "kuaidi100, RATE_LIMIT",
    "kuaidi100, LOST_ANSWER",
    "kuaidi100, BAD_JSON",
    "kuaidi100, SIGN_FAIL"
  })
  void aFaultDelaysAnActionAndNeverDoublesIt(String vendor, String mode) {
    boolean sf = vendor.equals("sf");
    String waybill = number(sf ? "SF" : "YT", "9999");
    fault(vendor, mode, waybill, 1);
    CarrierAction back =
        action("back-" + waybill, ActionKind.RETURN_TO_SENDER, sf ? "SF" : "YTO", waybill);

    assertThatThrownBy(() -> carriers.act(back))
        .isInstanceOf(
            mode.equals("SIGN_FAIL") ? VendorMisconfigured.class : VendorUnavailable.class);
    app.advance(Duration.ofMinutes(1));
    assertThat(carriers.act(back)).isInstanceOf(CarrierAnswer.Given.class);
    assertThat(effects(waybill)).containsExactly("RETURN_TO_SENDER");
  }

  @Test
  void aWaybillOfEachVendorIsOrderedOnceAndTravels() {
    for (String carrier : List.of("SF", "ZTO")) {
      Carrier adapter = carriers.serving(carrier).orElseThrow();
      var place = new CarrierAddress("张三", "13800008000", "广东省", "深圳市", "南山区", "示例大道2号");
      var request =
          new WaybillRequest(
              number("OC", "0"), carrier, place, place, "羽绒服", 1, new BigDecimal("1.2"), null);
      CarrierAnswer<String> waybill = adapter.createShipment(request);

      assertThat(waybill).isInstanceOf(CarrierAnswer.Given.class);
      assertThat(adapter.createShipment(request)).isEqualTo(waybill);
      String number = ((CarrierAnswer.Given<String>) waybill).value();
      assertThat(effects(number)).containsExactly("WAYBILL_CREATED");
    }
  }

  @Test
  void aParcelIsAskedForByWhoKnowsThePhoneOnly() {
    String waybill = number("SF", "0004");
    Carrier sf = carriers.serving("SF").orElseThrow();

    assertThat(sf.track(new TrackQuery("SF", waybill, "0000")))
        .isEqualTo(new CarrierAnswer.Given<>(List.of()));
    assertThat(sf.track(new TrackQuery("SF", waybill, "8000")).toString()).contains("DELIVERED");
    assertThat(carriers.serving("ZTO").orElseThrow().track(new TrackQuery("ZTO", waybill, "0000")))
        .isEqualTo(new CarrierAnswer.Refused<>("408", "快递公司参数异常：验证码错误"));
  }

  @Test
  void onlyAdministratorsLookBehindTheCarrier() {
    assertThat(app.as("agent1").get("/sandbox/carrier/journal").status()).isEqualTo(403);
    assertThat(app.asNobody().get("/sandbox/carrier/journal").status()).isEqualTo(401);
    assertThat(app.asNobody().post("/sandbox/carrier/faults", Map.of()).status()).isEqualTo(401);
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
        .untilAsserted(() -> assertThat(show(shipment).path("status").asText()).isEqualTo(status));
  }

  private void awaitEffect(String waybill, String effect) {
    await(effect).untilAsserted(() -> assertThat(effects(waybill)).contains(effect));
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
