package org.gendan.carrier.kuaidi100;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

class Kuaidi100PushesTest {

  private static final String PARAM =
      "{\"status\":\"polling\",\"message\":\"\",\"lastResult\":{\"message\":\"ok\",\"state\":\"5\",\"status\":\"200\",\"ischeck\":\"0\",\"com\":\"yuantong\",\"nu\":\"YT1400000000001\",\"data\":[{\"time\":\"2026-03-02"
          + " 09:10:00\",\"ftime\":\"2026-03-02"
          + " 09:10:00\",\"context\":\"【杭州市】派件中\",\"status\":\"派件\",\"statusCode\":\"5\"}]}}";
  private static final String SIGN = "F07F56DDEEA4B1FDBD051C543D5E7A35";

  private final Kuaidi100Pushes pushes =
      new Kuaidi100Pushes(
          new Kuaidi100Properties(
              "", "", "", "", "", "demo-salt-01", "token", Duration.ofMinutes(30)),
          new Kuaidi100Events(),
          new Couriers(),
          new ObjectMapper());

  @Test
  void theVendorsExampleIsOpenedAndRead() throws Exception {
    String text = pushes.open(form(SIGN, PARAM, StandardCharsets.UTF_8));
    PushFormat.Content content = pushes.read(text);

    assertThat(text).isEqualTo(PARAM);
    assertThat(content.carriers()).containsExactly("YTO");
    assertThat(content.unreadable()).isEmpty();
    assertThat(content.events())
        .containsExactly(
            new TrackedEvent(
                "YTO",
                "YT1400000000001",
                TrackedStatus.OUT_FOR_DELIVERY,
                TrackedStatus.OUT_FOR_DELIVERY,
                "5",
                Instant.parse("2026-03-02T01:10:00Z"),
                null,
                "【杭州市】派件中",
                "kuaidi100"));
  }

