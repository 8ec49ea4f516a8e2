package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Carriers use a waybill number again when the parcel that had it has ended. */
@WholeApp
class WaybillReuseJourneyTest extends AppTest {

  private static final String VERIFY = "userTask_verifyOutcome";

  @Autowired private JdbcTemplate jdbc;

  @Test
  void aNumberOfAParcelThatIsUnderWayIsRefused() {
    Parcel first = Parcel.of(app, app.take(OrderBody.cod()), "YTO");
    first.is("OUT_FOR_DELIVERY");

    Answer refused = dispatch(ready(), first);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).contains(first.orderNo(), "OUT_FOR_DELIVERY");
  }

  @Test
  void whatTheCarrierAloneCallsDeliveredKeepsItsNumberForAWhile() {
    Parcel first = Parcel.of(app, app.take(OrderBody.cod()), "YTO");
    first.is("DELIVERED");
    OrderCase second = ready();

    assertThat(dispatch(second, first).status()).isEqualTo(409);
    app.advance(Duration.ofDays(31));
    dispatch(second, first).expect(201);
  }

  @Test
  void theNumberOfAVerifiedParcelIsAnotherParcels() {
    OrderCase one = app.take(OrderBody.cod());
    Parcel first = Parcel.of(app, one, "YTO");
    first.is("DELIVERED");
    verify(one, "SIGNED");
    app.advance(Duration.ofHours(2));
    OrderCase two = ready();
    String second = dispatch(two, first).expect(201).at("/shipmentId");
    assertThat(second).isNotEqualTo(first.id());

    app.advance(Duration.ofMinutes(10));
    first.is("OUT_FOR_DELIVERY");

    assertThat(show(second).path("status").asText()).isEqualTo("OUT_FOR_DELIVERY");
    assertThat(show(second).path("events")).hasSize(1);
    assertThat(first.show().path("status").asText()).isEqualTo("DELIVERED");
    assertThat(first.show().path("events")).hasSize(1);
    assertThat(one.status()).isEqualTo("COMPLETED");
    first.is("DELIVERED");
    verify(two, "SIGNED");
    assertThat(two.status()).isEqualTo("COMPLETED");
  }

  /** Vendors tell the whole journey of a number with each push. */
  @Test
  void whatIsToldAgainOfTheFirstParcelMovesTheSecondNowhere() {
    OrderCase one = app.take(OrderBody.cod());
    Parcel first = Parcel.of(app, one, "YTO");
    first.is("DELIVERED");
    Instant delivered = one.now();
    verify(one, "SIGNED");
    app.advance(Duration.ofHours(2));
    OrderCase two = ready();
    String second = dispatch(two, first).expect(201).at("/shipmentId");

    app.importCsv(
            "/api/tracking/import",
            "carrier,waybillNo,status,time,place,text\n"
                + row(first, "DELIVERED", delivered)
                + row(first, "OUT_FOR_DELIVERY", delivered.minusSeconds(60))
                + row(first, "RETURNING", delivered.plusSeconds(3_600)))
        .expect(200);

    assertThat(show(second).path("status").asText()).isEqualTo("CREATED");
    assertThat(two.openTasks()).isEmpty();
    assertThat(first.show().path("events")).hasSize(2);
    assertThat(two.story()).doesNotContain("ALARM_CONTRADICTION");
    assertThat(one.story()).doesNotContain("ALARM_CONTRADICTION");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIGNED", "REFUSED", "LOST"})
  void everyVerifiedEndSetsTheNumberFree(String outcome) {
    OrderCase one = app.take(OrderBody.cod());
    Parcel first = Parcel.of(app, one, "YTO");
    first.is(outcome.equals("SIGNED") ? "DELIVERED" : "REJECTED");
    verify(one, outcome);

    dispatch(ready(), first).expect(201);
  }

  @Test
  void theSameParcelToldTwiceStaysOneAfterItsEnd() {
    OrderCase one = app.take(OrderBody.cod());
    Parcel first = Parcel.of(app, one, "YTO");
    first.is("DELIVERED");
    verify(one, "SIGNED");

    Answer again = dispatch(one, first).expect(200);

    assertThat(again.at("/shipmentId")).isEqualTo(first.id());
  }

  @Test
  void theVendorIsAskedAgainForNewsOfTheNumber() {
    OrderCase one = app.take(OrderBody.cod());
    Parcel first = Parcel.of(app, one, "YTO");
    first.is("DELIVERED");
    verify(one, "SIGNED");
    jdbc.update(
        "update carrier_watch set from_place = ? where waybill_no = ?", "武汉", first.waybillNo());
    dispatch(ready(), first).expect(201);

    assertThat(
            jdbc.queryForList(
                "select times_asked from carrier_watch"
                    + " where waybill_no = ? and from_place is null",
                Integer.class,
                first.waybillNo()))
        .hasSize(1);
  }

  private void verify(OrderCase order, String outcome) {
    order.complete("logistics1", VERIFY, Map.of("verifiedOutcome", outcome, "evidence", "YTO: 内网"));
  }

  private OrderCase ready() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    return order;
  }

  private Answer dispatch(OrderCase order, Parcel number) {
    return app.as("logistics1")
        .post(
            "/api/orders/" + order.id() + "/shipments",
            Map.of("carrier", "YTO", "waybillNo", number.waybillNo()));
  }

  private JsonNode show(String shipmentId) {
    return app.as("agent1").get("/api/shipments/" + shipmentId).expect(200).json();
  }

  private static String row(Parcel parcel, String status, Instant at) {
    return "YTO,%s,%s,%s,深圳市,\n".formatted(parcel.waybillNo(), status, at);
  }
}
