package org.gendan.carrier.sf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.gendan.carrier.PushFormat;
import org.gendan.carrier.PushRefused;
import org.gendan.carrier.TrackedEvent;
import org.gendan.carrier.TrackedStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SfPushesTest {

  private static final String SIGNED = route("80", "", "2026-03-03 14:21:09");

  private final SfPushes pushes =
      new SfPushes(new SfProperties("", "", "", "", "token"), new SfRoutes(), new ObjectMapper());

  @Test
  void theVendorsExampleIsOpenedAndRead() throws Exception {
    PushFormat.Content content = pushes.read(pushes.open(utf8(body(SIGNED))));

    assertThat(content.carriers()).containsExactly("SF");
    assertThat(content.events())
        .containsExactly(
            new TrackedEvent(
                "SF",
                "SF1400000000001",
                TrackedStatus.DELIVERED,
                TrackedStatus.DELIVERED,
                "80",
                Instant.parse("2026-03-03T06:21:09Z"),
                "深圳市",
                "您的快件已签收",
                "sf"));
  }

  @Test
  void theVendorIsAnsweredInItsOwnWords() {
    assertThat(pushes.taken(body(SIGNED)).body())
        .isEqualTo("{\"return_code\":\"0000\",\"return_msg\":\"成功\"}");
    assertThat(pushes.refused("x").body())
        .isEqualTo("{\"return_code\":\"1000\",\"return_msg\":\"系统异常\"}");
  }

  @Test
  void eventsOfOnePushAreReadInTheOrderInWhichTheyHappened() throws Exception {
    String shuffled = body(SIGNED + "," + route("50", "", "2026-03-01 18:40:30"));

    assertThat(pushes.read(shuffled).events())
        .extracting(TrackedEvent::status)
        .containsExactly(TrackedStatus.PICKED_UP, TrackedStatus.DELIVERED);
  }

  @Test
  void theStateOfAnOrderIsReadToo() throws Exception {
    String state =
        "{\"requestId\":\"r\",\"timestamp\":\"1700000000000\",\"orderState\":[{\"orderNo\":\"OC1\",\"waybillNo\":\"SF1400000000001\",\"orderStateCode\":\"05-40003\",\"orderStateDesc\":\"已收件\",\"lastTime\":\"2026-03-02 16:00:00\"}]}";

    assertThat(pushes.read(pushes.open(utf8(state))).events())
        .extracting(TrackedEvent::status)
        .containsExactly(TrackedStatus.PICKED_UP);
    assertThat(pushes.taken(state).body())
        .isEqualTo("{\"success\":\"true\",\"code\":\"0\",\"msg\":\"\"}");
  }

  @Test
  void anotherCharacterSetIsNotGuessed() {
    assertThatThrownBy(() -> pushes.open(body(SIGNED).getBytes(Charset.forName("GBK"))))
        .hasMessage("the body is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"Body\":{}}", "{\"Body\":{\"WaybillRoute\":{}}}"})
  void whatIsNoRoutePushIsRefused(String body) {
    assertThatThrownBy(() -> pushes.open(utf8(body))).isInstanceOf(PushRefused.class);
  }

  @Test
  void whatIsNotKnownIsNotGuessedAndHoldsUpNothingElse() throws Exception {
    String push =
        body(SIGNED + "," + route("4711", "", "2026-03-01 18:40:30") + "," + route("50", "", "?"));
    PushFormat.Content content = pushes.read(push);

    assertThat(content.events()).hasSize(1);
    assertThat(content.unreadable()).hasSize(2);
    assertThat(content.unreadable().toString()).contains("4711", "'?'");
  }

  @Test
  void whatSaysNothingAboutTheParcelIsLeftOut() throws Exception {
    PushFormat.Content content = pushes.read(body(route("626", "", "2026-03-01 18:40:30")));

    assertThat(content.events()).isEmpty();
    assertThat(content.unreadable()).isEmpty();
  }

  @Test
  void arrivingInTheConsigneesCityIsMoreThanArriving() throws Exception {
    TrackedEvent arrived =
        pushes.read(body(route("31", "", "2026-03-03 01:00:00"))).events().get(0);

    assertThat(arrived.goingTo("广东省 深圳市 南山区").status()).isEqualTo(TrackedStatus.ARRIVED_LOCALLY);
    assertThat(arrived.goingTo("北京市").status()).isEqualTo(TrackedStatus.IN_TRANSIT);
    assertThat(arrived.goingTo(null).status()).isEqualTo(TrackedStatus.IN_TRANSIT);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 广东省 深圳市, IN_TRANSIT",
    "' ', 广东省 深圳市, IN_TRANSIT",
    "广东, 广东省 深圳市, IN_TRANSIT",
    "广东省, 广东省 深圳市, IN_TRANSIT",
    "'广东,深圳', 广东省 深圳市, ARRIVED_LOCALLY",
    "南山区, 广东省 深圳市 南山区, ARRIVED_LOCALLY",
    "上海市, 上海市 浦东新区, ARRIVED_LOCALLY"
  })
  void onlyACityIsAPlaceToArriveAt(String place, String destination, TrackedStatus status) {
    TrackedEvent event =
        new TrackedEvent(
            "SF",
            "SF1",
            TrackedStatus.IN_TRANSIT,
            TrackedStatus.ARRIVED_LOCALLY,
            "31",
            Instant.EPOCH,
            place,
            null,
            "sf");

    assertThat(event.goingTo(destination).status()).isEqualTo(status);
  }

  /** The table of docs/carriers.md, row by row. */
  @ParameterizedTest
  @CsvSource({
    "50,'',PICKED_UP",
    "51,'',PICKED_UP",
    "54,'',PICKED_UP",
    "30,'',IN_TRANSIT",
    "31,'',IN_TRANSIT",
    "36,'',IN_TRANSIT",
    "302,'',IN_TRANSIT",
    "3036,'',IN_TRANSIT",
    "105,'',IN_TRANSIT",
    "106,'',IN_TRANSIT",
    "10,'',IN_TRANSIT",
    "11,'',IN_TRANSIT",
    "17,'',CUSTOMS",
    "18,'',CUSTOMS",
    "606,'',CUSTOMS",
    "44,'',OUT_FOR_DELIVERY",
    "204,'',OUT_FOR_DELIVERY",
    "125,'',AT_PICKUP_POINT",
    "123,'',AT_PICKUP_POINT",
    "130,'',AT_PICKUP_POINT",
    "642,'',AT_PICKUP_POINT",
    "678,'',AT_PICKUP_POINT",
    "658,'',AT_PICKUP_POINT",
    "33,'',EXCEPTION",
    "70,'',EXCEPTION",
    "70,12,EXCEPTION",
    "34,'',EXCEPTION",
    "77,'',EXCEPTION",
    "8000,6,EXCEPTION",
    "99,2,RETURNING",
    "99,'',RETURNING",
    "648,'',RETURNING",
    "631,'',RETURNING",
    "80,'',DELIVERED",
    "607,'',DELIVERED",
    "935,'',DELIVERED",
    "8000,'',DELIVERED",
    "70,46,CANCELLED"
  })
  void everyCodeHasItsStatus(String code, String reason, TrackedStatus status) throws Exception {
    String push = body(route(code, reason, "2026-03-01 18:40:30"));

    assertThat(pushes.read(push).events()).extracting(TrackedEvent::status).containsExactly(status);
  }

  private static String body(String routes) {
    return "{\"Body\":{\"WaybillRoute\":[" + routes + "]}}";
  }

  private static String route(String code, String reason, String time) {
    return "{\"id\":\"160000000000001\",\"mailno\":\"SF1400000000001\",\"orderid\":\"OC20260302001\",\"acceptTime\":\"%s\",\"acceptAddress\":\"深圳市\",\"remark\":\"您的快件已签收\",\"opCode\":\"%s\",\"reasonCode\":\"%s\",\"reasonName\":\"\"}"
        .formatted(time, code, reason);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
