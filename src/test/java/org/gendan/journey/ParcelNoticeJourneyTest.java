package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** What customers are told about parcels without asking. */
@WholeApp
class ParcelNoticeJourneyTest extends AppTest {

  private static final int MORNING = 10;
  private static final int NIGHT = 23;

  @Test
  void anArrivalIsToldAtOnceWithTheNextTimeAndWhomToAsk() {
    Parcel parcel = parcelAt(OrderBody.cod(), MORNING);
    parcel.is("ARRIVED_LOCALLY");
    app.advance(Duration.ZERO);

    JsonNode notice = only(parcel);
    assertThat(notice.path("status").asText()).as("%s", notice).isEqualTo("SENT");
    assertThat(at(notice, "sentAt")).isBefore(at(notice, "dueAt"));
    assertThat(Duration.between(at(notice, "happenedAt"), at(notice, "dueAt")))
        .isEqualTo(Duration.ofHours(2));
    assertThat(texts(parcel)).singleElement().asString().contains("派送", "400-000-0000");
    assertThat(texts(parcel).get(0)).doesNotContain("{").doesNotContain("暂未确定");
  }

  @Test
  void aMilestoneIsToldOnceEvenWhenTheParcelComesBackToIt() {
    Parcel parcel = parcelAt(OrderBody.cod(), MORNING);
    parcel.was("CUSTOMS", Duration.ofMinutes(50));
    parcel.was("IN_TRANSIT", Duration.ofMinutes(40));
    app.advance(Duration.ZERO);
    parcel.was("CUSTOMS", Duration.ofMinutes(30));
    parcel.was("IN_TRANSIT", Duration.ofMinutes(20));
    app.advance(Duration.ZERO);

    assertThat(only(parcel).path("occasion").asText()).isEqualTo("CUSTOMS_CLEARED");
    assertThat(texts(parcel)).hasSize(1);
  }

  @Test
  void atNightItWaitsForTheMorning() {
    Parcel parcel = parcelAt(OrderBody.cod(), NIGHT);
    parcel.is("ARRIVED_LOCALLY");
    app.advance(Duration.ZERO);
    assertThat(only(parcel).path("status").asText()).isEqualTo("WAITING");
    assertThat(only(parcel).path("reason").asText()).isEqualTo("quiet hours");

    app.advance(Duration.ofHours(10));

    assertThat(only(parcel).path("status").asText()).isEqualTo("SENT");
  }

  @Test
  void whatIsNotTrueAnyMoreInTheMorningIsNotTold() {
    Parcel parcel = parcelAt(OrderBody.cod(), NIGHT);
    parcel.is("ARRIVED_LOCALLY");
    app.advance(Duration.ofMinutes(1));
    parcel.is("DELIVERED");
    app.advance(Duration.ofHours(10));

    assertThat(only(parcel).path("reason").asText()).contains("overtaken", "delivered (已投递)");
    assertThat(texts(parcel)).isEmpty();
  }

  @Test
  void whoWantsNoContactIsLeftAlone() {
    String phone =
        "139" + String.format("%08d", Math.abs(OrderBody.number().hashCode()) % 100000000);
    app.as("agent1").post("/api/contact-policies", Map.of("phone", phone, "wish", "NO_CONTACT"));
    Parcel parcel = parcelAt(OrderBody.cod().with("customerPhone", phone), MORNING);
    parcel.is("ARRIVED_LOCALLY");
    app.advance(Duration.ZERO);

    assertThat(only(parcel).path("status").asText()).isEqualTo("DROPPED");
    assertThat(only(parcel).path("reason").asText()).contains("no contact (拒绝联系)");
    assertThat(texts(parcel)).isEmpty();
  }

  @Test
  void damageIsToldToTheCustomerAndHasAnOwner() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    Map<String, Object> body = event(order, "d1", "DAMAGED", "外箱破损 carton crushed");
    report(parcel, "logistics1", body).expect(201);
    report(parcel, "logistics1", body).expect(200);
    // That there is a case is told apart from it, before or after.
    app.advance(Duration.ZERO);
    app.advance(Duration.ofMinutes(5));