  @Test
  void theVendorIsAnsweredInItsOwnWords() {
    assertThat(pushes.taken(PARAM).body())
        .isEqualTo("{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}");
    assertThat(pushes.refused("x").body())
        .isEqualTo("{\"result\":false,\"returnCode\":\"500\",\"message\":\"服务器错误\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"F07F56DDEEA4B1FDBD051C543D5E7A36", "f07f56ddeea4b1fdbd051c543d5e7a35", ""})
  void anotherSignatureIsForged(String sign) {
    assertThatThrownBy(() -> pushes.open(form(sign, PARAM, StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(PushRefused.class, e -> assertThat(e.isForged()).isTrue());
  }

  @Test
  void aMissingSignatureIsForged() {
    byte[] body = ("param=" + URLEncoder.encode(PARAM, StandardCharsets.UTF_8)).getBytes();

    assertThatThrownBy(() -> pushes.open(body))
        .isInstanceOfSatisfying(PushRefused.class, e -> assertThat(e.isForged()).isTrue());
  }

  @Test
  void anotherCharacterSetIsNotGuessed() {
    assertThatThrownBy(() -> pushes.open(form(SIGN, PARAM, Charset.forName("GBK"))))
        .hasMessage("the body is not UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "sign=x", "param=%4", "param=%ZZ&sign=x"})
  void whatIsNoFormIsRefused(String body) {
    assertThatThrownBy(() -> pushes.open(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PushRefused.class);
  }

  @Test
  void signedTextThatIsNoJsonIsRefused() {
    String sign = Md5Signature.of("no json", "demo-salt-01");

    assertThatThrownBy(() -> pushes.open(form(sign, "no json", StandardCharsets.UTF_8)))
        .hasMessageContaining("param is no JSON");
  }

  @Test
  void aCorrectedCourierWins() throws Exception {
    String corrected =
        PARAM.replace("\"message\":\"\",", "\"autoCheck\":\"1\",\"comNew\":\"shentong\",");

    assertThat(pushes.read(corrected).carriers())
        .as("and the parcel is found under the code it was subscribed with")
        .containsExactly("STO", "YTO");
  }

  @Test
  void chinaPostMayBeKnownUnderSeveralCodes() throws Exception {
    assertThat(pushes.read(PARAM.replace("yuantong", "youzhengguonei")).carriers())
        .contains("POST", "CHINA_POST");
  }

  @Test
  void anUnknownCourierIsNotGuessed() {
    assertThatThrownBy(() -> pushes.read(PARAM.replace("yuantong", "nosuchcourier")))
        .hasMessageContaining("nosuchcourier");
  }

  @Test
  void anUnknownCodeIsNotGuessedAndHoldsUpNothingElse() throws Exception {
    String two =
        PARAM.replace(
            "\"data\":[",
            "\"data\":[{\"time\":\"2026-03-02"
                + " 10:00:00\",\"status\":\"新状态\",\"statusCode\":\"999\"},");
    PushFormat.Content content = pushes.read(two);

    assertThat(content.events()).hasSize(1);
    assertThat(content.unreadable()).singleElement().asString().contains("999", "新状态");
  }

  @Test
  void anUnknownCodeWithClearWordsIsReadByThem() throws Exception {
    String unknown = PARAM.replace("\"statusCode\":\"5\"", "\"statusCode\":\"599\"");

    assertThat(pushes.read(unknown).events())
        .extracting(TrackedEvent::status)
        .containsExactly(TrackedStatus.OUT_FOR_DELIVERY);
    PushFormat.Content signed = pushes.read(unknown.replace("【杭州市】派件中", "【杭州市】已签收"));
    assertThat(signed.events()).as("no word ends a parcel").isEmpty();
    assertThat(signed.unreadable()).hasSize(1);
  }

  static Stream<String> codes() {
    return VendorCodes.of("kuaidi100-status.csv");
  }

  /** Whatever Kuaidi100 sends, a parcel ends by a code that is sure, and by it alone. */
  @ParameterizedTest
  @MethodSource("codes")
  void onlyASureCodeEndsAParcel(String code) throws Exception {
    for (String words : List.of("", "已签收", "已退回", "已取消", "派件中")) {
      for (String whole : List.of("3", "4", "5")) {
        String push =
            PARAM
                .replace("\"statusCode\":\"5\"", "\"statusCode\":\"" + code + "\"")
                .replace("\"state\":\"5\"", "\"state\":\"" + whole + "\"")
                .replace("\"status\":\"派件\"", "\"status\":\"新状态\"")
                .replace("【杭州市】派件中", words);
        assertThat(ends(push))
            .as("%s, '%s', %s", code, words, whole)
            .isEqualTo(List.of("3", "301", "302", "303", "304", "4", "210", "401").contains(code));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "4"})
  void theStateOfTheWholeEndsNothingThatIsCalledOtherwise(String whole) throws Exception {
    String coarse =
        PARAM
            .replace(",\"statusCode\":\"5\"", "")
            .replace("\"state\":\"5\"", "\"state\":\"" + whole + "\"");

    assertThat(ends(coarse.replace("\"status\":\"派件\"", "\"status\":\"新状态\""))).isFalse();
    assertThat(ends(coarse.replace("\"status\":\"派件\",", "").replace(",\"status\":\"派件\"", "")))
        .as("without a name it is all there is")
        .isTrue();
  }

  private boolean ends(String push) throws Exception {
    return pushes.read(push).events().stream()
        .anyMatch(event -> event.status().isEnd() || event.atDestination().isEnd());
  }

  @Test
  void withoutFineCodesTheNameAndThenTheStateDecide() throws Exception {
    String named = PARAM.replace("\"statusCode\":\"5\"", "\"areaName\":\"广东\"");
    String bare = named.replace("\"status\":\"派件\",", "");

    assertThat(pushes.read(named).events())
        .extracting(TrackedEvent::status)
        .containsExactly(TrackedStatus.OUT_FOR_DELIVERY);
    assertThat(pushes.read(bare).events())
        .extracting(TrackedEvent::vendorCode)
        .containsExactly("5");
  }

  @Test
  void aNumberTheVendorGivesUpIsSaidSo() throws Exception {
    String abort =
        PARAM
            .replace(
                "\"status\":\"polling\",\"message\":\"\"",
                "\"status\":\"abort\",\"message\":\"3天查询无记录\"")
            .replaceAll("\"data\":\\[.*?\\]", "\"data\":[]");

    assertThat(pushes.read(abort).abandoned())
        .isEqualTo(new PushFormat.Abandoned("YTO", "YT1400000000001", "3天查询无记录"));
  }

  /** The table of docs/carriers.md, row by row. */
  @ParameterizedTest
  @CsvSource({
    "101,CREATED",
    "102,CREATED",
    "103,PICKED_UP",
    "1,PICKED_UP",
    "0,IN_TRANSIT",
    "1001,ARRIVED_LOCALLY",
    "1002,IN_TRANSIT",
    "1003,IN_TRANSIT",
    "7,IN_TRANSIT",
    "8,CUSTOMS",
    "10,CUSTOMS",
    "11,CUSTOMS",
    "12,CUSTOMS",
    "13,EXCEPTION",
    "5,OUT_FOR_DELIVERY",
    "501,AT_PICKUP_POINT",
    "205,AT_PICKUP_POINT",
    "2,EXCEPTION",
    "201,EXCEPTION",
    "202,EXCEPTION",
    "204,EXCEPTION",
    "206,EXCEPTION",
    "207,EXCEPTION",
    "208,EXCEPTION",
    "209,EXCEPTION",
    "203,REJECTED",
    "14,REJECTED",
    "6,RETURNING",
    "4,RETURNED",
    "3,DELIVERED",
    "301,DELIVERED",
    "302,DELIVERED",
    "303,DELIVERED",
    "304,DELIVERED",
    "401,CANCELLED",
    "210,CANCELLED"
  })
  void everyCodeHasItsStatus(String code, TrackedStatus status) throws Exception {
    String push = PARAM.replace("\"statusCode\":\"5\"", "\"statusCode\":\"" + code + "\"");

    assertThat(pushes.read(push).events()).extracting(TrackedEvent::status).containsExactly(status);
  }

  private static byte[] form(String sign, String param, Charset charset) {
    return ("sign=" + sign + "&param=" + URLEncoder.encode(param, charset))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
