package org.gendan.erp.wangdiantong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gendan.erp.ErpAdapter;
import org.gendan.erp.ErpOrder;
import org.gendan.erp.ErpOrder.Position;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.ErpTestSettings;
import org.gendan.erp.HoldOutcome;
import org.gendan.erp.MovableClock;
import org.gendan.erp.RecordedVendor;
import org.gendan.erp.RefundCase;
import org.gendan.erp.RefundStep;
import org.gendan.erp.SampleErpOrders;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** What goes over the wire, and what is made of what comes back: exchanges as documented. */
class WangdiantongContractTest {

  private static final String ORDER = "OC20260302001";

  private final MovableClock clock =
      new MovableClock(Instant.ofEpochSecond(1_325_347_200L + 374_652_800L).toString());
  private final RecordedVendor vendor = new RecordedVendor();
  private final ErpAdapter erp =
      WangdiantongAccess.adapter(vendor.address() + "/openapi", ErpTestSettings.settings(), clock);

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void aMethodIsCalledAsInTheDocumentationToTheLastCharacter() {
    vendor.answers("{\"status\":0,\"data\":{\"message\":\"\"}}");
    HoldOutcome outcome =
        erp.hold(new ErpOrder("JY202603020001", Position.RESERVED, List.of()), "any");

    assertThat(outcome).isEqualTo(new HoldOutcome.Held());
    assertThat(vendor.last().address())
        .isEqualTo(
            "/openapi?key=demo_appkey&method=sales.TradeEdit.toException&salt=demosalt"
                + "&sid=demo_sid&timestamp=374652800&v=1.0&sign=dc8aeeab1da1e6efa749046f68cd3d63");
    assertThat(vendor.last().body()).isEqualTo("[\"JY202603020001\"]");
  }

  @Test
  void aHoldThatComesTooLateIsRefusedUnderStatusZero() {
    vendor.answers("{\"status\":0,\"data\":{\"message\":\"订单状态不正确\"}}");

    assertThat(erp.hold(new ErpOrder("JY1", Position.RELEASED, List.of()), "any"))
        .isEqualTo(new HoldOutcome.TooLate("订单状态不正确"));
  }

