package org.gendan.order.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** Who sold an order and who looks after it, and which orders have no note. */
@WholeApp
class OrderPeopleTest extends AppTest {

  @Test
  void aDeskNamesSellerAndOwnerAndWhatIsLeftOutStays() {
    OrderCase order = app.take(OrderBody.cod());
    String path = "/api/orders/" + order.id() + "/people";

    assertThat(app.as("agent1").get(path).expect(200).json().path("owner").isNull()).isTrue();
    app.as("agent1").post(path, Map.of("seller", "agent1", "owner", "agent2")).expect(200);
    Answer changed =
        app.as("lead1").post(path, Map.of("owner", "agent1", "reason", "agent2 is off"));

    assertThat(changed.expect(200).at("/seller")).isEqualTo("agent1");
    assertThat(changed.at("/owner")).isEqualTo("agent1");
    assertThat(changed.at("/setBy")).isEqualTo("lead1");
    assertThat(order.story()).contains("ORDER_PEOPLE");
    assertThat(app.inABrowser("agent1").get("/orders/" + order.id(), "text/html").text())
        .contains("Owner: agent1", "Seller: agent1");
  }

  @Test
  void anOrderComesInWithItsPeopleByCallAndBySheet() {
    OrderBody called = OrderBody.cod();
    Map<String, Object> body = new LinkedHashMap<>(called.json());
    body.put("seller", "agent1");
    body.put("owner", "aftersales1");
    String id = app.as("agent1").post("/api/orders", body).expect(201).at("/orderId");
    Answer people = app.as("agent1").get("/api/orders/" + id + "/people").expect(200);
    assertThat(people.at("/seller")).isEqualTo("agent1");
    assertThat(people.at("/owner")).isEqualTo("aftersales1");
    assertThat(app.find(called.no()).said())
        .contains("Sold by agent1, looked after by aftersales1");

    OrderBody good = OrderBody.cod();
    OrderBody bad = OrderBody.cod();
    String sheet =
        OrderBody.header() + ",seller\n" + good.row() + ",agent2\n" + bad.row() + ",analyst1";
    Answer taken = app.importCsv("/api/orders/import", sheet).expect(200);
    assertThat(taken.json().path("accepted").asInt()).isEqualTo(1);
    assertThat(taken.at("/rejections/0/field")).isEqualTo("seller");
    assertThat(
            app.as("agent1")
                .get("/api/orders/" + app.find(good.no()).id() + "/people")
                .at("/seller"))
        .isEqualTo("agent2");
    body.put("platformOrderNo", OrderBody.number());
    body.put("owner", "nobody9");
    Answer refused = app.as("agent1").post("/api/orders", body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/errors/0/field")).isEqualTo("owner");
    assertThat(
            app.as("agent1")
                .post("/api/orders/" + id + "/people", Map.of("owner", "nobody9"))
                .at("/errors/0/field"))
        .isEqualTo("owner");
  }

  @Test
  void whoNamesNobodyOrMayNotIsRefused() {
    OrderCase order = app.take(OrderBody.cod());
    String path = "/api/orders/" + order.id() + "/people";

    Answer empty = app.as("agent1").post(path, Map.of());
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.at("/errors/0/field")).isEqualTo("owner");
    assertThat(app.as("analyst1").post(path, Map.of("owner", "analyst1")).status()).isEqualTo(403);
    assertThat(app.as("agent1").get("/api/orders/nothing/people").status()).isEqualTo(404);
  }

  @Test
  void anOrderLeavesTheTotalSheetWithItsFirstNote() {
    OrderCase noted = app.take(OrderBody.cod());
    OrderCase other = app.take(OrderBody.cod());
    String day = noted.show().path("placedAt").asText().substring(0, 10);
    String sheet = "/api/orders/unnoted?size=200&date=" + day;
    assertThat(app.as("agent1").get(sheet).expect(200).text()).contains(noted.no(), other.no());

    app.as("agent1")
        .post("/api/orders/" + noted.id() + "/notes", Map.of("requestId", "n-1", "text", "size M"))
        .expect(201);

    assertThat(app.as("agent1").get(sheet).expect(200).text())
        .contains(other.no())
        .doesNotContain(noted.no());
    assertThat(app.as("analyst1").get(sheet).status()).isEqualTo(403);
  }
}
