package org.gendan.report.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gendan.report.ReportProperties;
import org.gendan.report.fact.DayMapper.KindDay;
import org.springframework.stereotype.Component;

/**
 * Makes the facts of some rows, compares them with those that are kept, and writes what differs.
 * What keeps them and what makes them again is the same.
 */
@Component
class FactKeeper {

  private static final int TOGETHER = 200;
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

  private final SourceMapper sources;
  private final FactMapper kept;
  private final SummedDays days;
  private final ReportProperties properties;
  private final ZoneId zone;

  FactKeeper(
      SourceMapper sources,
      FactMapper kept,
      SummedDays days,
      ReportProperties properties,
      ZoneId zone) {
    this.sources = sources;
    this.kept = kept;
    this.days = days;
    this.properties = properties;
    this.zone = zone;
  }

  /** Brings the facts of these rows up to date; in the order of their keys, as all writers do. */
  void keep(String source, Collection<String> ids) {
    List<String> sorted = List.copyOf(new TreeSet<>(ids));
    for (int from = 0; from < sorted.size(); from += TOGETHER) {
      keepSome(source, sorted.subList(from, Math.min(from + TOGETHER, sorted.size())));
    }
  }

  private void keepSome(String source, List<String> ids) {
    Map<Fact.Key, Fact> now =
        sources.facts(source, ids).stream()
            .map(this::fact)
            .collect(
                Collectors.toMap(Fact::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    List<Dated> changed = new ArrayList<>();
    Map<Fact.Key, Fact> before =
        kept.of(source, ids).stream().collect(Collectors.toMap(Fact::key, Function.identity()));
    now.values().stream()
        .filter(fact -> !fact.equals(before.get(fact.key())))
        .map(Dated::of)
        .forEach(changed::add);
    before.keySet().stream()
        .filter(key -> !now.containsKey(key))
        .forEach(key -> kept.drop(source, key.sourceId(), key.part()));
    if (!changed.isEmpty()) {
      kept.put(source, changed);
    }
    days.changed(daysOf(now, before));
  }

  /** Where a fact came, went, or is another one now. */
  private static Set<KindDay> daysOf(Map<Fact.Key, Fact> now, Map<Fact.Key, Fact> before) {
    Set<KindDay> changed = new HashSet<>();
    now.forEach(
        (key, fact) -> {
          Fact was = before.get(key);
          if (!fact.equals(was)) {
            changed.add(new KindDay(fact.kind(), fact.day()));
            if (was != null) {
              changed.add(new KindDay(was.kind(), was.day()));
            }
          }
        });
    before.forEach(
        (key, was) -> {
          if (!now.containsKey(key)) {
            changed.add(new KindDay(was.kind(), was.day()));
          }
        });
    return changed;
  }

  private Fact fact(FactRow row) {
    Integer tenths = Fact.tenths(row.began(), row.ended());
    return new Fact(
        row.sourceId(),
        row.part(),
        row.kind(),
        LocalDate.ofInstant(row.at(), zone),
        text(row.orderId()),
        text(row.platform()),
        text(row.carrier()),
        text(row.desk()),
        text(row.agent()),
        row.kind() == FactKind.CHASE ? timeOfDay(row.at()) : text(row.cause()),
        text(row.outcome()),
        row.kind() == FactKind.DELIVERY ? isLate(row) : row.late(),
        tenths,
        Optional.ofNullable(row.fen()).orElse(0L));
  }

  /** A window is known by when it ends. */
  private String timeOfDay(Instant at) {
    return TIME_OF_DAY.format(at.atZone(zone));
  }

  private boolean isLate(FactRow row) {
    return Duration.between(row.began(), row.ended()).compareTo(properties.onTime(row.carrier()))
        > 0;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
