package org.gendan.report.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.report.fact.Period;
import org.gendan.report.figures.FigureMapper.Behind;
import org.springframework.stereotype.Service;

/** Leads from a figure to what it counts. */
@Service
public class FactsBehind {

  private static final int MOST = 100;

  private final FigureMapper facts;
  private final Reports reports;

  FactsBehind(FigureMapper facts, Reports reports) {
    this.facts = facts;
    this.reports = reports;
  }

  /**
   * One that a figure counts; empty is what it does not have.
   *
   * @param hours its time, with one decimal place, or null
   * @param amountCny what it comes to, or null
   */
  public record Item(
      String orderId,
      String orderNo,
      String kind,
      LocalDate day,
      String platform,
      String carrier,
      String desk,
      String cause,
      String outcome,
      boolean late,
      BigDecimal hours,
      BigDecimal amountCny) {}

  /**
   * Some of them.
   *
   * @param total how many there are; for a share, how many it is a share of
   * @param next where the next page begins; null after the last
   */
  public record Page(long total, List<Item> items, Long next) {}

  /**
   * A page of what a figure counts.
   *
   * @param values of the line, by what it is split; null for all lines
   * @throws Refusal when there is no such figure, or the line is not split so
   */
  public Page page(
      ReportDefinition report, String figure, ReportAsk ask, List<String> values, long offset) {
    Figure asked =
        report.figures().stream()
            .filter(one -> one.name().equals(figure))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "There is no figure '%s'; there are: %s",
                        figure, report.figures().stream().map(Figure::name).toList()));
    List<Split> splits =
        asked.of().whole() || values == null ? List.of() : Reports.splits(report, ask.by());
    if (!splits.isEmpty() && splits.size() != values.size()) {
      throw Refusal.invalid("of", ErrorCode.RANGE, "%d values are needed here", splits.size());
    }
    if (offset < 0) {
      throw Refusal.invalid("offset", ErrorCode.RANGE, "must not be negative");
    }
    Reports.Days days = reports.days(ask, Period.QUARTER);
    BehindAsked what =
        new BehindAsked(asked.of(), days.from(), days.to(), splits, values, MOST, offset);
    long total = facts.howMany(what);
    return new Page(
        total,
        facts.behind(what).stream().map(FactsBehind::item).toList(),
        offset + MOST < total ? offset + MOST : null);
  }

  private static Item item(Behind one) {
    return new Item(
        one.orderId(),
        one.orderNo(),
        one.kind().name(),
        one.day(),
        one.platform(),
        one.carrier(),
        one.desk(),
        one.cause(),
        one.outcome(),
        one.late(),
        one.tenths() == null ? null : BigDecimal.valueOf(one.tenths(), 1),
        one.fen() == 0 ? null : BigDecimal.valueOf(one.fen(), 2));
  }
}