  @Test
  void anOrderIsPushedWithItsMoneyAndItsLines() throws Exception {
    vendor.answers("{\"status\":0,\"data\":{\"new_count\":1,\"chg_count\":0,\"error_list\":[]}}");
    erp.push(SampleErpOrders.prepaid(ORDER));
    JsonNode sent = vendor.last().json();

    assertThat(sent.get(0).asText()).isEqualTo("OMSSHOP01");
    assertThat(sent.get(1).get(0))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"tid":"OC20260302001","process_status":10,"trade_status":30,"refund_status":0,
                     "pay_status":2,"order_count":1,"goods_count":2,"pay_method":1,
                     "trade_time":"2026-03-02 09:58:00","pay_time":"2026-03-02 09:59:10",
                     "end_time":null,"buyer_nick":"张三","buyer_message":"",
                     "receiver_name":"张三","receiver_area":"广东省 深圳市 南山区",
                     "receiver_address":"示例大道2号","receiver_mobile":"13800008000",
                     "post_amount":8.00,"discount":20.00,"receivable":246.00,"delivery_term":1,
                     "cod_amount":0,"is_auto_wms":false,"warehouse_no":"","logistics_type":-1,
                     "remark":"NO-OC20260302001","remark_flag":0}\
                    """));
    assertThat(sent.get(2).get(0))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"tid":"OC20260302001","oid":"OC20260302001-1","status":30,"refund_status":0,
                     "goods_id":"P100-RED-M","spec_id":"P100-RED-M","goods_no":"P100-RED-M",
                     "spec_no":"P100-RED-M","goods_name":"羽绒服 红 M","num":2,"price":129.00,
                     "discount":0,"share_discount":20.00,"total_amount":258.00,"adjust_amount":0,
                     "refund_amount":0,"remark":"","json":""}\
                    """));
  }

  @Test
  void cashOnDeliveryIsToldAsSuch() {
    vendor.answers("{\"status\":0,\"data\":{\"new_count\":1,\"chg_count\":0,\"error_list\":[]}}");
    erp.push(SampleErpOrders.cod(ORDER, SampleErpOrders.item("A", 1)));
    JsonNode trade = vendor.last().json().get(1).get(0);

    assertThat(trade.path("delivery_term").asInt()).isEqualTo(2);
    assertThat(trade.path("pay_status").asInt()).isZero();
    assertThat(trade.path("pay_time").isNull()).isTrue();
    assertThat(trade.path("cod_amount").decimalValue()).isEqualByComparingTo("21.33");
  }

  @Test
  void statusZeroWithAnErrorListIsAFailureOfTheOrder() {
    vendor.answers(
        "{\"status\":0,\"data\":{\"new_count\":0,\"chg_count\":0,\"error_list\":[{\"no\":\"OC20260302001\",\"error\":\"货品不存在\"}]}}");

    assertThatThrownBy(() -> erp.push(SampleErpOrders.prepaid(ORDER)))
        .isInstanceOf(ErpRefused.class)
        .hasMessageContaining("OC20260302001: 货品不存在")
        .hasMessageContaining("order NO-OC20260302001");
  }

  @ParameterizedTest
  @CsvSource({
    "30, 3, 无, RESERVED",
    "30, 4, 无, RESERVED",
    "30, 1, 无, SHORT",
    "30, 2, 无, WAITING",
    "20, 0, 无, WAITING",
    "10, 2, 无, WAITING",
    "23, 1, 无, SHORT",
    "23, 3, 接口冻结, HELD",
    "23, 1, 接口冻结, HELD",
    "55, 0, 无, RELEASED",
    "95, 0, 无, SHIPPED",
    "110, 0, 无, SHIPPED",
    "5, 0, 无, CANCELLED",
    "4, 0, 无, CANCELLED"
  })
  void theStateOfATradeSaysWhereTheOrderStands(
      int status, int stock, String freeze, Position position) {
    vendor.answers(trades(trade("JY1", status, stock, freeze)));

    assertThat(erp.find(ORDER).orElseThrow().position()).isEqualTo(position);
  }

  @Test
  void anOrderThatTheErpHasSplitIsShippedWhenAllOfItIs() {
    vendor.answers(
        trades(trade("JY1", 95, 4, "无"), trade("JY2", 30, 3, "无"), trade("JY3", 5, 0, "无")),
        trades(trade("JY1", 95, 4, "无"), trade("JY2", 110, 4, "无")));

    ErpOrder half = erp.find(ORDER).orElseThrow();
    assertThat(half.position()).isEqualTo(Position.RELEASED);
    assertThat(half.lines()).hasSize(2);
    assertThat(erp.find(ORDER).orElseThrow().position()).isEqualTo(Position.SHIPPED);
  }

  private static String trade(String number, int status, int stock, String freeze) {
    return """
    {"trade_no":"%s","trade_status":%d,"freeze_reason":"%s",
     "trade_time":1772416680000,"detail_list":[{"spec_no":"A","num":2,"stock_state":%d}]}\
    """
        .formatted(number, status, freeze, stock);
  }

  private static String trades(String... trades) {
    return "{\"status\":0,\"data\":{\"total_count\":1,\"order\":[%s]}}"
        .formatted(String.join(",", trades));
  }

  @Test
  void pagesAreReadUntilOneIsNotFull() {
    vendor.answers(parcels(100, 0), parcels(7, 100));
    List<ErpShipment> all = erp.shipments(clock.instant());

    assertThat(all).hasSize(107).doesNotHaveDuplicates();
    assertThat(vendor.requests())
        .extracting(RecordedVendor.Request::address)
        .satisfiesExactly(
            first -> assertThat(first).contains("page_no=0&page_size=100"),
            second -> assertThat(second).contains("page_no=1&page_size=100"));
    assertThat(all.get(0))
        .isEqualTo(
            new ErpShipment(
                "0",
                ORDER,
                "SF",
                "SF14",
                Instant.parse("2026-03-02T08:05:00Z"),
                Instant.parse("2026-03-02T08:05:00Z")));
  }

  private static String parcels(int count, int from) {
    return IntStream.range(from, from + count)
        .mapToObj(
            i ->
                """
                {"sync_id":%d,"tid":"OC20260302001","logistics_no":"SF14","logistics_code":"SF01",
                 "created":"2026-03-02 16:05:00"}\
                """
                    .formatted(i))
        .collect(Collectors.joining(",", "{\"status\":0,\"total\":107,\"data\":[", "]}"));
  }

  @Test
  void parcelsAreAcknowledgedTogether() throws Exception {
    vendor.answers("{\"status\":0,\"data\":[]}");
    erp.acknowledge(
        List.of(new ErpShipment("152650", ORDER, "SF", "x", clock.instant(), clock.instant())));

    assertThat(vendor.last().json())
        .isEqualTo(
            new ObjectMapper()
                .readTree("[[{\"sync_id\":152650,\"status\":0,\"error_msg\":\"\"}]]"));
  }

  @Test
  void aRefundIsToldAsADocumentedRow() {
    vendor.answers("{\"status\":0,\"data\":{\"new_count\":1,\"chg_count\":0,\"error_list\":[]}}");
    RefundCase refund =
        new RefundCase(
            "RMA20260305001",
            SampleErpOrders.prepaid(ORDER),
            RefundCase.Kind.RETURN,
            List.of(new RefundCase.Part(1, 1, new BigDecimal("119.00"))),
            "尺码不合适",
            Instant.parse("2026-03-05T02:00:00Z"),
            null);
    erp.tellRefund(refund, RefundStep.PAID);
    JsonNode row = vendor.last().json().get(1).get(0);

    assertThat(row.path("refund_no").asText()).isEqualTo("RMA20260305001");
    assertThat(row.path("tid").asText()).isEqualTo(ORDER);
    assertThat(row.path("oid").asText()).isEqualTo("OC20260302001-1");
    assertThat(row.path("type").asInt()).isEqualTo(2);
    assertThat(row.path("status").asInt()).isEqualTo(5);
    assertThat(row.path("actual_refund_amount").decimalValue()).isEqualByComparingTo("119");
    assertThat(row.path("refund_time").asText()).isEqualTo("2026-03-05 10:00:00");
    assertThat(row.path("spec_no").asText()).isEqualTo("P100-RED-M");
  }

  @ParameterizedTest
  @CsvSource({
    "1, argument type mismatch, REFUSED",
    "1, sid is not exists, CONFIGURATION",
    "1, 验证失败, CONFIGURATION",
    "1, app auth fail, CONFIGURATION",
    "2, shop_no, REFUSED",
    "3, 需要动态口令, CONFIGURATION",
    "4, 数据库错误, TRANSIENT",
    "5, 数据库错误, TRANSIENT",
    "6, ip限制, CONFIGURATION",
    "7, 时间戳错误, CONFIGURATION",
    "8, 版本错误, CONFIGURATION",
    "99, 其他错误, TRANSIENT",
    "100, 超过每分钟最大调用频率限制，请稍后重试, TRANSIENT",
    "100, 超过每分钟最大并发次数限制，请稍后重试, TRANSIENT",
    "100, 此方法仅支持分页查询：x, REFUSED",
    "100, 权限不足, CONFIGURATION",
    "100, 店铺编号不存在或已停用, CONFIGURATION",
    "100, 单据不存在, REFUSED",
    "100, '下单时间非法,原始单号为：OC1', REFUSED"
  })
  void everyDocumentedErrorHasItsClass(int status, String message, String kind) {
    vendor.answers("{\"status\":%d,\"message\":\"%s\"}".formatted(status, message));
    Class<?> expected =
        Map.of(
                "TRANSIENT", VendorUnavailable.class,
                "CONFIGURATION", VendorMisconfigured.class,
                "REFUSED", ErpRefused.class)
            .get(kind);

    assertThatThrownBy(() -> erp.find(ORDER)).isInstanceOf(expected).hasMessageContaining(message);
  }

  @Test
  void whoAsksTooOftenLeavesTheVendorAloneForTenMinutes() {
    vendor.answers(
        "{\"status\":100,\"message\":\"超过每分钟最大调用频率限制，请稍后重试\"}", trades(trade("JY1", 30, 3, "无")));
    assertThat(mayHaveArrived(catchThrowable(() -> erp.find(ORDER)))).isFalse();
    clock.advance(Duration.ofSeconds(599));
    assertThat(catchThrowable(() -> erp.find(ORDER))).hasMessageContaining("left alone until");
    assertThat(vendor.requests()).hasSize(1);

    clock.advance(Duration.ofSeconds(1));
    assertThat(erp.find(ORDER)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"500, x, true", "502, <html>, true", "200, '{\"status\":0,', true", "200, [], true"})
  void anAnswerThatCannotBeReadLeavesTheOutcomeOpen(int status, String text, boolean open) {
    vendor.answers(status, text);

    assertThat(mayHaveArrived(catchThrowable(() -> erp.find(ORDER)))).isEqualTo(open);
  }

  @Test
  void whoCannotBeReachedHasDoneNothing() {
    vendor.close();

    assertThat(mayHaveArrived(catchThrowable(() -> erp.find(ORDER)))).isFalse();
  }

  private static boolean mayHaveArrived(Throwable fault) {
    assertThat(fault).isInstanceOf(VendorUnavailable.class);
    return ((VendorUnavailable) fault).mayHaveArrived();
  }

  @Test
  void anAnswerWithoutStatusCountsWhenItHasData() {
    vendor.answers("{\"data\":{\"order\":[]}}", "{\"message\":\"其他\"}");

    assertThat(erp.find(ORDER)).isEmpty();
    assertThatThrownBy(() -> erp.find(ORDER)).isInstanceOf(VendorUnavailable.class);
  }

  @Test
  void theClientOfTheDocumentedQuerySignsAsDocumented() {
    vendor.answers("{\"status\":0,\"data\":{\"order\":[]}}");
    new WangdiantongClient(
            new VendorClients(clock, new MockEnvironment(), new SimpleMeterRegistry()),
            ErpTestSettings.settings().patience(),
            account(vendor.address(), "demosecret:demosalt"),
            clock)
        .pages("sales.TradeQuery.queryWithDetail", "/data/order", Map.of("src_tid", ORDER));

    assertThat(vendor.last().body()).isEqualTo("[{\"src_tid\":\"OC20260302001\"}]");
    assertThat(vendor.last().address())
        .contains("timestamp=374652800", "calc_total=1", "page_no=0");
  }

  @Test
  void missingSettingsAreNamedAtTheStartWithTheirVariables() {
    assertThatThrownBy(() -> adapter(account("", "")))
        .hasMessageContaining("gendan.erp.wangdiantong.base-url (GENDAN_ERP_WANGDIANTONG_BASE_URL)")
        .hasMessageContaining(
            "gendan.erp.wangdiantong.app-secret (GENDAN_ERP_WANGDIANTONG_APP_SECRET)");
    assertThatThrownBy(() -> adapter(account("http://x", "unsplit")))
        .hasMessageContaining("secret:salt");
  }

  private static WangdiantongErp adapter(WangdiantongProperties account) {
    return new WangdiantongErp(
        account,
        ErpTestSettings.settings(),
        new VendorClients(Clock.systemUTC(), new MockEnvironment(), new SimpleMeterRegistry()),
        Clock.systemUTC());
  }

  private static WangdiantongProperties account(String baseUrl, String secret) {
    return new WangdiantongProperties(
        baseUrl, "demo_sid", "demo_appkey", secret, "OMSSHOP01", "WH01", Map.of());
  }
}
