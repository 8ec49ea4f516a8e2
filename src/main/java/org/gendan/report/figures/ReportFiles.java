package org.gendan.report.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gendan.security.sight.Masking;
import org.gendan.sheet.SpreadsheetText;
import org.springframework.stereotype.Component;

/**
 * Writes reports as sheets, line by line. What leaves as a file is for others: nobody sees more of
 * it than the masks.
 */
@Component
class ReportFiles {

  private static final int FLUSH_EVERY = 1000;
  private static final String APPLICATION = "Gendan";
  private static final String VERSION = "1.0";

  private final FigureMapper facts;
  private final Masking masking;
  private final ZoneId zone;

  ReportFiles(FigureMapper facts, Masking masking, ZoneId zone) {
    this.facts = facts;
    this.masking = masking;
    this.zone = zone;
  }

  /** Headings, and rows that are read while they are written. */
  record Sheet(List<String> columns, Stream<List<Object>> rows) {}

  /** The figures, or a line for each order where the report is one of orders. */
  Sheet sheet(ReportTable table) {
    List<String> columns = table.report().listed() ? ORDER_COLUMNS : table.columns();
    Stream<List<Object>> rows =
        table.report().listed()
            ? table.from().datesUntil(table.to().plusDays(1)).flatMap(this::orders)
            : table.lines().stream().map(ReportTable.Line::cells);
    return new Sheet(columns, rows.map(row -> masked(columns, row)));
  }

  private static final List<String> ORDER_COLUMNS =
      List.of(
          "date",
          "platform",
          "orderNo",
          "placedAt",
          "stage",
          "paymentMethod",
          "amountPayable",
          "currency",
          "lines",
          "pieces",
          "parcels");

  private Stream<List<Object>> orders(LocalDate day) {
    return facts
        .orders(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant())
        .stream()
        .map(
            order ->
                List.of(
                    day,
                    order.platform(),
                    order.orderNo(),
                    order.placedAt(),
                    order.stage(),
                    order.paymentMethod(),
                    order.amountPayable(),
                    order.currency(),
                    order.lines(),
                    order.pieces(),
                    order.parcels()));
  }

  private List<Object> masked(List<String> columns, List<Object> row) {
    List<Object> masked = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      masked.add(masking.ofColumn(columns.get(i), row.get(i)));
    }
    return masked;
  }

  void csv(Sheet sheet, OutputStream out) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      csv.writeRecord(sheet.columns());
      sheet.rows().forEach(row -> csv.writeRecord(row.stream().map(ReportFiles::text).toList()));
    }
  }

  /** A workbook with one sheet; what is a number stays one. */
  void workbook(String name, Sheet sheet, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
      Worksheet page = workbook.newWorksheet(name);
      for (int column = 0; column < sheet.columns().size(); column++) {
        page.value(0, column, sheet.columns().get(column));
      }
      int number = 1;
      for (List<Object> row : (Iterable<List<Object>>) sheet.rows()::iterator) {
        for (int column = 0; column < row.size(); column++) {
          cell(page, number, column, row.get(column));
        }
        if (number % FLUSH_EVERY == 0) {
          page.flush();
        }
        number++;
      }
    }
  }

  private static void cell(Worksheet page, int row, int column, Object value) {
    if (value instanceof BigDecimal || value instanceof Long || value instanceof Integer) {
      page.value(row, column, (Number) value);
    } else {
      page.value(row, column, text(value));
    }
  }

  /** A median of nothing is an empty cell. */
  private static String text(Object value) {
    return value == null ? "" : SpreadsheetText.of(value);
  }
}
