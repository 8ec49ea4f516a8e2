package org.gendan.order.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
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
import org.gendan.sheet.SheetSource;
import org.gendan.sheet.Sheets;
import org.junit.jupiter.api.Test;

class GendanImportTest {

  private static final String HEADER =
      "platform,platformOrderNo,placedAt,paymentMethod,paidAt,customerName,customerPhone,"
          + "customerProvince,customerCity,customerDistrict,customerAddress,customerVip,sku,name,"
          + "quantity,unitPrice,freight,discount,currency,deliveryMode,remark,amountPayable\n";

  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine store = new MemoryQuarantine();
  private final OrderImport orders =
      new OrderImport(new SheetReader(ZoneId.of("Asia/Shanghai")), intake.door, store.quarantine());

  private static String row(String number, String sku) {
    return row(number, sku, "张三");
  }

  private static String row(String number, String sku, String name) {
    return "TMALL,"
        + number
        + ",2026-03-02 09:58:00,COD,,"
        + name
        + ",13800008000,广东省,深圳市,"
        + "南山区,示例大道2号,是,"
        + sku
        + ",羽绒服,2,129.00,8.00,20.00,CNY,COURIER,,\n";
  }

  private ImportResult importCsv(String rows) throws IOException {
    return importSheet(Sheets.csv(HEADER + rows));
  }

  private ImportResult importSheet(SheetSource sheet) throws IOException {
    return orders.gendan(sheet, "agent1");
  }

