package org.gendan.carrier.sf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.Attempt;
import org.gendan.carrier.CarrierAction;
import org.gendan.carrier.CarrierAddress;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.RecordedVendor;
import org.gendan.carrier.RecordedVendor.Asked;
import org.gendan.carrier.SteppedClock;
import org.gendan.carrier.TrackQuery;
import org.gendan.carrier.TrackedEvent;
import org.gendan.carrier.TrackedStatus;
import org.gendan.carrier.Watch;
import org.gendan.carrier.WaybillRequest;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire to SF, and what is made of its answers. */
class SfCarrierTest {

  private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);
  private static final String CHECK_WORD = "DemoCheckWord0123456789ABCDEFabcd";
  private static final Attempt FIRST = new Attempt(1, false, NOW);
  private static final String OK =
      "{\"apiErrorMsg\":\"\",\"apiResponseID\":\"1\",\"apiResultCode\":\"A1000\",\"apiResultData\":\"{\\\"success\\\":true,\\\"errorCode\\\":\\\"S0000\\\",\\\"errorMsg\\\":null,\\\"msgData\\\":null}\"}";

  private final RecordedVendor vendor = new RecordedVendor();
  private final ObjectMapper json = new ObjectMapper();
  private final SfCarrier carrier = carrier();

  private SfCarrier carrier() {
    var clock = new SteppedClock(NOW);
    var account =
        new SfProperties(vendor.address(), "DEMOPARTNER", CHECK_WORD, "7550000001", "token");
    var api =
        new SfApi(
            RecordedVendor.clients(clock),
            RecordedVendor.settings().patience(),
            account,
            json,
            clock);
    return new SfCarrier(api, account, new SfRoutes());
  }

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void theDigestIsTheVendorsExample() {
    assertThat(
            SfDigest.of(
                "{\"language\":\"zh-CN\",\"trackingType\":\"1\",\"trackingNumber\":[\"SF1400000000001\"],\"methodType\":\"1\",\"checkPhoneNo\":\"8000\",\"note\":\"测试 a*b~c+d\"}",
                "1700000000000",
                CHECK_WORD))
        .isEqualTo("4A89fZ7PifMzZAtNTvt2/g==");
  }

  @Test
  void aQuestionIsASignedForm() {
    vendor.says(OK);
    carrier.track(new TrackQuery("SF", "SF1400000000001", "8000"));

    Asked asked = vendor.onlyQuestion();
    assertThat(asked.path()).isEqualTo("/std/service");
    assertThat(asked.contentType()).isEqualTo("application/x-www-form-urlencoded;charset=UTF-8");
    assertThat(asked.form())
        .containsOnlyKeys(
            "partnerID", "requestID", "serviceCode", "timestamp", "msgDigest", "msgData")
        .containsEntry("partnerID", "DEMOPARTNER")
        .containsEntry("serviceCode", "EXP_RECE_SEARCH_ROUTES")
        .containsEntry("timestamp", "1700000000000")
        .containsEntry(
            "msgData",
            "{\"language\":\"zh-CN\",\"trackingType\":\"1\",\"trackingNumber\":[\"SF1400000000001\"],\"methodType\":\"1\",\"checkPhoneNo\":\"8000\"}")
        .containsEntry(
            "msgDigest", SfDigest.of(asked.form().get("msgData"), "1700000000000", CHECK_WORD));
    assertThat(asked.form().get("requestID")).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void routesComeBackOldestFirst() {
    vendor.says(
        inner(
            """
            {"routeResps":[{"mailNo":"SF1400000000001","routes":[
              {"acceptTime":"2026-03-03 14:21:09","acceptAddress":"深圳市","remark":"您的快件已签收","opCode":"80","firstStatusCode":"4"},
              {"acceptTime":"2026-03-01 18:40:30","acceptAddress":"杭州市","remark":"顺丰速运 已收取快件","opCode":"50","firstStatusCode":"1"}]}]}
            """));

    assertThat(events(carrier.track(new TrackQuery("SF", "SF1400000000001", "8000"))))
        .extracting(TrackedEvent::status)
        .containsExactly(TrackedStatus.PICKED_UP, TrackedStatus.DELIVERED);
  }

  @Test
  void aWrongPhoneLooksLikeAParcelThatNothingHappenedTo() {
    vendor.says(inner("{\"routeResps\":[{\"mailNo\":\"SF1400000000001\",\"routes\":[]}]}"));

    assertThat(events(carrier.track(new TrackQuery("SF", "SF1400000000001", "0000")))).isEmpty();
  }

  @Test
  void anOrderGivesAWaybill() {
    vendor.says(order(2));

    assertThat(carrier.createShipment(waybill()))
        .isEqualTo(new CarrierAnswer.Given<>("SF1400000000001"));
    Asked asked = vendor.onlyQuestion();
    assertThat(asked.form()).containsEntry("serviceCode", "EXP_RECE_CREATE_ORDER");
    assertThat(asked.json("msgData").path("orderId").asText()).isEqualTo("OC20260302001");
    assertThat(asked.json("msgData").path("monthlyCard").asText()).isEqualTo("7550000001");
    assertThat(asked.json("msgData").at("/contactInfoList/0/contactType").asInt()).isEqualTo(1);
    assertThat(asked.json("msgData").at("/contactInfoList/1/contact").asText()).isEqualTo("张三");
    assertThat(asked.json("msgData").path("isGenWaybillNo").asInt()).isEqualTo(1);
  }

  @Test
  void anOrderThatSfHasAlreadyIsAskedFor() {
    vendor.says(refusal("8016", "重复下单")).says(order(2));

    assertThat(carrier.createShipment(waybill()))
        .isEqualTo(new CarrierAnswer.Given<>("SF1400000000001"));
    assertThat(vendor.asked().get(1).form())
        .containsEntry("serviceCode", "EXP_RECE_SEARCH_ORDER_RESP");
    assertThat(vendor.asked().get(1).json("msgData").path("orderId").asText())
        .isEqualTo("OC20260302001");
  }

  @Test
  void anAddressThatSfDoesNotReachIsRefused() {
    vendor.says(order(3));

    assertThat(carrier.createShipment(waybill())).isInstanceOf(CarrierAnswer.Refused.class);
  }

  @Test
  void anOrderIsCancelled() {
    vendor.says(inner("{\"orderId\":\"OC20260302001\",\"resStatus\":2}"));

    assertThat(carrier.cancelShipment("SF", "OC20260302001", "SF1"))
        .isEqualTo(new CarrierAnswer.Given<>(""));
    assertThat(vendor.onlyQuestion().form())
        .containsEntry("serviceCode", "EXP_RECE_UPDATE_ORDER")
        .containsEntry("msgData", "{\"orderId\":\"OC20260302001\",\"dealType\":2}");
  }

  @Test
  void aCancelledOrderStaysCancelled() {
    vendor.says(refusal("8037", "已消单"));

    assertThat(carrier.cancelShipment("SF", "OC20260302001", "SF1"))
        .isEqualTo(new CarrierAnswer.Given<>(""));
  }

  @Test
  void whatSfDoesNotCancelIsRefused() {
    vendor.says(inner("{\"orderId\":\"x\",\"resStatus\":1}")).says(refusal("8252", "订单已确认"));

    assertThat(carrier.cancelShipment("SF", "x", "SF1")).isInstanceOf(CarrierAnswer.Refused.class);
    assertThat(carrier.cancelShipment("SF", "x", "SF1"))
        .isEqualTo(new CarrierAnswer.Refused<>("8252", "订单已确认"));
  }

  @ParameterizedTest
  @CsvSource({
    "REDIRECT, 1",
    "RETURN_TO_SENDER, 2",
    "EXPEDITE, 3",
    "REDELIVER, 4",
    "SELF_PICKUP, 5",
    "HOLD, 7"
  })
  void everyActionHasItsService(ActionKind kind, String service) {
    vendor.says(OK);

    assertThat(carrier.act(action(kind), FIRST)).isEqualTo(new CarrierAnswer.Given<>(""));
    Asked asked = vendor.onlyQuestion();
    assertThat(asked.form()).containsEntry("serviceCode", "EXP_RECE_WANTED_INTERCEPT");
    assertThat(asked.json("msgData").path("serviceCode").asText()).isEqualTo(service);
    assertThat(asked.json("msgData").path("waybillNo").asText()).isEqualTo("SF1400000000001");
    assertThat(asked.json("msgData").path("deliverDate").asText()).isEqualTo("2026-03-05");
    assertThat(asked.json("msgData").at("/newDestAddress/city").asText()).isEqualTo("深圳市");
  }

  @Test
  void aTryWhoseOutcomeIsUnknownGoesOutUnderItsOldNumber() {
    vendor.says(500, "").says(platform("A1007"));
    assertThatThrownBy(() -> carrier.act(action(ActionKind.HOLD), FIRST))
        .isInstanceOf(VendorUnavailable.class);

    assertThat(carrier.act(action(ActionKind.HOLD), new Attempt(1, true, NOW)))
        .isEqualTo(new CarrierAnswer.Given<>(""));
    assertThat(vendor.asked())
        .extracting(asked -> asked.form().get("requestID"))
        .hasSize(2)
        .containsOnly(vendor.asked().get(0).form().get("requestID"));
  }

  @Test
  void aNewRoundIsANewRequest() {
    vendor.says(OK).says(OK);
    carrier.act(action(ActionKind.HOLD), FIRST);
    carrier.act(action(ActionKind.HOLD), new Attempt(2, false, NOW));

    assertThat(vendor.asked())
        .extracting(asked -> asked.form().get("requestID"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aNumberThatSomebodyElseHasUsedIsNoSuccess() {
    vendor.says(platform("A1007"));

    assertThat(carrier.act(action(ActionKind.HOLD), FIRST))
        .isInstanceOf(CarrierAnswer.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"A1005, false", "A1009, true", "A1010, true", "A1099, true"})
  void aBusyPlatformIsAskedLater(String code, boolean mayHaveArrived) {
    vendor.says(platform(code));

    assertThatThrownBy(() -> carrier.act(action(ActionKind.HOLD), FIRST))
        .isInstanceOfSatisfying(
            VendorUnavailable.class, e -> assertThat(e.mayHaveArrived()).isEqualTo(mayHaveArrived));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A1002", "A1003", "A1004", "A1006", "A1008"})
  void anAccountThatIsNotAcceptedNeedsAnAdministrator(String code) {
    vendor.says(platform(code));

    assertThatThrownBy(() -> carrier.act(action(ActionKind.HOLD), FIRST))
        .isInstanceOf(VendorMisconfigured.class)
        .hasMessageContaining(code)
        .hasMessageNotContaining(CHECK_WORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8024", "6150", "8119", "20035"})
  void whatSfRefusesIsAnAnswer(String code) {
    vendor.says(refusal(code, "no"));

    assertThat(carrier.act(action(ActionKind.HOLD), FIRST))
        .isEqualTo(new CarrierAnswer.Refused<>(code, "no"));
  }

  @Test
  void missingDataIsAnAnswerToo() {
    vendor.says(platform("A1001"));

    assertThat(carrier.act(action(ActionKind.HOLD), FIRST))
        .isEqualTo(new CarrierAnswer.Refused<>("A1001", "vendor"));
  }

  @Test
  void brokenJsonInsideJsonLeavesTheOutcomeUnknown() {
    vendor.says("{\"apiResultCode\":\"A1000\",\"apiResultData\":\"{\\\"success\\\":\"}");

    assertThatThrownBy(() -> carrier.act(action(ActionKind.HOLD), FIRST))
        .isInstanceOfSatisfying(
            VendorUnavailable.class, e -> assertThat(e.mayHaveArrived()).isTrue());
  }

  @Test
  void aParcelIsRegisteredForPushes() {
    vendor.says(OK);

    assertThat(carrier.watch(new Watch("SF", "SF1400000000001", "8000", null, null)))
        .isEqualTo(new CarrierAnswer.Given<>(""));
    assertThat(vendor.onlyQuestion().form())
        .containsEntry("serviceCode", "EXP_RECE_REGISTER_ROUTE");
  }

  private static CarrierAction action(ActionKind kind) {
    return new CarrierAction(
        "a1", kind, "SF", "SF1400000000001", LocalDate.of(2026, 3, 5), consignee(), null);
  }

  private static WaybillRequest waybill() {
    var sender = new CarrierAddress("仓库A", "13900000001", "浙江省", "杭州市", "余杭区", "示例路1号");
    return new WaybillRequest(
        "OC20260302001", "SF", sender, consignee(), "羽绒服", 1, new BigDecimal("1.2"), "易碎");
  }

  private static CarrierAddress consignee() {
    return new CarrierAddress("张三", "13800008000", "广东省", "深圳市", "南山区", "示例大道2号");
  }

  private String order(int filterResult) {
    return inner(
        "{\"orderId\":\"OC20260302001\",\"filterResult\":%d,\"waybillNoInfoList\":[{\"waybillType\":1,\"waybillNo\":\"SF1400000000001\"}]}"
            .formatted(filterResult));
  }

  private String inner(String msgData) {
    return outer("{\"success\":true,\"errorCode\":\"S0000\",\"msgData\":" + msgData + "}");
  }

  private String refusal(String code, String text) {
    return outer(
        "{\"success\":false,\"errorCode\":\"%s\",\"errorMsg\":\"%s\",\"msgData\":null}"
            .formatted(code, text));
  }

  private String outer(String data) {
    return json.createObjectNode()
        .put("apiErrorMsg", "")
        .put("apiResultCode", "A1000")
        .put("apiResultData", data)
        .toString();
  }

  private static String platform(String code) {
    return "{\"apiErrorMsg\":\"vendor\",\"apiResultCode\":\"%s\",\"apiResultData\":null}"
        .formatted(code);
  }

  private static List<TrackedEvent> events(CarrierAnswer<List<TrackedEvent>> answer) {
    return ((CarrierAnswer.Given<List<TrackedEvent>>) answer).value();
  }
}
