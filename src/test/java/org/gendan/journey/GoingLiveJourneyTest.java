package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** A seller begins: the orders of last week are on the road. */
@WholeApp
class GoingLiveJourneyTest extends AppTest {

  private static final String VERIFY = "userTask_verifyOutcome";

  @Test
  void fiftyOrdersOfLastWeekAreFollowedFromHereOn() {
    int told = messages();
    List<OrderBody> bodies = new ArrayList<>();
    StringBuilder csv = new StringBuilder(OrderBody.header() + ",carrier,waybillNo,dispatchedAt");
    for (int i = 0; i < 50; i++) {
      OrderBody body = OrderBody.prepaid().with("placedAt", ago(10)).with("paidAt", ago(10));
      bodies.add(body);
      csv.append("\n")
          .append(body.row())
          .append(",SF,")
          .append(waybill(body))
          .append(",")
          .append(ago(3 + i % 6));
    }

    Answer imported =
        app.as("agent1")
            .post("/api/orders/import", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8))
            .expect(200);

    assertThat(imported.at("/accepted")).as("%s", imported).isEqualTo("50");
    List<OrderCase> orders = bodies.stream().map(body -> app.find(body.no())).toList();
    OrderCase eldest = orders.get(5);
    assertThat(eldest.status()).isEqualTo("DISPATCHED");
    assertThat(eldest.instances("order-lifecycle")).hasSize(1);
    assertThat(at(parcel(eldest).path("dispatchedAt"))).isEqualTo(at(ago(8)));
    app.advance(Duration.ofHours(2));
    for (OrderCase order : orders) {
      assertThat(order.openTasks())
          .as("%s", app.as("lead1").get("/api/exceptions").text())
          .isEmpty();
    }
    assertThat(messages()).isEqualTo(told);
    assertThat(exceptions()).isZero();

    // Silence counts from the day on which they came to us, and is an alarm a day later.
    app.advance(Duration.ofHours(20));
    assertThat(exceptions()).isZero();
    tracking(orders.subList(0, 10), "到达目的地");
    tracking(orders.subList(10, 20), "已签收");

