package org.gendan.order.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.order.intake.OrderSubmission;
import org.gendan.order.intake.OrderSubmission.CustomerSubmission;
import org.gendan.order.intake.OrderSubmission.LineSubmission;
import org.gendan.quarantine.ImportResult;
import org.gendan.quarantine.ImportResult.Rejection;
import org.gendan.quarantine.MemoryQuarantine;
import org.gendan.quarantine.RejectedRow;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.SheetReader;
import org.gendan.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaobaoImportTest {

  private static final List<String> LIST =
      List.of(
          ("订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,"
                  + "买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址,运送方式,联系电话,联系手机,订单创建时间,"
                  + "订单付款时间,宝贝标题,宝贝种类,物流单号,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,"
                  + "买家服务费,发票抬头,是否手机订单,分阶段订单信息,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,"
                  + "集分宝抵扣,是否是O2O交易")
              .split(","));
  private static final List<String> DETAILS =
      List.of("订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码".split(","));
  private static final String PAID = "买家已付款，等待卖家发货";

  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine store = new MemoryQuarantine();
  private final OrderImport orders =
      new OrderImport(new SheetReader(ZoneId.of("Asia/Shanghai")), intake.door, store.quarantine());

  private static String header(List<String> columns) {
    return columns.stream().map(c -> "\"" + c + " \"").collect(Collectors.joining(",")) + "\r\n";
  }

  private static String row(List<String> columns, Map<String, String> cells) {
    return columns.stream()
            .map(column -> cells.getOrDefault(column, ""))
            .map(cell -> cell.startsWith("=") ? cell : "\"" + cell + "\"")
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String order(String number, String status, String... changes) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("订单编号", "=\"" + number + "\"");
    cells.put("买家会员名", "买家昵称");
    cells.put("支付单号", "=\"2026030222001\"\t");
    cells.put("买家应付货款", "238.00");
    cells.put("买家应付邮费", "8.00");
    cells.put("总金额", "246.00");
    cells.put("订单状态", status);
    cells.put("收货人姓名", "张三");
    cells.put("收货地址", "广东省 深圳市 南山区 示例大道2号 (518000)");
    cells.put("联系手机", "'13800008000");
    cells.put("订单创建时间", "2026-03-02 09:58:00");
    cells.put("订单付款时间", "2026-03-02 10:01:30");
    for (int i = 0; i < changes.length; i += 2) {
      cells.put(changes[i], changes[i + 1]);
    }
    return row(LIST, cells);
  }

  private static String detail(String number, String sku, String quantity, String price) {
    return row(
            DETAILS,
            Map.of(
                "订单编号",
                "\"=\"\"" + number + "\"\"\"",
                "标题",
                "羽绒服",
                "价格",
                price,
                "购买数量",
                quantity,
                "商品属性",
                "颜色分类:红色;尺码:M",
                "商家编码",
                sku))
        .replace("\"\"=\"\"", "\"=\"\"")
        .replace("\"\"\"\"", "\"\"\"");
  }

  private static String line(String number) {
    return detail(number, "P100-RED-M", "2", "129.00");
  }

  private ImportResult importPair(String list, String details) throws IOException {
    return importPair(header(LIST) + list, header(DETAILS) + details, Sheets.GBK);
  }

  private ImportResult importPair(String list, String details, Charset charset) throws IOException {
    return orders.taobao(
        Sheets.part("orders", list.getBytes(charset), "text/csv"),
        Sheets.part("details", details.getBytes(charset), "text/csv"),
        "TAOBAO",
        "agent1");
  }

  private OrderSubmission only() {
    assertThat(intake.taken).hasSize(1);
    return intake.taken.get(0);
  }

  @Test
  void aPaidOrderIsTakenWithEverythingTheFilesSay() throws IOException {
    ImportResult result =
        importPair(order("2603020001234567890", PAID), line("2603020001234567890"));

    assertThat(result).isEqualTo(new ImportResult(1, 0, 0, 0, List.of(), false));
    assertThat(only())
        .isEqualTo(
            new OrderSubmission(
                "TAOBAO",
                "2603020001234567890",
                "2026-03-02T09:58:00+08:00",
                "PREPAID",
                "2026-03-02T10:01:30+08:00",
                new CustomerSubmission("张三", "13800008000", "广东省", "深圳市", "南山区", "示例大道2号", null),
                List.of(new LineSubmission("P100-RED-M", "羽绒服 颜色分类:红色;尺码:M", "2", "129.00")),
                "8.00",
                "20.00",
                "CNY",
                null,
                null,
                null,
                "246.00",
                null,
                null,
                null));
  }

  @Test
  void detailsFindTheirOrderWhateverTheSpelling() throws IOException {
    importPair(plain("'2603020001"), detailOf("２603020001 ", "A"));

    assertThat(only().lines()).extracting(LineSubmission::sku).containsExactly("A");
  }

  @Test
  void anUnpaidOrderHasNoPaymentTime() throws IOException {
    importPair(order("2603020001", "等待买家付款"), line("2603020001"));

    assertThat(only().paidAt()).isNull();
    assertThat(only().paymentMethod()).isEqualTo("PREPAID");
  }

  @Test
  void aPaidOrderWithoutPaymentTimeWasPaidWhenItWasPlaced() throws IOException {
    importPair(order("2603020001", PAID, "订单付款时间", ""), line("2603020001"));

    assertThat(only().paidAt()).isEqualTo("2026-03-02T09:58:00+08:00");
  }

  @Test
  void aHalfWidthCommaInTheStatusIsTheSameStatus() throws IOException {
    importPair(order("2603020001", "买家已付款,等待卖家发货"), line("2603020001"));

    assertThat(only().paidAt()).isNotNull();
  }

  @Test
  void ordersThatAreOverAreSkippedAndCounted() throws IOException {
    ImportResult result =
        importPair(
            order("2603020001", "交易成功")
                + order("2603020002", "交易关闭")
                + order("2603020003", "卖家已发货，等待买家确认")
                + order("2603020004", PAID),
            line("2603020001") + line("2603020004"));

    assertThat(result).isEqualTo(new ImportResult(2, 0, 2, 0, List.of(), false));
  }

  @Test
  void anUnknownStatusIsRejected() throws IOException {
    ImportResult result = importPair(order("2603020001", "部分发货"), line("2603020001"));

    assertThat(result.rejections())
        .extracting(Rejection::line, Rejection::field)
        .containsExactly(tuple(2, "订单状态"));
    assertThat(result.rejections().get(0).reason()).contains("部分发货", "等待买家付款");
  }

  @Test
  void aChangedAddressWins() throws IOException {
    importPair(
        order("2603020001", PAID, "修改后的收货地址", "上海 上海市 浦东新区 世纪大道 1号 (200120)"), line("2603020001"));

    assertThat(only().customer())
        .extracting(
            CustomerSubmission::province,
            CustomerSubmission::city,
            CustomerSubmission::district,
            CustomerSubmission::address)
        .containsExactly("上海", "上海市", "浦东新区", "世纪大道 1号");
  }

  @Test
  void aMaskedNumberKeepsItsExtensionAndALandlineReplacesAMissingMobile() throws IOException {
    importPair(
        order("2603020001", PAID, "联系手机", "13800008000-1234")
            + order("2603020002", PAID, "联系手机", "", "联系电话", "0755-12345678"),
        line("2603020001") + line("2603020002"));

    assertThat(intake.taken)
        .extracting(order -> order.customer().phone())
        .containsExactly("13800008000-1234", "0755-12345678");
  }

  @Test
  void theExternalCodeStandsInForAMissingSellerCode() throws IOException {
    String details =
        row(
            DETAILS,
            Map.of("订单编号", "2603020001", "标题", "羽绒服", "价格", "238", "购买数量", "1", "外部系统编号", "X-1"));

    importPair(order("2603020001", PAID), details);

    assertThat(only().lines()).containsExactly(new LineSubmission("X-1", "羽绒服", "1", "238"));
    assertThat(only().discount()).isEqualTo("0.00");
  }

  @Test
  void anOrderWithoutDetailsIsRejectedAndSaysWhichFileLacksThem() throws IOException {
    ImportResult result = importPair(order("2603020001", PAID), line("2603020002"));

    assertThat(result.accepted()).isZero();
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(result.rejections().get(0).field()).isEqualTo("订单编号");
    assertThat(result.rejections().get(0).reason()).contains("details file");
  }

  @Test
  void linesThatComeToLessThanTheGoodsPayableDoNotAddUp() throws IOException {
    ImportResult result =
        importPair(order("2603020001", PAID), detail("2603020001", "A", "1", "129.00"));

    assertThat(result.rejections().get(0).field()).isEqualTo("买家应付货款");
    assertThat(result.rejections().get(0).reason()).contains("does not add up", "129.00", "238.00");
  }

  @Test
  void faultsOfALineNameTheDetailsFile() throws IOException {
    intake.rule = order -> List.of(new FieldError("lines[0].quantity", ErrorCode.QUANTITY, "is 0"));

    ImportResult result = importPair(order("2603020001", PAID), line("2603020001"));

    assertThat(result.rejections())
        .containsExactly(new Rejection(2, "购买数量", "Details file, line 2: is 0"));
  }

  @Test
  void anUnreadableDetailsRowRejectsItsOrderAlthoughTheRestAddsUp() throws IOException {
    ImportResult result =
        importPair(
            order("2603020001", PAID) + order("2603020002", PAID),
            line("2603020001") + "\"2603020001\",\"too few\"\r\n" + line("2603020002"));

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(store.added.get(0).rawDetails().lines()).hasSize(2);
  }

  @Test
  void anUnreadableDetailsRowOfNoOrderIsKeptAlone() throws IOException {
    ImportResult result =
        importPair(order("2603020001", PAID), line("2603020001") + "\"lost\",\"row\"\r\n");

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(store.added.get(0).rawDetails()).isEqualTo("\"lost\",\"row\"");
  }

  @Test
  void anUnreadableRowOfTheListIsRejectedAlone() throws IOException {
    ImportResult result =
        importPair("\"2603020009\",\"few\"\r\n" + order("2603020001", PAID), line("2603020001"));

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(result.rejections()).extracting(Rejection::line).containsExactly(2);
  }

  @Test
  void utf8IsReadWithAndWithoutByteOrderMark() throws IOException {
    String list = header(LIST) + order("2603020001", PAID);
    String details = header(DETAILS) + line("2603020001");

    assertThat(importPair(list, details, StandardCharsets.UTF_8).accepted()).isEqualTo(1);
    assertThat(importPair("\uFEFF" + list, "\uFEFF" + details, StandardCharsets.UTF_8).duplicates())
        .isEqualTo(1);
  }

  @Test
  void workbooksAreReadToo() throws IOException {
    byte[] list =
        Sheets.workbook(
            sheet -> {
              Sheets.row(
                  sheet, 0, "订单编号", "买家应付货款", "买家应付邮费", "总金额", "订单状态", "收货人姓名", "收货地址", "联系手机",
                  "订单创建时间");
              Sheets.row(
                  sheet,
                  1,
                  "2603020001",
                  "238",
                  "0",
                  "238",
                  PAID,
                  "张三",
                  "北京市 朝阳区 示例路1号",
                  "13800008000",
                  "2026-03-02 09:58:00");
            });
    byte[] details =
        Sheets.workbook(
            sheet -> {
              Sheets.row(sheet, 0, "订单编号", "标题", "价格", "购买数量", "商家编码");
              Sheets.row(sheet, 1, "2603020001", "羽绒服", "119", "2", "A");
            });

    orders.taobao(
        Sheets.part("orders", list, Sheets.XLSX),
        Sheets.part("details", details, Sheets.XLSX),
        "TMALL",
        "agent1");

    assertThat(only().platform()).isEqualTo("TMALL");
    assertThat(only().customer().city()).isEqualTo("北京市");
    assertThat(only().customer().district()).isEqualTo("朝阳区");
  }

  @Test
  void theShortExportIsRefusedWithTheReason() {
    String list = "订单编号,支付单号,买家应付货款,买家应付邮费,总金额,买家实付金额,订单状态,收货地址,订单创建时间\r\n";

    assertThatThrownBy(() -> importPair(list, header(DETAILS), Sheets.GBK))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("short export")
        .hasMessageContaining("收货人姓名");
  }

  @Test
  void aMissingColumnIsNamedWithItsFile() {
    String list = header(LIST).replace("总金额", "别的");
    String details = header(DETAILS).replace("购买数量", "别的");

    assertThatThrownBy(() -> importPair(list, header(DETAILS), Sheets.GBK))
        .hasMessageContaining("orders: ")
        .hasMessageContaining("lacks 总金额;");
    assertThatThrownBy(() -> importPair(header(LIST), details, Sheets.GBK))
        .hasMessageContaining("details: ")
        .hasMessageContaining("lacks 购买数量");
  }

  @Test
  void anotherPlatformIsRefused() {
    assertThatThrownBy(
            () ->
                orders.taobao(
                    Sheets.part("orders", header(LIST).getBytes(Sheets.GBK), "text/csv"),
                    Sheets.part("details", header(DETAILS).getBytes(Sheets.GBK), "text/csv"),
                    "JD",
                    "agent1"))
        .hasMessageContaining("TAOBAO or TMALL");
  }

  @Test
  void aRejectedOrderIsReplayedFromTheTextOfBothFiles() throws IOException {
    importPair(order("2603020001", "部分发货"), line("2603020001"));
    RejectedRow kept = store.added.get(0);
    var replayer =
        new TaobaoReplayer(
            "TAOBAO", new SheetReader(ZoneId.of("Asia/Shanghai")), new OrderReplay(intake.door));

    assertThat(kept.source()).isEqualTo(replayer.source());
    assertThatThrownBy(() -> replayer.replay(kept.header(), kept.rawText(), kept.rawDetails()))
        .hasMessageContaining("部分发货");
    String corrected = kept.rawText().replace("部分发货", PAID);
    assertThat(replayer.replay(kept.header(), corrected, kept.rawDetails()))
        .isEqualTo("id-2603020001");
  }

  @Test
  void aReplayedOrderThatIsOverIsRefused() throws IOException {
    importPair(order("2603020001", "部分发货"), line("2603020001"));
    RejectedRow kept = store.added.get(0);
    var replayer =
        new TaobaoReplayer(
            "TAOBAO", new SheetReader(ZoneId.of("Asia/Shanghai")), new OrderReplay(intake.door));

    assertThatThrownBy(
            () ->
                replayer.replay(
                    kept.header(), kept.rawText().replace("部分发货", "交易关闭"), kept.rawDetails()))
        .hasMessageContaining("not taken");
  }

  private static String plain(String number) {
    return order(number, PAID, "订单编号", number);
  }

  private static String detailOf(String number, String sku) {
    return row(
        DETAILS, Map.of("订单编号", number, "标题", "羽绒服", "价格", "238.00", "购买数量", "1", "商家编码", sku));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"3.30123E+18", "3E+18", "3.30123e18", "'3.30123E+18", "330123456789123000"})
  void aNumberThatASpreadsheetHasShortenedIsRefusedWithTheWayToExportIt(String number)
      throws IOException {
    ImportResult result = importPair(plain(number), detailOf(number, "A"));

    assertThat(intake.taken).isEmpty();
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(result.rejections().get(0).field()).isEqualTo("订单编号");
    assertThat(result.rejections().get(0).reason())
        .contains("spreadsheet", "export the file again");
  }

  @Test
  void aNumberThatTheFileKeepsAsTextMayEndInZeros() throws IOException {
    String number = "3301234567891230000";

    assertThat(importPair(order(number, PAID), line(number)).accepted()).isEqualTo(1);
    assertThat(only().platformOrderNo()).isEqualTo(number);
  }

  @Test
  void aNumberInSeveralRowsTakesNoDetailsAndIsRefusedInEachRow() throws IOException {
    ImportResult result =
        importPair(
            order("2603020001", PAID)
                + order("2603020002", PAID)
                + order("2603020001", PAID, "收货人姓名", "李四"),
            line("2603020001") + line("2603020002") + line("2603020001"));

    assertThat(only().platformOrderNo()).isEqualTo("2603020002");
    assertThat(result.rejections()).extracting(Rejection::line).containsExactly(2, 4);
    assertThat(result.rejections().get(0).reason()).contains("lines 2, 4");
    assertThat(store.added.get(0).rawText().lines()).hasSize(2);
    assertThat(store.added.get(0).rawDetails().lines()).hasSize(2);
    assertThat(store.added.get(1).rawDetails()).isNull();
  }

  @Test
  void aNumberInSeveralRowsIsNotTakenFromQuarantineEither() throws IOException {
    importPair(
        order("2603020001", PAID) + order("2603020001", PAID, "收货人姓名", "李四"),
        line("2603020001") + line("2603020001"));
    var replayer =
        new TaobaoReplayer(
            "TAOBAO", new SheetReader(ZoneId.of("Asia/Shanghai")), new OrderReplay(intake.door));

    for (RejectedRow kept : store.added) {
      assertThatThrownBy(() -> replayer.replay(kept.header(), kept.rawText(), kept.rawDetails()))
          .isInstanceOf(Refusal.class);
    }
    assertThat(intake.taken).isEmpty();
  }

  @Test
  void aDamagedNumberOfTheDetailsAloneIsKeptWithItsReason() throws IOException {
    ImportResult result =
        importPair(order("2603020001", PAID), line("2603020001") + detailOf("2.60302E+09", "B"));

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(result.rejections().get(0).reason()).contains("Details file, line 3", "2.60302E+09");
  }

  @Test
  void anAmountThatTheBuyerDidNotPayIsHeldAgainstTheOrder() throws IOException {
    ImportResult result =
        importPair(order("2603020001", PAID, "买家实际支付金额", "46.00"), line("2603020001"));

    assertThat(intake.taken).isEmpty();
    assertThat(result.rejections().get(0).field()).isEqualTo("买家实际支付金额");
    assertThat(result.rejections().get(0).reason()).contains("46.00", "246.00");
  }

  @Test
  void whatCouponsPaidIsPaid() throws IOException {
    String list =
        order("2603020001", PAID, "买家实际支付金额", "246.00")
            + order("2603020002", PAID, "买家实际支付金额", "226.00", "天猫卡券抵扣", "20.00")
            + order("2603020003", "等待买家付款", "买家实际支付金额", "0.00");

    assertThat(
            importPair(list, line("2603020001") + line("2603020002") + line("2603020003"))
                .accepted())
        .isEqualTo(3);
  }

  private static String detailWith(String status, String sku, String price) {
    return row(
        DETAILS,
        Map.of(
            "订单编号",
            "2603020001",
            "标题",
            "羽绒服",
            "价格",
            price,
            "购买数量",
            "1",
            "商家编码",
            sku,
            "订单状态",
            status));
  }

  @Test
  void aRefundedLineIsNotShippedAndItsAmountIsHeldAgainstTheOrder() throws IOException {
    ImportResult result =
        importPair(
            order("2603020001", PAID),
            detailWith(PAID, "A", "100.00") + detailWith("交易关闭", "B", "138.00"));

    assertThat(intake.taken).isEmpty();
    assertThat(result.rejections().get(0).field()).isEqualTo("买家应付货款");
    assertThat(result.rejections().get(0).reason()).contains("100.00", "238.00", "line 3");
  }

  @Test
  void whatIsLeftOverOfARefundedLineIsNoDiscount() throws IOException {
    ImportResult result =
        importPair(
            order("2603020001", PAID),
            detailWith(PAID, "A", "300.00") + detailWith("交易关闭", "B", "138.00"));

    assertThat(intake.taken).isEmpty();
    assertThat(result.rejections().get(0).reason()).contains("300.00", "238.00");
  }

  @Test
  void anOrderThatIsPaidWithoutItsClosedLineIsTakenWithoutIt() throws IOException {
    importPair(
        order("2603020001", PAID),
        detailWith(PAID, "A", "238.00")
            + detailWith("交易关闭", "B", "138.00")
            + detailWith("卖家已发货，等待买家确认", "C", "10.00"));

    assertThat(only().lines()).extracting(LineSubmission::sku).containsExactly("A");
  }

  @Test
  void aLineOfAnUnknownOrAnotherStatusRejectsItsOrder() throws IOException {
    for (String status : List.of("退款中", "等待买家付款")) {
      ImportResult result =
          importPair(
              order("2603020001", PAID),
              detailWith(PAID, "A", "138.00") + detailWith(status, "B", "100.00"));

      assertThat(result.rejections().get(0).field()).isEqualTo("订单状态");
      assertThat(result.rejections().get(0).reason()).contains("line 3", status);
    }
    assertThat(intake.taken).isEmpty();
  }

  @Test
  void anOrderOfClosedLinesOnlyIsRejected() throws IOException {
    assertThat(
            importPair(order("2603020001", PAID), detailWith("交易关闭", "A", "238.00"))
                .rejections()
                .get(0)
                .reason())
        .contains("nothing is left");
  }
}