    assertThat(texts(parcel)).singleElement().asString().contains("破损", "carton crushed", "暂未确定");
    assertThat(parcel.alarms()).containsExactly("ALARM_DAMAGED");
    assertThat(order.openTasks()).contains("userTask_resolveException");
  }

  @Test
  void aReasonOfTheListGoesOutAsItsWordAndNoOtherCodeGoesOut() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "POST");
    Map<String, Object> unknown = event(order, "c1", "OFFLOADED", "WX_17");
    assertThat(report(parcel, "logistics1", unknown).expect(422).at("/detail"))
        .contains("'WX_17' is a code");
    report(parcel, "logistics1", event(order, "c2", "OFFLOADED", "WEATHER_FUEL")).expect(201);
    app.advance(Duration.ZERO);

    assertThat(texts(parcel))
        .singleElement()
        .asString()
        .contains("原因：天气原因导致航班加油减载", "中国邮政 ")
        .doesNotContain("WEATHER", "POST ");
    assertThat(order.said()).contains("weather; the flight had to take more fuel");
  }

  @Test
  void theSameReportTwiceAtTheSameMomentIsOneEvent() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    Map<String, Object> body = event(order, "twice", "DAMAGED", "wet");

    List<Integer> answers =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(caller -> report(parcel, "logistics1", body).status())
            .toList();

    assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
    assertThat(only(parcel).path("occasion").asText()).isEqualTo("freight:twice");
    assertThat(parcel.alarms()).containsExactly("ALARM_DAMAGED");
  }

  @Test
  void eachTurnOfAFlightIsToldWithItsReason() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    for (String kind : List.of("OFFLOADED", "DELAYED", "DIVERTED", "DEPARTED")) {
      Map<String, Object> body = event(order, kind, kind, "fog");
      body.put("nextEta", order.now().plus(Duration.ofHours(30)).toString());
      report(parcel, "logistics1", body).expect(201);
    }
    app.advance(Duration.ZERO);
    for (int next = 0; next < 3; next++) {
      // One after the other, five minutes apart.
      assertThat(texts(parcel)).hasSize(next + 1);
      app.advance(Duration.ofMinutes(5));
    }

    assertThat(texts(parcel)).hasSize(4).noneMatch(text -> text.contains("暂未确定"));
    assertThat(texts(parcel)).filteredOn(text -> text.contains("fog")).hasSize(3);
    assertThat(texts(parcel)).anyMatch(text -> text.contains("拉货"));
    assertThat(texts(parcel)).anyMatch(text -> text.contains("延误"));
    assertThat(texts(parcel)).anyMatch(text -> text.contains("备降"));
    assertThat(texts(parcel)).anyMatch(text -> text.contains("起飞"));
    assertThat(parcel.alarms()).isEmpty();
  }

  @Test
  void whatIsWrongWithAReportIsSaidFieldByField() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    Map<String, Object> good = event(order, "x1", "DELAYED", "fog");
    assertThat(report(parcel, "agent1", good).status()).isEqualTo(403);

    Map<String, Object> bad = new HashMap<>(good);
    bad.put("reason", " ");
    bad.put("requestId", "x".repeat(65));
    bad.put("nextEta", order.now().minus(Duration.ofDays(1)).toString());
    assertThat(report(parcel, "logistics1", bad).expect(422).wrongFields())
        .containsExactlyInAnyOrder("requestId", "reason", "nextEta");
    bad.put("kind", "LATE");
    assertThat(report(parcel, "logistics1", bad).expect(422).wrongFields()).containsExactly("kind");

    report(parcel, "logistics1", good).expect(201);
    good.put("reason", "snow");
    report(parcel, "logistics1", good).expect(409);
  }

  private Parcel parcelAt(OrderBody body, int hour) {
    Parcel parcel = Parcel.of(app, app.take(body), "SF");
    // Otherwise the customer has just heard that nobody has fetched it.
    parcel.is("PICKED_UP");
    parcel.until(0, hour);
    return parcel;
  }

  private static Map<String, Object> event(
      OrderCase order, String requestId, String kind, String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("requestId", requestId);
    body.put("kind", kind);
    body.put("reason", reason);
    body.put("at", order.now().toString());
    return body;
  }

  private Answer report(Parcel parcel, String userId, Map<String, Object> body) {
    return app.as(userId).post("/api/shipments/" + parcel.id() + "/freight-events", body);
  }

  private JsonNode only(Parcel parcel) {
    JsonNode all =
        app.as("agent1")
            .get("/api/shipments/" + parcel.id() + "/notices")
            .expect(200)
            .json()
            .path("items");
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** What the customer has read about this parcel. */
  private List<String> texts(Parcel parcel) {
    String waybill = parcel.show().path("waybillNo").asText();
    JsonNode all = app.as("admin").get("/api/demo/messages").expect(200).json();
    return StreamSupport.stream(all.spliterator(), false)
        .map(message -> message.path("text").asText())
        .filter(text -> text.contains(waybill))
        .toList();
  }

  private static Instant at(JsonNode notice, String field) {
    return OffsetDateTime.parse(notice.path(field).asText()).toInstant();
  }
}
