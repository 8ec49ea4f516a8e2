package org.gendan.report.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gendan.report.fact.Alike.Labels;
import org.gendan.report.fact.DayMapper.Change;
import org.gendan.report.fact.DayMapper.KindDay;
import org.gendan.report.fact.DayMapper.Row;
import org.gendan.report.fact.DayMapper.Summed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sums the facts of days that are over, and of those days again whose facts have changed. One node
 * does so at a time; who writes facts never waits for it.
 */
@Service
public class SummedDays {

  /**
   * Facts of today and yesterday are written without a note that their day has changed: until a day
   * is summed, all that were begun on it have ended.
   */
  private static final int DAYS_LEFT = 2;

  private static final int MOST_CHANGES = 2_000;
  private static final int MOST_DAYS_AGAIN = 40;
  private static final int DAYS_TOGETHER = 7;

  private final DayMapper days;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ZoneId zone;

  SummedDays(DayMapper days, TransactionOperations transactions, Clock clock, ZoneId zone) {
    this.days = days;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  /** Notes in the running transaction that facts of these days have changed. */
  void changed(Collection<KindDay> all) {
    LocalDate today = today();
    SortedSet<KindDay> over =
        all.stream()
            .filter(one -> one.day().isBefore(today))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!over.isEmpty()) {
      days.changed(over);
    }
  }

  /** Sums all that is to be summed. */
  public void sum() {
    boolean more = true;
    while (more) {
      more = sumSome();
    }
  }

  /** Sums some days; answers whether there may be more. */
  boolean sumSome() {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              days.take(clock.instant());
              LocalDate last = today().minusDays(DAYS_LEFT);
              days.dropAfter(last);
              return again(last) || first(last);
            }));
  }

  /** Forgets all sums, so that reports count facts until they are made again. */
  void forget() {
    transactions.executeWithoutResult(
        status -> {
          days.take(clock.instant());
          days.dropAll();
        });
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  private boolean again(LocalDate last) {
    Map<KindDay, List<Long>> changes =
        days.changes(MOST_CHANGES).stream()
            .collect(
                Collectors.groupingBy(
                    change -> new KindDay(change.kind(), change.day()),
                    LinkedHashMap::new,
                    Collectors.mapping(Change::changeId, Collectors.toList())));
    List<Long> done = new ArrayList<>();
    List<Summed> summed = new ArrayList<>();
    for (var day : changes.entrySet()) {
      KindDay of = day.getKey();
      if (summed.size() < MOST_DAYS_AGAIN) {
        done.addAll(day.getValue());
        if (!of.day().isAfter(last)) {
          summed.addAll(summed(Set.of(of.kind()), of.day(), of.day()));
        }
      }
    }
    if (!summed.isEmpty()) {
      days.put(summed);
    }
    if (!done.isEmpty()) {
      days.summed(done);
    }
    return !done.isEmpty();
  }

  /** Days that were never summed, some together, the newest first. */
  private boolean first(LocalDate last) {
    Set<KindDay> kept = new HashSet<>(days.kept());
    Map<FactKind, LocalDate> oldest = new EnumMap<>(FactKind.class);
    days.oldest().forEach(one -> oldest.put(one.kind(), one.day()));
    LocalDate begin = oldest.values().stream().min(LocalDate::compareTo).orElse(last.plusDays(1));
    for (LocalDate day = last; !day.isBefore(begin); day = day.minusDays(1)) {
      LocalDate to = day;
      Set<FactKind> kinds =
          oldest.entrySet().stream()
              .filter(kind -> !kind.getValue().isAfter(to))
              .map(Map.Entry::getKey)
              .filter(kind -> !kept.contains(new KindDay(kind, to)))
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactKind.class)));
      if (!kinds.isEmpty()) {
        LocalDate week = to.minusDays(DAYS_TOGETHER - 1L);
        days.put(summed(kinds, week.isBefore(begin) ? begin : week, to));
        return true;
      }
    }
    return false;
  }

  /** One for each kind and day, also where nothing happened. */
  private List<Summed> summed(Set<FactKind> kinds, LocalDate from, LocalDate to) {
    Map<KindDay, Map<Labels, List<Row>>> all = new LinkedHashMap<>();
    for (FactKind kind : kinds) {
      from.datesUntil(to.plusDays(1))
          .forEach(day -> all.put(new KindDay(kind, day), new LinkedHashMap<>()));
    }
    for (Row row : days.rows(kinds, from, to)) {
      all.get(new KindDay(row.kind(), row.day()))
          .computeIfAbsent(labels(row), missing -> new ArrayList<>())
          .add(row);
    }
    return all.entrySet().stream()
        .map(
            day ->
                new Summed(
                    day.getKey().kind(),
                    day.getKey().day(),
                    DaySums.write(
                        day.getValue().entrySet().stream()
                            .map(alike -> alike(alike.getKey(), alike.getValue()))
                            .toList())))
        .toList();
  }

  private static Labels labels(Row row) {
    return new Labels(
        row.platform(),
        row.carrier(),
        row.desk(),
        row.agent(),
        row.cause(),
        row.outcome(),
        row.late(),
        row.tenths() != null);
  }

  /** Of rows that ascend by their time. */
  private static Alike alike(Labels labels, List<Row> rows) {
    int times = labels.timed() ? rows.size() : 0;
    int[] tenths = new int[times];
    int[] howOften = new int[times];
    for (int i = 0; i < times; i++) {
      tenths[i] = rows.get(i).tenths();
      howOften[i] = Math.toIntExact(rows.get(i).amount());
    }
    return new Alike(
        labels,
        rows.stream().mapToLong(Row::amount).sum(),
        rows.stream().mapToLong(Row::fen).sum(),
        tenths,
        howOften);
  }
}
