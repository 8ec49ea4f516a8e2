package org.gendan.carrier.sf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.carrier.PushFormat;
import org.gendan.carrier.PushRefused;
import org.gendan.carrier.TrackedEvent;
import org.gendan.carrier.TrackedStatus;
import org.gendan.carrier.VendorCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
        "{\"requestId\":\"r\",\"timestamp\":\"1700000000000\",\"orderState\":[{\"orderNo\":\"OC1\",\"waybillNo\":\"SF1400000000001\",\"orderStateCode\":\"05-40003\",\"orderStateDesc\":\"已收件\",\"lastTime\":\"2026-03-02"
            + " 16:00:00\"}]}";

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

  @ParameterizedTest
  @CsvSource({"8000,2", "80,9", "607,1", "935,3"})
  void anEndWithAnUnknownReasonIsNotGuessed(String code, String reason) throws Exception {
    PushFormat.Content content = pushes.read(body(route(code, reason, "2026-03-03 14:21:09")));

    assertThat(content.events()).isEmpty();
    assertThat(content.unreadable())
        .singleElement()
        .asString()
        .contains("'" + code + "+" + reason + "'");
  }

  static Stream<String> codes() {
    return VendorCodes.of("sf-status.csv");
  }

  /** Whatever SF sends, a parcel ends by a code that is sure, and by it alone. */
  @ParameterizedTest
  @MethodSource("codes")
  void onlyASureCodeEndsAParcel(String code) throws Exception {
    for (String words : List.of("", "您的快件已签收", "快件已退回", "运单已取消", "快件已到达")) {
      assertThat(ends(code, "", words))
          .as("%s, '%s'", code, words)
          .isEqualTo(List.of("80", "607", "935", "8000").contains(code));
      for (String reason : List.of("2", "46", "99")) {
        assertThat(ends(code, reason, words))
            .as("%s+%s, '%s'", code, reason, words)
            .isEqualTo((code + "+" + reason).equals("70+46"));
      }
    }
  }

  private boolean ends(String code, String reason, String words) throws Exception {
    String route = route(code, reason, "2026-03-03 14:21:09").replace("您的快件已签收", words);
    return pushes.read(body(route)).events().stream()
        .anyMatch(event -> event.status().isEnd() || event.atDestination().isEnd());
  }

  @Test
  void aJourneyThatGoesOnIsNotCancelledByTheCodeOfACancelledOrder() throws Exception {
    String journey =
        String.join(
            ",",
            told("54", "2026-03-02 10:30:56", "顺丰速运 已收取快件"),
            told("501", "2026-03-02 11:01:03", "快件运输中"),
            told("407", "2026-03-02 11:23:38", "快件已发往城北店"),
            told("44", "2026-03-03 07:17:00", "正在分配快递员"),
            told("80", "2026-03-03 07:58:31", "您的快件已签收"));
    PushFormat.Content content = pushes.read(body(journey));

    assertThat(content.unreadable()).isEmpty();
    assertThat(content.events())
        .extracting(TrackedEvent::status)
        .containsExactly(
            TrackedStatus.PICKED_UP,
            TrackedStatus.IN_TRANSIT,
            TrackedStatus.IN_TRANSIT,
            TrackedStatus.OUT_FOR_DELIVERY,
            TrackedStatus.DELIVERED);
  }

  @ParameterizedTest
  @CsvSource({
    "305,快件已装车，准备发往上海集散中心,IN_TRANSIT",
    "310,快件到达【西安未央营业点】,IN_TRANSIT",
    "605,快件正在报关,CUSTOMS",
    "634,快件正在派送途中，请您准备签收,OUT_FOR_DELIVERY",
    "4712,顺丰速运 已收取快件,PICKED_UP",
    "4713,收件人拒收,REJECTED",
    "4714,快件正在退回寄件人,RETURNING"
  })
  void anUnknownCodeWithClearWordsIsReadByThem(String code, String remark, TrackedStatus status)
      throws Exception {
    PushFormat.Content content = pushes.read(body(told(code, "2026-03-03 01:00:00", remark)));

    assertThat(content.events()).extracting(TrackedEvent::status).containsExactly(status);
    assertThat(content.unreadable()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"您的快件已签收", "快件已取消", "快件到达后派送不成功", "离开海关，正在清关", "如需退回请联系", "处理完成", ""})
  void wordsThatAreNotClearOrWouldEndAParcelAreNotRead(String remark) throws Exception {
    PushFormat.Content content = pushes.read(body(told("4711", "2026-03-03 01:00:00", remark)));

    assertThat(content.events()).isEmpty();
    assertThat(content.unreadable()).hasSize(1);
  }

  @Test
  void whatIsReadAsAnArrivalIsOneInTheConsigneesCity() throws Exception {
    TrackedEvent arrived =
        pushes.read(body(told("310", "2026-03-03 01:00:00", "快件到达营业点"))).events().get(0);

    assertThat(arrived.goingTo("广东省 深圳市").status()).isEqualTo(TrackedStatus.ARRIVED_LOCALLY);
  }

  @ParameterizedTest
  @CsvSource({"99,应客户要求转寄,IN_TRANSIT", "99,快件转寄后退回,RETURNING", "648,快件已转寄,IN_TRANSIT"})
  void whatIsSentOnDoesNotComeBack(String code, String remark, TrackedStatus status)
      throws Exception {
    assertThat(pushes.read(body(told(code, "2026-03-03 01:00:00", remark))).events())
        .extracting(TrackedEvent::status)
        .containsExactly(status);
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

  private static String told(String code, String time, String remark) {
    return route(code, "", time).replace("您的快件已签收", remark);
  }

  private static String route(String code, String reason, String time) {
    return "{\"id\":\"160000000000001\",\"mailno\":\"SF1400000000001\",\"orderid\":\"OC20260302001\",\"acceptTime\":\"%s\",\"acceptAddress\":\"深圳市\",\"remark\":\"您的快件已签收\",\"opCode\":\"%s\",\"reasonCode\":\"%s\",\"reasonName\":\"\"}"
        .formatted(time, code, reason);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
