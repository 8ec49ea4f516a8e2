package org.gendan.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.audit.AuditKind;
import org.gendan.security.audit.AuditTrail;
import org.gendan.security.sight.Masking;
import org.gendan.sheet.SpreadsheetText;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a report of some business days, today when none are named. */
@RestController
@RequestMapping("/api/reports/{name}")
class ReportController {

  private static final String CSV = "text/csv";
  private static final int MOST_DAYS = 92;

  private final List<Report> reports;
  private final CurrentActor actor;
  private final Masking masking;
  private final AuditTrail trail;
  private final Clock clock;
  private final ZoneId zone;

  ReportController(
      List<Report> reports,
      CurrentActor actor,
      Masking masking,
      AuditTrail trail,
      Clock clock,
      ZoneId zone) {
    this.masking = masking;
    this.trail = trail;
    this.reports = reports;
    this.actor = actor;
    this.clock = clock;
    this.zone = zone;
  }

  /** Rows with their headings as names. */
  record View(String name, LocalDate from, LocalDate to, List<Map<String, Object>> items) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  View show(
      @PathVariable String name,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to) {
    Report report = readable(name);
    Days days = days(from, to);
    List<Map<String, Object>> items =
        report.rows(days.from(), days.to()).stream().map(row -> named(report, row)).toList();
    return new View(name, days.from(), days.to(), items);
  }

  @GetMapping(produces = CSV)
  String export(
      @PathVariable String name,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to) {
    Report report = readable(name);
    Days days = days(from, to);
    trail.note(AuditKind.DATA_EXPORTED, name, "CSV of %s to %s".formatted(days.from(), days.to()));
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(report.columns());
      report.rows(days.from(), days.to()).forEach(row -> csv.writeRecord(masked(report, row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** What leaves as a file is for others: nobody sees more of it than the masks. */
  private List<String> masked(Report report, List<Object> row) {
    return named(report, row).values().stream().map(ReportController::cell).toList();
  }

  /** A median of nothing is an empty cell. */
  private static String cell(Object value) {
    return value == null ? "" : SpreadsheetText.of(value);
  }

  private Report readable(String name) {
    Report report =
        reports.stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> Refusal.notFound("There is no report '%s'; there are: %s", name, names()));
    actor.mustBeOneOf(
        "read the report " + name, report.readers().stream().sorted().toArray(String[]::new));
    return report;
  }

  private String names() {
    return reports.stream().map(Report::name).sorted().collect(Collectors.joining(", "));
  }

  private record Days(LocalDate from, LocalDate to) {}

  private Days days(Optional<LocalDate> from, Optional<LocalDate> to) {
    LocalDate last = to.or(() -> from).orElseGet(() -> LocalDate.now(clock.withZone(zone)));
    LocalDate first = from.orElse(last);
    if (first.isAfter(last)) {
      throw Refusal.invalid("from", ErrorCode.RANGE, "%s is after %s", first, last);
    }
    if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw Refusal.invalid("from", ErrorCode.RANGE, "ask for at most %d days at once", MOST_DAYS);
    }
    return new Days(first, last);
  }

  private Map<String, Object> named(Report report, List<Object> row) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (String column : report.columns()) {
      named.put(column, masking.ofColumn(column, row.get(named.size())));
    }
    return named;
  }
}
