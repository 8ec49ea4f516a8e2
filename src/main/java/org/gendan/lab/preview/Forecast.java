package org.gendan.lab.preview;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.clock.ClockForecasts;
import org.gendan.calendar.clock.ClockPolicy;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.window.CutOff;
import org.gendan.calendar.window.DeployedCutOffTable;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.engine.timers.TimerPlace.Property;
import org.gendan.engine.timers.TimerWaitsMapper;
import org.gendan.engine.timers.TrialTables;
import org.gendan.engine.timers.TrialTables.Trial;
import org.gendan.lab.NumberText;
import org.gendan.lab.RuledClocks;
import org.gendan.lab.TimerBook;
import org.gendan.lab.preview.Foreseen.Kind;
import org.gendan.lab.preview.PlannedChanges.Planned;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of everything that waits at a changed number, or for a date that was made of one. */
@Component
@Transactional(readOnly = true)
public class Forecast {

  private static final String WINDOWS = "cut-off-windows";
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final int TOGETHER = 500;

  private final PlaceForecast places;
  private final TimerBook book;
  private final TrialTables tables;
  private final TableDates dates;
  private final ClockForecasts clocks;
  private final List<RuledClocks> ruled;
  private final TimerWaitsMapper waits;
  private final CutOff cutOff;

  Forecast(
      PlaceForecast places,
      TimerBook book,
      TrialTables tables,
      TableDates dates,
      ClockForecasts clocks,
      List<RuledClocks> ruled,
      TimerWaitsMapper waits,
      CutOff cutOff) {
    this.places = places;
    this.book = book;
    this.tables = tables;
    this.dates = dates;
    this.clocks = clocks;
    this.ruled = ruled;
    this.waits = waits;
    this.cutOff = cutOff;
  }

  /** Why these are due when they are, by their ids. */
  public Map<String, Explanation> reasons(List<Ruled> asked) {
    return places.reasons(asked);
  }

  /** The windows as a plan would have them; null when it leaves them alone. */
  CutOff windows(PlannedChanges changes) {
    return changes.files().containsKey(WINDOWS + ".dmn") ? windows(trial(changes)) : null;
  }

  private CutOff windows(Trial trial) {
    return cutOff.with(
        (window, arrivedAt) ->
            (String)
                trial
                    .ask(WINDOWS, Map.of("window", window, "arrivedAt", arrivedAt))
                    .getOrDefault("cutOffWindows", DeployedCutOffTable.UNKNOWN));
  }

  private Trial trial(PlannedChanges changes) {
    return tables.with(changes.files());
  }

  /** Tells of each of them. */
  public void forEach(PlannedChanges changes, Consumer<Foreseen> told) {
    Trial trial = trial(changes);
    CutOff windows = windows(changes);
    Set<String> direct = new HashSet<>();
    for (Planned planned : changes.places()) {
      if (planned.place().property() != Property.CELL) {
        direct.add(planned.place().id());
        places.at(planned, windows, told);
      }
    }
    Map<String, List<Planned>> cells =
        changes.places().stream()
            .filter(planned -> planned.place().property() == Property.CELL)
            .collect(Collectors.groupingBy(planned -> planned.place().model()));
    if (cells.isEmpty()) {
      return;
    }
    List<TimerPlace> readers =
        book.places().stream()
            .filter(place -> place.property() != Property.CELL && !direct.contains(place.id()))
            .toList();
    cells.forEach(
        (table, changed) -> {
          if (table.equals(WINDOWS)) {
            Set<String> names = names(changed);
            readers.stream()
                .filter(place -> isOf(place, names))
                .forEach(place -> places.at(new Planned(place, place.text()), windows, told));
            ruled.forEach(clock -> clocks(clock, changed, trial, windows, names, told));
          } else {
            ruled.stream()
                .filter(clock -> clock.tables().contains(table))
                .forEach(clock -> clocks(clock, changed, trial, windows, null, told));
          }
          dates
              .of(table)
              .forEach(
                  date ->
                      readers.stream()
                          .filter(place -> reads(place, date))
                          .forEach(place -> places.unknown(place, told)));
        });
  }

  private static boolean isOf(TimerPlace place, Set<String> windows) {
    return place.text().contains("cutOff.")
        && new NumberText(place.text()).quoted().stream().anyMatch(windows::contains);
  }

  private static Set<String> names(List<Planned> cells) {
    Set<String> names = new HashSet<>();
    cells.forEach(
        cell ->
            cell.place().conditions().stream()
                .filter(condition -> condition.column().equals("window"))
                .forEach(
                    condition -> {
                      Matcher name = QUOTED.matcher(condition.text());
                      while (name.find()) {
                        names.add(name.group(1));
                      }
                    }));
    return names;
  }

  private static boolean reads(TimerPlace place, String date) {
    int dot = date.indexOf('.');
    return place.model().equals(date.substring(0, dot))
        && Reckoning.variables(place.text()).contains(date.substring(dot + 1));
  }

  private void clocks(
      RuledClocks owner,
      List<Planned> cells,
      Trial trial,
      CutOff windows,
      Set<String> onlyWindows,
      Consumer<Foreseen> told) {
    Map<String, ClockPolicy> policies = new HashMap<>(owner.policies(trial));
    if (onlyWindows != null) {
      policies.values().removeIf(policy -> !onlyWindows.contains(policy.amount()));
    }
    TimerPlace place = cells.get(0).place();
    List<ClockForecasts.Reading> readings = clocks.under(policies, windows);
    for (int from = 0; from < readings.size(); from += TOGETHER) {
      List<ClockForecasts.Reading> page =
          readings.subList(from, Math.min(from + TOGETHER, readings.size()));
      Map<String, String> orders = new HashMap<>();
      waits
          .orders(page.stream().map(one -> DueClocks.caseOf(one.ref())).distinct().toList())
          .forEach(order -> orders.put(order.businessKey(), order.orderNo()));
      page.stream()
          .filter(one -> onlyWindows != null || !one.before().equals(withoutDuty(one.after())))
          .forEach(one -> told.accept(foreseen(one, place, orders)));
    }
  }

  private static ClockPolicy withoutDuty(ClockPolicy policy) {
    return ClockPolicy.of(policy.calendar(), policy.amount());
  }

  private static Foreseen foreseen(
      ClockForecasts.Reading one, TimerPlace place, Map<String, String> orders) {
    String caseId = DueClocks.caseOf(one.ref());
    return new Foreseen(
        Kind.CLOCK,
        one.ref(),
        place,
        one.after().calendar() + "|" + one.after().amount(),
        one.before().calendar() + "|" + one.before().amount(),
        "",
        "",
        caseId,
        orders.get(caseId),
        one.startedAt(),
        one.oldDueAt() == null ? null : one.oldDueAt().truncatedTo(ChronoUnit.SECONDS),
        one.newDueAt() == null ? null : one.newDueAt().truncatedTo(ChronoUnit.SECONDS),
        Map.of(),
        one.explanation());
  }
}
