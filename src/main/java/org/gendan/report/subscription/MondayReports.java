package org.gendan.report.subscription;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gendan.notify.staff.StaffMessages;
import org.gendan.notify.staff.StaffMessages.Template;
import org.gendan.report.fact.Period;
import org.gendan.report.figures.Figure;
import org.gendan.report.figures.ReportAsk;
import org.gendan.report.figures.ReportDefinition;
import org.gendan.report.figures.ReportTable;
import org.gendan.report.figures.Reports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells desks on Mondays what their reports say about the week that is over, once each. */
@Component
public class MondayReports {

  /** When a desk begins; the same week is told later on when nothing ran then. */
  private static final LocalTime FROM = LocalTime.of(8, 30);

  private static final int MOST_LINES = 8;

  private final SubscriptionMapper kept;
  private final Reports reports;
  private final StaffMessages messages;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ZoneId zone;

  MondayReports(
      SubscriptionMapper kept,
      Reports reports,
      StaffMessages messages,
      TransactionOperations transactions,
      Clock clock,
      ZoneId zone) {
    this.kept = kept;
    this.reports = reports;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  /** Tells what is due; answers how many desks were told. */
  public int tell() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone);
    LocalDate monday = Period.WEEK.begin(now.toLocalDate());
    if (now.isBefore(monday.atTime(FROM))) {
      return 0;
    }
    int told = 0;
    for (Subscription due : kept.due(monday)) {
      // One that began in this week is first told of the next.
      if (due.subscribedAt().isBefore(monday.atTime(FROM).atZone(zone).toInstant())
          && tell(due, monday)) {
        told++;
      }
    }
    return told;
  }

  /** The figures are those of one moment, so that they are read before the transaction. */
  private boolean tell(Subscription due, LocalDate monday) {
    ReportDefinition report = reports.find(due.reportName());
    LocalDate from = monday.minusWeeks(1);
    LocalDate to = monday.minusDays(1);
    ReportTable table = reports.answer(report, new ReportAsk(from, to, Period.WEEK, due.splitBy()));
    Map<String, String> words =
        Map.of(
            "report", report.name(),
            "week", from + "/" + to,
            "figures", figures(table),
            "page", "/reports/%s?from=%s&to=%s&per=WEEK".formatted(report.name(), from, to));
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              boolean first = kept.told(due.subscriptionId(), monday);
              if (first) {
                messages.tell(
                    MailOfSubscriptions.key(due.subscriptionId(), monday),
                    due.desk(),
                    Template.REPORT_OF_THE_WEEK,
                    words);
              }
              return first;
            }));
  }

  /** The figure of the chart, line by line; the page has the others. */
  private static String figures(ReportTable table) {
    List<Figure> all = table.report().figures();
    int figure =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).name().equals(table.report().chart()))
            .findFirst()
            .orElse(0);
    if (table.lines().isEmpty()) {
      return "-";
    }
    String said =
        table.lines().stream()
            .limit(MOST_LINES)
            .map(line -> String.join("/", line.parts()) + " " + value(line.values().get(figure)))
            .collect(Collectors.joining(", "));
    return table.lines().size() > MOST_LINES ? said + ", …" : said;
  }

  private static String value(Object value) {
    return value == null ? "-" : value.toString();
  }
}
