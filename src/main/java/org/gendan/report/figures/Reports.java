package org.gendan.report.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.report.ReportProperties;
import org.gendan.report.fact.Period;
import org.gendan.report.figures.ReportTable.Line;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Service;

/** Finds reports, and answers them. */
@Service
public class Reports {

  private static final int MOST_DAYS = 92;
  private static final int MOST_DAYS_SUMMED = 366;

  private final List<ReportDefinition> all = ReportFile.read();
  private final CountedFacts facts;
  private final Sums sums;
  private final CurrentActor actor;
  private final Clock clock;
  private final ZoneId zone;

  Reports(
      CountedFacts facts,
      ReportProperties properties,
      CurrentActor actor,
      Clock clock,
      ZoneId zone) {
    this.facts = facts;
    this.sums = new Sums(properties);
    this.actor = actor;
    this.clock = clock;
    this.zone = zone;
  }

  /** Those that the person may read, in the order of the file. */
  public List<ReportDefinition> readable() {
    return all.stream().filter(report -> isReadBy(report)).toList();
  }

  private boolean isReadBy(ReportDefinition report) {
    return report.readers().stream().anyMatch(actor::is);
  }

  /** A report that the person may read, by its name; a refusal otherwise. */
  public ReportDefinition readable(String name) {
    ReportDefinition report = find(name);
    actor.mustBeOneOf(
        "read the report " + name, report.readers().stream().sorted().toArray(String[]::new));
    return report;
  }

  /** A report by its name; a refusal when there is none. */
  public ReportDefinition find(String name) {
    return all.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> Refusal.notFound("There is no report '%s'; there are: %s", name, names()));
  }

  private String names() {
    return all.stream().map(ReportDefinition::name).sorted().collect(Collectors.joining(", "));
  }

  /**
   * Answers a report.
   *
   * @throws Refusal when the days make no sense, or the report is not split so
   */
  public ReportTable answer(ReportDefinition report, ReportAsk ask) {
    Period per = ask.per() == null ? report.per() : ask.per();
    Days days = days(ask, per);
    List<Split> splits = splits(report, ask.by());
    List<Group> groups = facts.of(Told.of(report, per, splits), days.from(), days.to());
    return new ReportTable(
        report, days.from(), days.to(), per, splits, lines(report, splits.size(), groups));
  }

  /** What the lines of a report are split by; a refusal when it is not split so. */
  static List<Split> splits(ReportDefinition report, Dimension by) {
    if (by == null) {
      return report.splits();
    }
    if (!report.by().contains(by)) {
      throw Refusal.invalid(
          "by", ErrorCode.UNKNOWN, "'%s' does not split this report; %s do", by, report.by());
    }
    return report.splits().stream()
        .filter(split -> split.dimension() == by)
        .findFirst()
        .map(List::of)
        .orElseGet(() -> List.of(Split.of(by)));
  }

  private record Key(LocalDate begin, List<String> parts) {}

  private List<Line> lines(ReportDefinition report, int splits, List<Group> groups) {
    List<Match> own = report.matches().filter(match -> !match.whole()).toList();
    Map<LocalDate, List<Group>> whole =
        groups.stream().collect(Collectors.groupingBy(Group::begin));
    Map<Key, List<Group>> lines = new LinkedHashMap<>();
    for (Group group : groups) {
      if (own.stream().anyMatch(match -> match.holds(group))) {
        Key key = new Key(group.begin(), List.of(group.first(), group.second()));
        lines.computeIfAbsent(key, missing -> new ArrayList<>()).add(group);
      }
    }
    return lines.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing(Key::begin)
                    .thenComparing(key -> key.parts().get(0))
                    .thenComparing(key -> key.parts().get(1))))
        .map(line -> line(report, splits, line.getKey(), line.getValue(), whole))
        .toList();
  }

  private Line line(
      ReportDefinition report,
      int splits,
      Key key,
      List<Group> groups,
      Map<LocalDate, List<Group>> whole) {
    return new Line(
        key.begin(),
        key.parts().subList(0, splits),
        report.figures().stream()
            .map(figure -> sums.of(figure, groups, whole.get(key.begin())))
            .toList());
  }

  /** The days that count, both included. */
  record Days(LocalDate from, LocalDate to) {}

  /** The days of an ask; a refusal when they make no sense. */
  Days days(ReportAsk ask, Period per) {
    LocalDate last = Objects.requireNonNullElseGet(ask.to(), () -> first(ask));
    LocalDate first = Objects.requireNonNullElse(ask.from(), last);
    if (first.isAfter(last)) {
      throw Refusal.invalid("from", ErrorCode.RANGE, "%s is after %s", first, last);
    }
    int most = per == Period.DAY ? MOST_DAYS : MOST_DAYS_SUMMED;
    if (ChronoUnit.DAYS.between(first, last) >= most) {
      throw Refusal.invalid("from", ErrorCode.RANGE, "ask for at most %d days at once", most);
    }
    return new Days(first, last);
  }

  private LocalDate first(ReportAsk ask) {
    return Objects.requireNonNullElseGet(ask.from(), () -> LocalDate.now(clock.withZone(zone)));
  }
}
