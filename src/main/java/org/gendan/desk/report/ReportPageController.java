package org.gendan.desk.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.desk.DeskWords;
import org.gendan.report.fact.Period;
import org.gendan.report.figures.Dimension;
import org.gendan.report.figures.FactsBehind;
import org.gendan.report.figures.ReportAsk;
import org.gendan.report.figures.ReportDefinition;
import org.gendan.report.figures.ReportTable;
import org.gendan.report.figures.Reports;
import org.gendan.report.subscription.Subscriptions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of reports. */
@Controller
class ReportPageController {

  private final Reports reports;
  private final FactsBehind behind;
  private final Subscriptions subscriptions;
  private final ObjectMapper json;
  private final Clock clock;
  private final ZoneId zone;

  ReportPageController(
      Reports reports,
      FactsBehind behind,
      Subscriptions subscriptions,
      ObjectMapper json,
      Clock clock,
      ZoneId zone) {
    this.reports = reports;
    this.behind = behind;
    this.subscriptions = subscriptions;
    this.json = json;
    this.clock = clock;
    this.zone = zone;
  }

  @ModelAttribute("words")
  ReportWords words(Locale reader, @ModelAttribute("say") DeskWords say) {
    return new ReportWords(say, reader);
  }

  /** The questions that can be asked. */
  @GetMapping("/reports")
  String list(Model model) {
    List<ReportDefinition> readable = reports.readable();
    Map<String, List<String>> desks =
        readable.stream().collect(Collectors.toMap(ReportDefinition::name, subscriptions::desks));
    model.addAttribute("reports", readable);
    model.addAttribute(
        "named", readable.stream().collect(Collectors.toMap(ReportDefinition::name, one -> one)));
    model.addAttribute("desksOf", desks);
    model.addAttribute(
        "desks", desks.values().stream().flatMap(List::stream).distinct().sorted().toList());
    model.addAttribute("subscriptions", subscriptions.live());
    model.addAttribute("byMail", subscriptions.goByMail());
    return "report/list";
  }

  /**
   * One report.
   *
   * @param from the first day; some periods before the last, unless said
   * @param to the last day; today, unless said
   * @param was what the page showed it by until now: another period begins a range of its own, as
   *     nine months by day are more than a page holds
   */
  @GetMapping("/reports/{name}")
  String report(
      @PathVariable String name,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(required = false) Period per,
      @RequestParam(required = false) Period was,
      @RequestParam(required = false) Dimension by,
      Model model)
      throws JsonProcessingException {
    ReportDefinition report = reports.readable(name);
    Period asked = per == null ? report.per() : per;
    LocalDate last = to == null ? LocalDate.now(clock.withZone(zone)) : to;
    boolean other = was != null && was != asked;
    LocalDate first = from == null || other ? someBefore(asked, last) : from;
    ReportTable table = reports.answer(report, new ReportAsk(first, last, asked, by));
    model.addAttribute("report", report);
    model.addAttribute("reports", reports.readable());
    model.addAttribute("table", table);
    model.addAttribute("by", by);
    model.addAttribute("periods", Period.values());
    model.addAttribute("chart", json.writeValueAsString(chart(table, model)));
    return "report/report";
  }

  private static ReportChart chart(ReportTable table, Model model) {
    return ReportChart.of(table, (ReportWords) model.getAttribute("words"));
  }

  /** Enough to see where it goes. */
  private static LocalDate someBefore(Period per, LocalDate last) {
    return switch (per) {
      case DAY -> last.minusDays(13);
      case WEEK -> per.begin(last).minusWeeks(7);
      case MONTH -> per.begin(last).minusMonths(5);
      case QUARTER -> per.begin(last).minusMonths(9);
    };
  }

  /**
   * What is behind a figure.
   *
   * @param of the values of the line, by what it is split
   */
  @GetMapping("/reports/{name}/figures/{figure}/orders")
  ModelAndView orders(
      @PathVariable String name,
      @PathVariable String figure,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) Dimension by,
      @RequestParam(required = false) List<String> of,
      @RequestParam(defaultValue = "0") long offset) {
    ReportDefinition report = reports.readable(name);
    ModelAndView page = new ModelAndView("report/orders");
    page.addObject(
        "page", behind.page(report, figure, new ReportAsk(from, to, null, by), of, offset));
    page.addObject("report", report);
    page.addObject(
        "figure",
        report.figures().stream()
            .filter(one -> one.name().equals(figure))
            .findFirst()
            .orElseThrow());
    page.addObject("from", from);
    page.addObject("to", to);
    page.addObject("by", by);
    page.addObject("of", of);
    return page;
  }
}