    for (OrderCase order : orders.subList(0, 10)) {
      assertThat(order.openTasks())
          .as("%s", order.show())
          .containsExactly("userTask_makeSecondCall");
    }
    for (OrderCase order : orders.subList(10, 20)) {
      assertThat(order.openTasks()).contains(VERIFY);
    }
    for (OrderCase order : orders) {
      for (JsonNode task : order.show().path("openTasks")) {
        assertThat(at(task.path("dueAt"))).isAfter(DeskTime.now());
      }
    }
    OrderCase received = orders.get(10);
    received.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", "seen at SF"));
    received.becomes("COMPLETED");
  }

  @Test
  void theSameFileAgainTakesNothingTwiceAndAWaybillBelongsToOne() {
    OrderBody body = OrderBody.prepaid();
    OrderBody other = OrderBody.prepaid();
    post(shipped(body, waybill(body), null)).expect(201);

    post(shipped(body, waybill(body), null)).expect(200);
    assertThat(post(shipped(other, waybill(body), null)).expect(409).at("/detail"))
        .contains("belongs to order " + body.no());
    assertThat(app.find(body.no()).instances("order-lifecycle")).hasSize(1);
  }

  @Test
  void whatTheCustomerHasReceivedIsKeptAndNotFollowed() {
    OrderBody body = OrderBody.prepaid();

    Answer taken = post(shipped(body, null, "true")).expect(201);

    assertThat(taken.at("/status")).isEqualTo("COMPLETED");
    assertThat(app.find(body.no()).openTasks()).isEmpty();
    assertThat(app.find(body.no()).instances("order-lifecycle")).isEmpty();
  }

  @Test
  void whatIsWrongWithTheParcelIsNamed() {
    Map<String, Object> unpaid = shipped(OrderBody.unpaid(), "SF1234567890", null);
    assertThat(post(unpaid).expect(422).at("/errors/0/field")).isEqualTo("paidAt");

    Map<String, Object> unnamed = shipped(OrderBody.prepaid(), "?", null);
    assertThat(post(unnamed).expect(422).at("/errors/0/field")).isEqualTo("dispatch.waybillNo");
  }

  @Test
  void newsOfDaysAgoReachesNobodysTelephone() {
    int told = messages();
    OrderBody body = OrderBody.prepaid().with("placedAt", ago(9)).with("paidAt", ago(9));
    post(shipped(body, waybill(body), null)).expect(201);
    OrderCase order = app.find(body.no());

    tracking(List.of(order), "运输中", DeskTime.now().minus(Duration.ofDays(5)));
    tracking(List.of(order), "到达目的地", DeskTime.now().minus(Duration.ofDays(1)));
    app.advance(Duration.ofHours(3));

    assertThat(messages())
        .as("%s", app.as("admin").get("/api/demo/messages").text())
        .isEqualTo(told);
  }

  @Test
  void anExportBringsItsParcelsAlong() {
    String shipped = OrderBody.number();
    String done = OrderBody.number();
    String columns = "订单编号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,收货地址,联系手机,订单创建时间,订单付款时间,物流单号,物流公司";
    String row =
        "%s,10.00,0.00,10.00,10.00,%s,李四,广东省 深圳市 南山区 示例大道2号,13800008001,2026-07-01"
            + " 10:00:00,2026-07-01 10:05:00,%s,%s";
    String list =
        String.join(
            "\n",
            columns,
            row.formatted(shipped, "卖家已发货，等待买家确认", "No:YT" + shipped, "圆通快递"),
            row.formatted(done, "交易成功", "", ""));
    String details =
        "订单编号,标题,价格,购买数量,商家编码\n%s,杯子,10.00,1,CUP\n%s,杯子,10.00,1,CUP".formatted(shipped, done);

    Answer imported =
        app.as("agent1")
            .postParts(
                "/api/orders/import?format=taobao&charset=UTF-8",
                Map.of(
                    "orders.csv", list.getBytes(StandardCharsets.UTF_8),
                    "details.csv", details.getBytes(StandardCharsets.UTF_8)))
            .expect(200);

    assertThat(imported.at("/accepted")).as("%s", imported).isEqualTo("2");
    JsonNode parcel = parcel(app.find(shipped));
    assertThat(parcel.path("carrier").asText()).isEqualTo("YTO");
    assertThat(parcel.path("waybillNo").asText()).isEqualTo("YT" + shipped);
    assertThat(at(parcel.path("dispatchedAt"))).isEqualTo(DeskTime.instant("2026-07-01T10:05:00"));
    assertThat(app.find(done).status()).isEqualTo("COMPLETED");
  }

  private Answer post(Map<String, Object> body) {
    return app.as("agent1").post("/api/orders", body);
  }

  private static Map<String, Object> shipped(OrderBody body, String waybillNo, String received) {
    Map<String, String> dispatch = new LinkedHashMap<>();
    dispatch.put("carrier", "SF");
    dispatch.put("waybillNo", waybillNo);
    dispatch.put("received", received);
    Map<String, Object> order = new LinkedHashMap<>(body.json());
    order.put("dispatch", dispatch);
    return order;
  }

  private static String waybill(OrderBody body) {
    return "SF" + body.no();
  }

  private static String ago(int days) {
    return DeskTime.now()
        .truncatedTo(ChronoUnit.HOURS)
        .minus(Duration.ofDays(days).plusMinutes(1))
        .atOffset(ZoneOffset.UTC)
        .toString();
  }

  private JsonNode parcel(OrderCase order) {
    String id = order.show().at("/shipments/0/shipmentId").asText();
    return app.as("agent1").get("/api/shipments/" + id).expect(200).json();
  }

  private static Instant at(JsonNode time) {
    return at(time.asText());
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private int messages() {
    return app.as("admin").get("/api/demo/messages").expect(200).json().size();
  }

  private int exceptions() {
    return app.as("lead1").get("/api/exceptions").expect(200).json().path("total").asInt();
  }

  private void tracking(List<OrderCase> orders, String status) {
    tracking(orders, status, DeskTime.now().minusSeconds(60));
  }

  private void tracking(List<OrderCase> orders, String status, Instant at) {
    String rows =
        orders.stream()
            .map(order -> "SF,SF%s,%s,%s,深圳".formatted(order.no(), status, at))
            .collect(Collectors.joining("\n"));
    Answer answer =
        app.importCsv("/api/tracking/import", "carrier,waybillNo,status,time,place\n" + rows);
    assertThat(answer.at("/rejected")).as("%s", answer).isEqualTo("0");
  }
}