  @Test
  void aRowBecomesAnOrderWithTimesInChina() throws IOException {
    assertThat(importCsv(row("1", "P100")))
        .isEqualTo(new ImportResult(1, 0, 0, 0, List.of(), false));

    assertThat(intake.taken)
        .containsExactly(
            new OrderSubmission(
                "TMALL",
                "1",
                "2026-03-02T09:58:00+08:00",
                "COD",
                null,
                new CustomerSubmission("张三", "13800008000", "广东省", "深圳市", "南山区", "示例大道2号", "true"),
                List.of(new LineSubmission("P100", "羽绒服", "2", "129.00")),
                "8.00",
                "20.00",
                "CNY",
                "COURIER",
                null,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void adjacentRowsAreLinesOfOneOrder() throws IOException {
    ImportResult result = importCsv(row("1", "A") + row("1", "B") + row("2", "C"));

    assertThat(result.accepted()).isEqualTo(2);
    assertThat(intake.taken.get(0).lines())
        .extracting(LineSubmission::sku)
        .containsExactly("A", "B");
  }

  @Test
  void anotherSpellingOfTheNumberIsTheSameOrder() throws IOException {
    assertThat(importCsv(row("F1", "A") + row("\u00A0Ｆ1\u200B", "B")).accepted()).isEqualTo(1);
    assertThat(intake.taken.get(0).lines()).hasSize(2);
  }

  @Test
  void laterRowsMayLeaveTheOrderBlank() throws IOException {
    String second = "TMALL,1,,,,,,,,,,,B,b,1,1.00,,,,,,\n";
    String merged = ",,,,,,,,,,,,C,c,1,1.00,,,,,,\n";

    assertThat(importCsv(row("1", "A") + second + merged).accepted()).isEqualTo(1);
    assertThat(intake.taken.get(0).lines()).hasSize(3);
  }

  @Test
  void rowsOfOneOrderThatDisagreeRejectItAndNameTheRow() throws IOException {
    ImportResult result = importCsv(row("1", "A") + row("1", "B", "李四") + row("2", "C"));

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(result.rejections())
        .extracting(Rejection::line, Rejection::field)
        .containsExactly(tuple(3, "customerName"));
    assertThat(store.added)
        .extracting(RejectedRow::rawText)
        .containsExactly((row("1", "A") + row("1", "B", "李四")).strip());
  }

  @Test
  void faultsAreToldWithTheLineAndColumnTheyComeFrom() throws IOException {
    intake.rule =
        order ->
            List.of(
                new FieldError("customer.phone", ErrorCode.PHONE, "is no phone number"),
                new FieldError("lines[1].quantity", ErrorCode.QUANTITY, "is 0"),
                new FieldError("amountPayable", ErrorCode.AMOUNT, "does not add up"));

    ImportResult result = importCsv(row("1", "A") + row("1", "B"));

    assertThat(result.rejected()).isEqualTo(1);
    assertThat(result.rejections())
        .containsExactly(
            new Rejection(2, "customerPhone", "is no phone number"),
            new Rejection(2, "amountPayable", "does not add up"),
            new Rejection(3, "quantity", "is 0"));
    RejectedRow kept = store.added.get(0);
    assertThat(kept.source()).isEqualTo("orders");
    assertThat(kept.line()).isEqualTo(2);
    assertThat(kept.reason()).contains("customerPhone: is no phone number", "quantity: is 0");
    assertThat(kept.header()).isEqualTo(HEADER.strip());
  }

  @Test
  void aFaultIsToldWithTheNameThatTheFileUses() throws IOException {
    intake.rule =
        order -> List.of(new FieldError("lines[0].unitPrice", ErrorCode.NEGATIVE, "is -1"));
    String sheet =
        "platform,platformOrderNo,placedAt,paymentMethod,customerName,phone,address,sku,quantity,"
            + "price,extra\nTMALL,1,x,COD,张三,138,路,A,1,-1,unknown\n";

    assertThat(importSheet(Sheets.csv(sheet)).rejections())
        .extracting(Rejection::field)
        .containsExactly("price");
  }

  @Test
  void anUnreadableRowTakesItsOrderWithItAndNoOther() throws IOException {
    String broken = "TMALL,1,too,few\n";

    ImportResult result =
        importCsv(row("0", "Z") + row("1", "A") + broken + row("1", "B") + row("2", "C"));

    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(result.rejections()).extracting(Rejection::line).containsExactly(4);
    assertThat(store.added.get(0).rawText().lines()).hasSize(3);
  }

  @Test
  void anUnreadableFirstRowTakesItsOrderWithIt() throws IOException {
    ImportResult result = importCsv("TMALL,1,too,few\n" + row("1", "B") + row("2", "C"));

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(intake.taken.get(0).platformOrderNo()).isEqualTo("2");
    assertThat(store.added.get(0).rawText().lines()).hasSize(2);
  }

  @Test
  void anUnreadableLastRowTakesItsOrderWithIt() throws IOException {
    ImportResult result = importCsv(row("1", "A") + "TMALL,1,too,few\n" + row("2", "C"));

    assertThat(result.accepted()).isEqualTo(1);
    assertThat(intake.taken.get(0).platformOrderNo()).isEqualTo("2");
    assertThat(store.added.get(0).rawText().lines()).hasSize(2);
  }

  @Test
  void anUnreadableRowOfNoKnownOrderIsRejectedAlone() throws IOException {
    ImportResult result = importCsv(row("1", "A") + "TMALL,7,too,few\n" + row("2", "C"));

    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(store.added.get(0).rawText()).isEqualTo("TMALL,7,too,few");
  }

  @Test
  void theSameOrderAgainIsADuplicate() throws IOException {
    ImportResult result = importCsv(row("1", "A") + row("2", "B") + row("1", "A"));

    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.duplicates()).isEqualTo(1);
  }

  @Test
  void rowsOfOneOrderThatAreNotAdjacentAreRejectedWithTheRule() throws IOException {
    ImportResult result = importCsv(row("1", "A") + row("2", "B") + row("1", "C"));

    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(result.rejections().get(0).line()).isEqualTo(4);
    assertThat(result.rejections().get(0).field()).isEqualTo("platformOrderNo");
    assertThat(result.rejections().get(0).reason())
        .contains("other content", "line 2", "must be adjacent");
  }

  @Test
  void ordersAreTakenInBatches() throws IOException {
    var rows = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      rows.append(row("N" + i, "A"));
    }

    assertThat(importCsv(rows.toString()).accepted()).isEqualTo(250);
    assertThat(intake.batches).containsExactly(100, 100, 50);
  }

  @Test
  void anOrderThatFailsTechnicallyCostsNeitherItsBatchNorItsText() throws IOException {
    intake.fault = new IllegalStateException("database says no");

    ImportResult result = importCsv(row("1", "A") + row("POISON", "B") + row("3", "C"));

    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.rejections().get(0).reason()).contains("technical fault", "replay");
    assertThat(store.added.get(0).rawText()).contains("POISON");
  }

