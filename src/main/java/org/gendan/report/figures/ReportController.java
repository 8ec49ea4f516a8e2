package org.gendan.report.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.report.fact.Period;
import org.gendan.report.figures.ReportFiles.Sheet;
import org.gendan.security.audit.AuditKind;
import org.gendan.security.audit.AuditTrail;
import org.gendan.words.Language;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers reports of some business days, today when none are named. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Reports reports;
  private final ReportFiles files;
  private final FactsBehind behind;
  private final AuditTrail trail;

  ReportController(Reports reports, ReportFiles files, FactsBehind behind, AuditTrail trail) {
    this.reports = reports;
    this.files = files;
    this.behind = behind;
    this.trail = trail;
  }

  /** A report that the caller may read, and how it is asked. */
  record Offered(
      String name,
      String chinese,
      String english,
      Period per,
      List<Dimension> by,
      List<Meaning> figures) {}

  /** What a figure means. */
  record Meaning(String name, Figure.How how, String chinese, String english) {}

  /** Rows with their headings as names. */
  record View(
      String name, LocalDate from, LocalDate to, Period per, List<Map<String, Object>> items) {}

  @GetMapping
  List<Offered> list() {
    return reports.readable().stream()
        .map(
            report ->
                new Offered(
                    report.name(),
                    report.title(Language.CHINESE),
                    report.title(Language.ENGLISH),
                    report.per(),
                    report.by(),
                    report.figures().stream()
                        .map(
                            figure ->
                                new Meaning(
                                    figure.name(),
                                    figure.how(),
                                    figure.means(Language.CHINESE),
                                    figure.means(Language.ENGLISH)))
                        .toList()))
        .toList();
  }

  @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
  View show(
      @PathVariable String name,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(required = false) Period per,
      @RequestParam(required = false) Dimension by) {
    ReportTable table = reports.answer(reports.readable(name), new ReportAsk(from, to, per, by));
    Sheet sheet = files.sheet(table);
    return new View(
        name,
        table.from(),
        table.to(),
        table.per(),
        sheet.rows().map(row -> named(sheet.columns(), row)).toList());
  }

  private static Map<String, Object> named(List<String> columns, List<Object> row) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (String column : columns) {
      named.put(column, row.get(named.size()));
    }
    return named;
  }

  /** As text, and as a workbook when that is asked for. */
  @GetMapping(
      path = "/{name}",
      produces = {CSV, XLSX})
  void export(
      @PathVariable String name,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(required = false) Period per,
      @RequestParam(required = false) Dimension by,
      @RequestHeader("Accept") String accept,
      HttpServletResponse response)
      throws IOException {
    send(name, new ReportAsk(from, to, per, by), accept.contains(XLSX), response);
  }

  /** The same for a link, which cannot say what it accepts. */
  @GetMapping("/{name}/report.csv")
  void csv(
      @PathVariable String name,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(required = false) Period per,
      @RequestParam(required = false) Dimension by,
      HttpServletResponse response)
      throws IOException {
    send(name, new ReportAsk(from, to, per, by), false, response);
  }

  /** The same as a workbook. */
  @GetMapping("/{name}/report.xlsx")
  void workbook(
      @PathVariable String name,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(required = false) Period per,
      @RequestParam(required = false) Dimension by,
      HttpServletResponse response)
      throws IOException {
    send(name, new ReportAsk(from, to, per, by), true, response);
  }

  private void send(String name, ReportAsk ask, boolean workbook, HttpServletResponse response)
      throws IOException {
    ReportTable table = reports.answer(reports.readable(name), ask);
    trail.note(
        AuditKind.DATA_EXPORTED,
        name,
        "%s of %s to %s".formatted(workbook ? "xlsx" : "CSV", table.from(), table.to()));
    response.setContentType(workbook ? XLSX : CSV + ";charset=UTF-8");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s-%s.%s\""
            .formatted(name, table.from(), table.to(), workbook ? "xlsx" : "csv"));
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Sheet sheet = files.sheet(table);
    if (workbook) {
      files.workbook(name, sheet, response.getOutputStream());
    } else {
      files.csv(sheet, response.getOutputStream());
    }
  }

  /** What is behind a figure: exactly these, a page at a time. */
  @GetMapping("/{name}/figures/{figure}/orders")
  FactsBehind.Page orders(
      @PathVariable String name,
      @PathVariable String figure,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(required = false) Dimension by,
      @RequestParam(required = false) List<String> of,
      @RequestParam(defaultValue = "0") long offset) {
    return behind.page(
        reports.readable(name), figure, new ReportAsk(from, to, null, by), of, offset);
  }
}
