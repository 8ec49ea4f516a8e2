package org.gendan.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.order.OrderStatus;
import org.gendan.order.overview.Timeline;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.security.Roles;
import org.gendan.security.audit.AuditKind;
import org.gendan.security.audit.AuditTrail;
import org.gendan.security.sight.Masking;
import org.gendan.sheet.SpreadsheetText;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of orders as a file, with the conditions and columns of the page. */
@Controller
class OrderExportController {

  /** A list that leaves the house is taken out by those who answer for it. */
  static final Deed EXPORT =
      new Deed(
          "take a list of orders out as a file",
          List.of(
              Roles.TEAM_LEADS,
              Roles.SUPERVISORS,
              Roles.DEPARTMENT_HEADS,
              Roles.AFTER_SALES,
              Roles.FINANCE,
              Roles.CAMUNDA_ADMIN));

  private static final String CSV = "text/csv;charset=UTF-8";

  /** Spreadsheets read Chinese only when the file says at its start that it is UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int MOST = 5_000;
  private static final int PIECE = 500;

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final OrderListMapper list;
  private final Timeline timeline;
  private final Masking masking;
  private final AuditTrail trail;
  private final CurrentActor actor;
  private final MessageSource texts;
  private final Clock clock;
  private final ZoneId zone;

  OrderExportController(
      OrderListMapper list,
      Timeline timeline,
      Masking masking,
      AuditTrail trail,
      CurrentActor actor,
      MessageSource texts,
      Clock clock,
      ZoneId zone) {
    this.list = list;
    this.timeline = timeline;
    this.masking = masking;
    this.trail = trail;
    this.actor = actor;
    this.texts = texts;
    this.clock = clock;
    this.zone = zone;
  }

  /** The newest {@value #MOST} at most, in the reader's language; names and numbers are masked. */
  @GetMapping(path = "/orders/export", produces = CSV)
  ResponseEntity<String> export(
      @RequestParam MultiValueMap<String, String> asked,
      @RequestParam(required = false) OrderStatus status,
      Locale reader) {
    actor.must(EXPORT);
    var ask = new OrderListAsk(asked, status);
    // Not what was looked for: it may be the number of a customer.
    trail.note(AuditKind.DATA_EXPORTED, "orders", ask.kept());
    var say = new DeskWords(texts, reader, zone, clock.instant());
    var text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    List<String> columns = OrderListAsk.COLUMNS.stream().filter(ask.columns()::contains).toList();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(headings(columns, say));
      OrderListQuery.Place after = null;
      for (int left = MOST; left > 0; left -= PIECE) {
        List<OrderListRow> rows = list.search(ask.query(clock.instant(), after, PIECE));
        write(csv, rows, columns, say);
        if (rows.size() < PIECE) {
          break;
        }
        after = rows.get(rows.size() - 1).place();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"orders.csv\"")
        .body(text.toString());
  }

  private List<String> headings(List<String> columns, DeskWords say) {
    List<String> headings = new ArrayList<>(List.of(say.text("number")));
    columns.stream().map(say::text).forEach(headings::add);
    if (columns.contains("customer")) {
      headings.add(headings.indexOf(say.text("customer")) + 1, say.text("phone"));
    }
    return headings;
  }

  private void write(CsvWriter csv, List<OrderListRow> rows, List<String> columns, DeskWords say) {
    var due =
        columns.contains("due")
            ? timeline.dueDates(rows.stream().map(OrderListRow::orderId).toList())
            : Map.<String, Instant>of();
    Map<String, List<String>> open =
        columns.contains("open.cases")
            ? list.openCases(rows.stream().map(OrderListRow::platformOrderNo).toList())
            : Map.of();
    for (OrderListRow row : rows) {
      List<String> cells = new ArrayList<>(List.of(cell(row.platformOrderNo())));
      for (String column : columns) {
        switch (column) {
          case "stage" -> cells.add(cell(say.word(row.status())));
          case "customer" -> {
            cells.add(cell(masking.ofColumn("customerName", row.customerName())));
            cells.add(cell(masking.ofColumn("customerPhone", row.customerPhone())));
          }
          case "platform" -> cells.add(cell(say.word("Platform", row.platform())));
          case "carrier.name" -> cells.add(cell(carriers(row, say)));
          case "waybill" -> cells.add(cell(row.waybills()));
          case "amount" -> cells.add(cell(row.amountPayable() + " " + row.currency()));
          case "people.seller" -> cells.add(cell(row.seller()));
          case "people.owner" -> cells.add(cell(row.owner()));
          case "open.cases" ->
              cells.add(
                  cell(
                      open.getOrDefault(row.platformOrderNo(), List.of()).stream()
                          .map(say::process)
                          .collect(Collectors.joining(", "))));
          case "due" -> cells.add(moment(due.get(row.orderId())));
          default -> cells.add(moment(row.placedAt()));
        }
      }
      csv.writeRecord(cells);
    }
  }

  private static String carriers(OrderListRow row, DeskWords say) {
    return row.carriers() == null
        ? null
        : Stream.of(row.carriers().split(" "))
            .map(code -> say.word("carrier", code))
            .collect(Collectors.joining(", "));
  }

  private String moment(Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(zone));
  }

  private static String cell(Object value) {
    return value == null ? "" : SpreadsheetText.of(value);
  }
}