  @Test
  void onlyAThousandRejectionsAreListedButAllAreKept() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int number = 0; number < 300; number++) {
      rows.append(row("" + number, "A"));
    }
    ImportResult result = importCsv(rows + "TMALL,1,few\n".repeat(1001));

    assertThat(result.rejected()).isEqualTo(1001);
    assertThat(result.rejections()).hasSize(1000);
    assertThat(result.rejectionsTruncated()).isTrue();
    assertThat(store.added).hasSize(1001);
  }

  @Test
  void aMissingColumnIsRefusedBeforeAnythingIsTaken() {
    assertThatThrownBy(() -> importSheet(Sheets.csv("platform,platformOrderNo\nTMALL,1\n")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("placedAt")
        .hasMessageContaining("unitPrice");
    assertThat(intake.batches).isEmpty();
  }

  @Test
  void aWorkbookIsImportedLikeACsv() throws IOException {
    byte[] workbook =
        Sheets.workbook(
            sheet -> {
              Sheets.row(sheet, 0, HEADER.strip().split(","));
              Sheets.row(sheet, 1, row("1", "A").strip().split(","));
              sheet.value(1, 1, 2603020001L);
              sheet.value(1, 2, java.time.LocalDateTime.of(2026, 3, 2, 9, 58));
              sheet.style(1, 2).format("yyyy/m/d h:mm").set();
              sheet.value(1, 14, 2);
              sheet.value(1, 15, 129.9);
            });

    assertThat(importSheet(Sheets.xlsx(workbook)).accepted()).isEqualTo(1);
    OrderSubmission order = intake.taken.get(0);
    assertThat(order.platformOrderNo()).isEqualTo("2603020001");
    assertThat(order.placedAt()).isEqualTo("2026-03-02T09:58:00+08:00");
    assertThat(order.lines()).containsExactly(new LineSubmission("A", "羽绒服", "2", "129.9"));
  }

  @Test
  void ordersWhoseNumbersASpreadsheetHasMadeOneAreRefused() throws IOException {
    ImportResult result =
        importCsv(row("4.40123E+11", "A") + row("4.40123E+11", "B") + row("440123456789", "C"));

    assertThat(intake.taken)
        .extracting(OrderSubmission::platformOrderNo)
        .containsExactly("440123456789");
    assertThat(result.rejections())
        .extracting(Rejection::line, Rejection::field)
        .containsExactly(tuple(2, "platformOrderNo"));
    assertThat(result.rejections().get(0).reason())
        .contains("4.40123E+11", "export the file again");
  }

  @Test
  void aShortenedNumberIsRefusedInAWorkbookToo() throws IOException {
    byte[] workbook =
        Sheets.workbook(
            sheet -> {
              Sheets.row(sheet, 0, HEADER.strip().split(","));
              Sheets.row(sheet, 1, row("3.30123E+18", "A").strip().split(","));
              Sheets.row(sheet, 2, row("3301234567891230000", "A").strip().split(","));
              Sheets.row(sheet, 3, row("x", "A").strip().split(","));
              sheet.value(3, 1, 3301234567891230000L);
            });

    assertThat(importSheet(Sheets.xlsx(workbook)).rejections())
        .extracting(Rejection::field)
        .containsExactly("platformOrderNo", "platformOrderNo", "platformOrderNo");
    assertThat(intake.taken).isEmpty();
  }

  @Test
  void aRowOfAWorkbookThatEndsInBlankCellsCanBeReplayed() throws IOException {
    intake.rule = order -> List.of(new FieldError("customer.phone", ErrorCode.PHONE, "is none"));
    byte[] workbook =
        Sheets.workbook(
            sheet -> {
              Sheets.row(sheet, 0, HEADER.strip().split(","));
              Sheets.row(sheet, 1, row("1", "A").strip().split(","));
            });
    importSheet(Sheets.xlsx(workbook));
    RejectedRow kept = store.added.get(0);
    intake.rule = order -> List.of();

    assertThat(
            new GendanReplayer(
                    new SheetReader(ZoneId.of("Asia/Shanghai")), new OrderReplay(intake.door))
                .replay(kept.header(), kept.rawText(), null))
        .isEqualTo("id-1");
  }

  @Test
  void aRepairedRowIsTakenFromQuarantine() {
    var replayer =
        new GendanReplayer(
            new SheetReader(ZoneId.of("Asia/Shanghai")), new OrderReplay(intake.door));

    assertThat(replayer.replay(HEADER.strip(), row("1", "A").strip(), null)).isEqualTo("id-1");
    assertThat(replayer.replay(HEADER.strip(), row("1", "A").strip(), null)).isEqualTo("id-1");
    assertThat(intake.taken).hasSize(1);
  }

  @Test
  void aRowThatIsStillWrongIsRefusedInTheWordsOfTheFile() {
    var replayer =
        new GendanReplayer(
            new SheetReader(ZoneId.of("Asia/Shanghai")), new OrderReplay(intake.door));
    intake.rule = order -> List.of(new FieldError("customer.phone", ErrorCode.PHONE, "is none"));

    assertThatThrownBy(() -> replayer.replay(HEADER.strip(), row("1", "A"), null))
        .hasMessage("customerPhone: is none");
    assertThatThrownBy(() -> replayer.replay(HEADER.strip(), "TMALL,1,few", null))
        .hasMessageContaining("3 fields");
    assertThatThrownBy(() -> replayer.replay(HEADER.strip(), row("1", "A") + row("2", "B"), null))
        .hasMessageContaining("2 orders");
    assertThat(intake.taken).isEmpty();
  }
}
