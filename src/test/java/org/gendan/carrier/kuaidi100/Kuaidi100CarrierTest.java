package org.gendan.carrier.kuaidi100;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
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

/** What goes over the wire to Kuaidi100, and what is made of its answers. */
class Kuaidi100CarrierTest {

  private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);
  private static final TrackQuery SF_PARCEL = new TrackQuery("SF", "SF1400000000001", "8000");
  private static final CarrierAction RETURN =
      new CarrierAction(
          "return-1", ActionKind.RETURN_TO_SENDER, "YTO", "YT1400000000001", null, null, "拒收");
  private static final Attempt FIRST = new Attempt(1, false, NOW);

  private static final String SIGNED =
      """
      {"message":"ok","nu":"SF1400000000001","ischeck":"1","com":"shunfeng","status":"200","state":"3","condition":"F00",
       "routeInfo":{"from":{"number":"CN330100000000","name":"浙江,杭州市"}},"isLoop":false,
       "data":[
        {"time":"2026-03-03 14:21:09","ftime":"2026-03-03 14:21:09","context":"[深圳市]您的快件已签收，签收人：本人","status":"本人签收","statusCode":"301",
         "areaCode":"CN440305000000","areaName":"广东,深圳市,南山区","location":"深圳市"},
        {"time":"2026-03-03 09:02:11","ftime":"2026-03-03 09:02:11","context":"[深圳市]快件正在派送途中","status":"派件","statusCode":"5","areaName":"广东,深圳市,南山区","location":"深圳市"},
        {"time":"2026-03-01 18:40:30","ftime":"2026-03-01 18:40:30","context":"[杭州市]已揽收","status":"揽收","statusCode":"1","areaName":"浙江,杭州市","location":"杭州市"}]}
      """;

  private final RecordedVendor vendor = new RecordedVendor();
  private final SteppedClock clock = new SteppedClock(NOW);
  private final Kuaidi100Carrier carrier = carrier();

  private Kuaidi100Carrier carrier() {
    var account =
        new Kuaidi100Properties(
            vendor.address(),
            vendor.address(),
            "DEMO_CUSTOMER_0001",
            "DEMOKEY12345",
            "DEMOSECRET67890",
            "demo-salt-01",
            "token",
            Duration.ofMinutes(30));
    var json = new ObjectMapper();
    var api =
        new Kuaidi100Api(
            RecordedVendor.clients(clock),
            RecordedVendor.settings().patience(),
            account,
            json,
            clock);
    var queries =
        new Kuaidi100Queries(api, new Kuaidi100Events(), clock, account.sameNumberEvery());
    return new Kuaidi100Carrier(
        api,
        queries,
        new Couriers(),
        account,
        () -> "https://oms.example.com/hooks/kuaidi100/3f9c");
  }

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void aQueryIsSignedAsInTheVendorsExample() {
    vendor.says(SIGNED);
    carrier.track(SF_PARCEL);

    Asked asked = vendor.onlyQuestion();
    assertThat(asked.path()).isEqualTo("/poll/query.do");
    assertThat(asked.contentType()).isEqualTo("application/x-www-form-urlencoded;charset=UTF-8");
    assertThat(asked.form())
        .containsOnlyKeys("customer", "sign", "param")
        .containsEntry("customer", "DEMO_CUSTOMER_0001")
        .containsEntry("sign", "DEF9C824BC6F4F2CB0AEFE855F4CC7F5")
        .containsEntry(
            "param",
            "{\"com\":\"shunfeng\",\"num\":\"SF1400000000001\",\"phone\":\"8000\",\"from\":\"\",\"to\":\"\",\"resultv2\":\"4\",\"show\":\"0\",\"order\":\"desc\"}");
  }

  @Test
  void theJourneyComesBackOldestFirst() {
    vendor.says(SIGNED);

    assertThat(events(carrier.track(SF_PARCEL)))
        .extracting(TrackedEvent::status, TrackedEvent::at, TrackedEvent::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                TrackedStatus.PICKED_UP, Instant.parse("2026-03-01T10:40:30Z"), "浙江,杭州市"),
            org.assertj.core.groups.Tuple.tuple(
                TrackedStatus.OUT_FOR_DELIVERY,
                Instant.parse("2026-03-03T01:02:11Z"),
                "广东,深圳市,南山区"),
            org.assertj.core.groups.Tuple.tuple(
                TrackedStatus.DELIVERED, Instant.parse("2026-03-03T06:21:09Z"), "广东,深圳市,南山区"));
  }

  @Test
  void noResultYetIsAnEmptyJourney() {
    vendor.says("{\"result\":false,\"returnCode\":\"500\",\"message\":\"查询无结果\"}");

    assertThat(events(carrier.track(SF_PARCEL))).isEmpty();
  }

  @Test
  void theSameNumberIsQueriedOnceInHalfAnHour() {
    vendor.says(SIGNED).says(SIGNED);
    carrier.track(SF_PARCEL);
    clock.advance(Duration.ofMinutes(30).minusSeconds(1));
    assertThat(events(carrier.track(SF_PARCEL))).hasSize(3);
    assertThat(vendor.asked()).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    carrier.track(SF_PARCEL);

    assertThat(vendor.asked()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"400", "408"})
  void wrongDataIsRefused(String code) {
    vendor.says(error(code));

    assertThat(carrier.track(SF_PARCEL)).isEqualTo(new CarrierAnswer.Refused<>(code, "vendor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"501", "502"})
  void aBusyVendorIsAskedLater(String code) {
    vendor.says(error(code));

    assertThatThrownBy(() -> carrier.track(SF_PARCEL)).isInstanceOf(VendorUnavailable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"503", "600", "601"})
  void anAccountThatIsNotAcceptedNeedsAnAdministrator(String code) {
    vendor.says(error(code));

    assertThatThrownBy(() -> carrier.track(SF_PARCEL))
        .isInstanceOf(VendorMisconfigured.class)
        .hasMessageContaining("gendan.carrier.kuaidi100.customer")
        .hasMessageNotContaining("DEMOKEY")
        .hasMessageNotContaining("DEMOSECRET");
  }

  @Test
  void aSubscriptionNamesTheCallbackAndTheSalt() {
    vendor.says("{\"result\":true,\"returnCode\":\"200\",\"message\":\"提交成功\"}");
    CarrierAnswer<String> answer =
        carrier.watch(new Watch("YTO", "YT1400000000001", "8000", "浙江省杭州市", "广东省深圳市"));

    assertThat(answer).isEqualTo(new CarrierAnswer.Given<>(""));
    Asked asked = vendor.onlyQuestion();
    assertThat(asked.path()).isEqualTo("/poll");
    assertThat(asked.form())
        .containsOnlyKeys("schema", "param")
        .containsEntry("schema", "json")
        .containsEntry(
            "param",
            "{\"company\":\"yuantong\",\"number\":\"YT1400000000001\",\"from\":\"浙江省杭州市\",\"to\":\"广东省深圳市\",\"key\":\"DEMOKEY12345\","
                + "\"parameters\":{\"callbackurl\":\"https://oms.example.com/hooks/kuaidi100/3f9c\",\"salt\":\"demo-salt-01\",\"resultv2\":\"4\","
                + "\"autoCom\":\"0\",\"interCom\":\"0\",\"departureCountry\":\"\",\"departureCom\":\"\",\"destinationCountry\":\"\",\"destinationCom\":\"\",\"phone\":\"8000\"}}");
  }

  @Test
  void aSecondSubscriptionCountsAsTheFirst() {
    vendor.says(error("501"));

    assertThat(carrier.watch(new Watch("YTO", "YT1", null, null, null)))
        .isEqualTo(new CarrierAnswer.Given<>(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"700", "701", "702"})
  void aNumberThatCannotBeWatchedIsRefused(String code) {
    vendor.says(error(code));

    assertThat(carrier.watch(new Watch("YTO", "YT1", null, null, null)))
        .isInstanceOf(CarrierAnswer.Refused.class);
  }

  @Test
  void aWaybillIsOrderedSoThatARepetitionBuysNoSecondOne() {
    vendor.says(
        "{\"success\":true,\"code\":200,\"message\":\"success\",\"time\":12,\"data\":{\"taskId\":\"T0001\",\"kuaidinum\":\"YT1400000000001\"}}");
    CarrierAnswer<String> answer = carrier.createShipment(waybill());

    assertThat(answer).isEqualTo(new CarrierAnswer.Given<>("YT1400000000001"));
    Asked asked = vendor.onlyQuestion();
    assertThat(asked.path()).isEqualTo("/label/order");
    assertThat(asked.form())
        .containsEntry("method", "order")
        .containsEntry("key", "DEMOKEY12345")
        .containsEntry("t", "1700000000000")
        .containsEntry(
            "sign",
            Md5Signature.of(
                asked.form().get("param"), "1700000000000", "DEMOKEY12345", "DEMOSECRET67890"));
    assertThat(asked.json("param").path("reorder").asText()).isEqualTo("false");
    assertThat(asked.json("param").path("orderId").asText()).isEqualTo("OC20260302001");
    assertThat(asked.json("param").at("/recMan/printAddr").asText()).isEqualTo("广东省深圳市南山区示例大道2号");
  }

  @Test
  void aReturnIsAnInterception() {
    vendor.says(
        "{\"success\":true,\"code\":200,\"message\":\"success\",\"data\":{\"taskId\":\"I1\"}}");

    assertThat(carrier.act(RETURN, FIRST)).isEqualTo(new CarrierAnswer.Given<>("I1"));
    Asked asked = vendor.onlyQuestion();
    assertThat(asked.form()).containsEntry("method", "interceptOrder");
    assertThat(asked.json("param").path("interceptType").asText()).isEqualTo("RETURN_SEND_ADDR");
    assertThat(asked.json("param").path("kuaidinum").asText()).isEqualTo("YT1400000000001");
    assertThat(asked.json("param").path("reason").asText()).isEqualTo("拒收");
  }

  @Test
  void anotherAddressIsAnInterceptionToo() {
    vendor.says("{\"success\":true,\"code\":200,\"data\":{}}");
    carrier.act(
        new CarrierAction(
            "r", ActionKind.REDIRECT, "YTO", "YT1400000000001", null, consignee(), null),
        FIRST);

    Asked asked = vendor.onlyQuestion();
    assertThat(asked.json("param").path("interceptType").asText()).isEqualTo("MODIFY_ADDR");
    assertThat(asked.json("param").at("/recManInfo/mobile").asText()).isEqualTo("13800008000");
  }

  @Test
  void anInterceptionThatMayHaveArrivedIsAskedForBeforeItIsRepeated() {
    vendor.says(tracking("6", "退回"));
    clock.advance(Duration.ofMinutes(1));

    assertThat(carrier.act(RETURN, new Attempt(1, true, NOW)))
        .isEqualTo(new CarrierAnswer.Given<>(""));
    assertThat(vendor.onlyQuestion().path()).isEqualTo("/poll/query.do");
  }

  @Test
  void anInterceptionThatDidNotArriveIsRepeated() {
    vendor.says(tracking("5", "派件")).says("{\"code\":200,\"data\":{\"taskId\":\"I2\"}}");
    clock.advance(Duration.ofMinutes(1));

    assertThat(carrier.act(RETURN, new Attempt(1, true, NOW)))
        .isEqualTo(new CarrierAnswer.Given<>("I2"));
    assertThat(vendor.asked())
        .extracting(Asked::path)
        .containsExactly("/poll/query.do", "/label/order");
  }

  @Test
  void nothingIsRepeatedOnAnAnswerFromBefore() {
    vendor.says(tracking("5", "派件"));
    carrier.track(new TrackQuery("YTO", "YT1400000000001", null));
    clock.advance(Duration.ofMinutes(1));
    var unknown = new Attempt(1, true, clock.instant());

    assertThatThrownBy(() -> carrier.act(RETURN, unknown))
        .isInstanceOf(VendorUnavailable.class)
        .hasMessageContaining("2023-11-14T22:43:20Z");
    assertThat(vendor.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "500, true",
    "503, true",
    "429, false",
  })
  void aFailingServerIsAskedLater(int status, boolean mayHaveArrived) {
    vendor.says(status, "");

    assertThatThrownBy(() -> carrier.act(RETURN, FIRST))
        .isInstanceOfSatisfying(
            VendorUnavailable.class, e -> assertThat(e.mayHaveArrived()).isEqualTo(mayHaveArrived));
  }

  @Test
  void aWrongAddressNeedsAnAdministrator() {
    vendor.says(404, "not here");

    assertThatThrownBy(() -> carrier.act(RETURN, FIRST))
        .isInstanceOf(VendorMisconfigured.class)
        .hasMessageContaining("gendan.carrier.kuaidi100.base-url");
  }

  @Test
  void brokenJsonAndHangingUpLeaveTheOutcomeUnknown() {
    vendor.says("\"code\":200}").hangsUp();
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> carrier.act(RETURN, FIRST))
          .isInstanceOfSatisfying(
              VendorUnavailable.class, e -> assertThat(e.mayHaveArrived()).isTrue());
    }
  }

  @Test
  void whoIsNotThereHasDoneNothing() {
    vendor.close();

    assertThatThrownBy(() -> carrier.act(RETURN, FIRST))
        .isInstanceOfSatisfying(
            VendorUnavailable.class, e -> assertThat(e.mayHaveArrived()).isFalse());
  }

  @Test
  void whoFailsAgainAndAgainIsLeftAloneForAWhile() {
    for (int i = 0; i < 4; i++) {
      vendor.says(500, "");
      assertThatThrownBy(() -> carrier.act(RETURN, FIRST)).isInstanceOf(VendorUnavailable.class);
    }
    assertThatThrownBy(() -> carrier.act(RETURN, FIRST))
        .hasMessageContaining("not asked for a while");
    assertThat(vendor.asked()).hasSize(4);
    clock.advance(Duration.ofSeconds(31));
    vendor.says("{\"code\":200,\"data\":{\"taskId\":\"I3\"}}");

    assertThat(carrier.act(RETURN, FIRST)).isEqualTo(new CarrierAnswer.Given<>("I3"));
  }

  private static WaybillRequest waybill() {
    var sender = new CarrierAddress("仓库A", "13900000001", "浙江省", "杭州市", "余杭区", "示例路1号");
    return new WaybillRequest(
        "OC20260302001", "YTO", sender, consignee(), "服装", 1, new BigDecimal("1.0"), null);
  }

  private static CarrierAddress consignee() {
    return new CarrierAddress("张三", "13800008000", "广东省", "深圳市", "南山区", "示例大道2号");
  }

  private static String tracking(String code, String name) {
    return """
        {"message":"ok","nu":"YT1400000000001","com":"yuantong","status":"200","state":"%s",
         "data":[{"time":"2026-03-02 09:10:00","context":"x","status":"%s","statusCode":"%s"}]}
        """
        .formatted(code, name, code);
  }

  private static String error(String code) {
    return "{\"result\":false,\"returnCode\":\"%s\",\"message\":\"vendor\"}".formatted(code);
  }

  private static List<TrackedEvent> events(CarrierAnswer<List<TrackedEvent>> answer) {
    return ((CarrierAnswer.Given<List<TrackedEvent>>) answer).value();
  }
}
