package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The warehouse ships, and the order knows. */
@WholeApp
class ErpJourneyTest extends AppTest {

  @Test
  void aParcelOfTheErpDispatchesItsOrderAndIsAcknowledged() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    ship(order);

    order.becomes("DISPATCHED");
    await().untilAsserted(() -> assertThat(effects(order.id())).contains("SHIPMENT_ACKNOWLEDGED"));
    assertThat(effects(order.id()))
        .containsExactly("ORDER_TAKEN", "STOCK_RESERVED", "ORDER_SHIPPED", "SHIPMENT_ACKNOWLEDGED");
    assertThat(order.openTasks()).doesNotContain("userTask_recordDispatch");
  }

  @Test
  void aParcelThatCameTooEarlyWaitsWithItsReasonUntilTheOrderMayShip() {
    OrderCase order = app.take(OrderBody.cod().with("deliveryMode", "UPSTAIRS"));
    order.confirm();
    order.task("userTask_makePreDispatchCall");
    ship(order);
    await().untilAsserted(() -> assertThat(refused(order.id())).isNotEmpty());
    assertThat(refused(order.id()))
        .first()
        .satisfies(
            parcel -> {
              assertThat(parcel.path("reason").asText()).contains("cannot be shipped");
              assertThat(parcel.path("acknowledged").asBoolean()).isFalse();
            });
    assertThat(effects(order.id())).doesNotContain("SHIPMENT_ACKNOWLEDGED");

    order.complete("aftersales1", "userTask_makePreDispatchCall", Map.of("callResult", "REACHED"));
    order.task("userTask_recordDispatch");
    app.advance(Duration.ofHours(1));
    order.becomes("DISPATCHED");
    await().untilAsserted(() -> assertThat(refused(order.id())).isEmpty());
  }

  @Test
  void theDoorsOfTheSandboxAreOpenToWhoeverCanSign() {
    Answer unsigned = app.asNobody().post("/sandbox/erp/wangdiantong/openapi?sid=x", List.of());
    Answer unknown = app.asNobody().post("/sandbox/erp/odoo/json/2/sale.order/create", Map.of());

    assertThat(unsigned.expect(200).at("/message")).isEqualTo("sid is not exists");
    assertThat(unknown.expect(401).at("/message")).isEqualTo("Invalid apikey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/demo/erp/journal", "/api/erp/shipments"})
  void nobodyLooksIntoTheErpUnasked(String path) {
    assertThat(app.asNobody().get(path).status()).isEqualTo(401);
  }

  private void ship(OrderCase order) {
    app.as("admin")
        .post(
            "/api/demo/erp/shipments",
            Map.of("order", order.id(), "carrier", "SF", "waybillNo", "SF" + order.no()))
        .expect(200);
  }

  private List<String> effects(String orderId) {
    JsonNode entries = app.as("admin").get("/api/demo/erp/journal?subject=" + orderId).json();
    return StreamSupport.stream(entries.spliterator(), false)
        .map(entry -> entry.path("effect").asText())
        .toList();
  }

  private List<JsonNode> refused(String orderId) {
    JsonNode page = app.as("logistics1").get("/api/erp/shipments?status=REFUSED").json();
    return StreamSupport.stream(page.path("items").spliterator(), false)
        .filter(parcel -> parcel.path("orderId").asText().equals(orderId))
        .toList();
  }
}
