package org.gendan.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sheets as people send them. */
public final class Sheets {

  public static final Charset GBK = Charset.forName("GBK");
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Sheets() {}

  public static SheetSource csv(String text) {
    return csv(text.getBytes(StandardCharsets.UTF_8), null);
  }

  public static SheetSource csv(byte[] bytes, String charset) {
    return new SheetSource(
        "file", "orders.csv", "text/csv", charset, new ByteArrayInputStream(bytes));
  }

  public static SheetSource part(String part, byte[] bytes, String type) {
    return new SheetSource(part, part, type, null, new ByteArrayInputStream(bytes));
  }

  public static SheetSource xlsx(byte[] bytes) {
    return part("file", bytes, XLSX);
  }

  public static byte[] workbook(Consumer<Worksheet> content) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      content.accept(workbook.newWorksheet("Sheet1"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }

  public static List<SheetLine> lines(SheetSource source, SheetFormat format) throws IOException {
    try (Sheet sheet = new SheetReader(ZoneId.of("Asia/Shanghai")).open(source, format)) {
      List<SheetLine> lines = new ArrayList<>();
      sheet.rows().forEachRemaining(lines::add);
      return lines;
    }
  }
}
