package org.gendan.report.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gendan.report.fact.DayMapper.Change;
import org.gendan.report.fact.DayMapper.KindDay;
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
  private final LabelsAsked asked;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ZoneId zone;

  SummedDays(
      DayMapper days,
      LabelsAsked asked,
      TransactionOperations transactions,
      Clock clock,
      ZoneId zone) {
    this.days = days;
    this.asked = asked;
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
          summed.addAll(summed(of.kind(), asked.of(of.kind()), of.day(), of.day()));
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

  /**
   * Days that were never summed, or do not tell apart what reports ask now, some together, the
   * newest first. What was told apart stays so: another version of the application may ask it.
   */
  private boolean first(LocalDate last) {
    Map<KindDay, Set<Label>> kept =
        days.kept().stream()
            .collect(
                Collectors.toMap(
                    day -> new KindDay(day.kind(), day.day()), day -> Label.read(day.told())));
    for (KindDay oldest : days.oldest()) {
      FactKind kind = oldest.kind();
      for (LocalDate day = last; !day.isBefore(oldest.day()); day = day.minusDays(1)) {
        Set<Label> told = EnumSet.noneOf(Label.class);
        told.addAll(asked.of(kind));
        Set<Label> before = kept.get(new KindDay(kind, day));
        if (before == null || !before.containsAll(told)) {
          LocalDate week = day.minusDays(DAYS_TOGETHER - 1L);
          LocalDate from = week.isBefore(oldest.day()) ? oldest.day() : week;
          from.datesUntil(day.plusDays(1))
              .forEach(one -> told.addAll(kept.getOrDefault(new KindDay(kind, one), Set.of())));
          days.put(summed(kind, told, from, day));
          return true;
        }
      }
    }
    return false;
  }

  /** One for each day, also where nothing happened. */
  private List<Summed> summed(FactKind kind, Set<Label> told, LocalDate from, LocalDate to) {
    Map<LocalDate, FactsOfADay> all = new LinkedHashMap<>();
    from.datesUntil(to.plusDays(1)).forEach(day -> all.put(day, new FactsOfADay(told)));
    days.facts(kind, from, to).forEach(fact -> all.get(fact.day()).add(fact));
    return all.entrySet().stream()
        .map(day -> new Summed(kind, day.getKey(), Label.written(told), day.getValue().written()))
        .toList();
  }
}
