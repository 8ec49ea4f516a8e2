package org.gendan.order.intake.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.gendan.quarantine.MemoryQuarantine;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.SheetReader;
import org.gendan.sheet.Sheets;
import org.junit.jupiter.api.Tag;

/** Any rows below the headers of the two files that Taobao and Tmall export. */
@Tag("fuzz")
class TaobaoPairFuzzTest {

  private static final String BETWEEN = "\n====\n";
  private static final String LIST =
      "订单编号,买家应付货款,买家应付邮费,总金额,订单状态,买家留言,收货人姓名,收货地址,联系电话,联系手机,订单创建时间,"
          + "订单付款时间,宝贝标题,物流单号,物流公司,订单备注,宝贝总数量,修改后的收货地址\n";
  private static final String DETAILS = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,备注,订单状态,商家编码\n";

  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine store = new MemoryQuarantine();
  private final OrderImport orders =
      new OrderImport(new SheetReader(ZoneId.of("Asia/Shanghai")), intake.door, store.quarantine());

  @FuzzTest(maxDuration = "60s")
  void anyPairIsTakenOrRefused(byte[] pair) throws IOException {
    String[] files = new String(pair, StandardCharsets.UTF_8).split(BETWEEN, 2);
    try {
      orders.taobao(
          Sheets.part("orders", utf8(LIST + files[0]), "text/csv"),
          Sheets.part("details", utf8(DETAILS + files[files.length - 1]), "text/csv"),
          "TAOBAO",
          "agent1");
    } catch (Refusal said) {
      said.getMessage();
    }
    intake.forget();
    store.added.clear();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
