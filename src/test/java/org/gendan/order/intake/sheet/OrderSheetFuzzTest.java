package org.gendan.order.intake.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.gendan.quarantine.MemoryQuarantine;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.SheetReader;
import org.gendan.sheet.Sheets;
import org.junit.jupiter.api.Tag;

/** Any rows below the header of our order sheet: taken, put to quarantine, or refused. */
@Tag("fuzz")
class OrderSheetFuzzTest {

  private static final byte[] HEADER =
      (String.join(",", GendanColumns.OF_ORDER) + ",sku,name,quantity,unitPrice\n")
          .getBytes(StandardCharsets.UTF_8);

  private final RecordingIntake intake = new RecordingIntake();
  private final MemoryQuarantine store = new MemoryQuarantine();
  private final OrderImport orders =
      new OrderImport(new SheetReader(ZoneId.of("Asia/Shanghai")), intake.door, store.quarantine());

  @FuzzTest(maxDuration = "60s")
  void anyRowsAreTakenOrRefused(byte[] rows) throws IOException {
    var file = new ByteArrayOutputStream();
    file.writeBytes(HEADER);
    file.writeBytes(rows);
    try {
      orders.gendan(Sheets.csv(file.toByteArray(), null), "agent1");
    } catch (Refusal said) {
      said.getMessage();
    }
    intake.forget();
    store.added.clear();
  }
}
