package org.gendan.lab.preview;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.calendar.Calendars;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.WorkingTime;
import org.gendan.calendar.clock.ClockForecasts;
import org.gendan.calendar.clock.ClockPolicy;
import org.gendan.calendar.clock.DueClocks;
import org.gendan.calendar.kept.OtherRules;
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
import org.gendan.lab.preview.Foreseen.Grounds;
import org.gendan.lab.preview.Foreseen.Kind;
import org.gendan.lab.preview.Foreseen.Wait;
import org.gendan.lab.preview.PlannedChanges.Planned;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of everything that waits at a changed number, or for a date that was made of one. */
@Component
@Transactional(readOnly = true)
public class Forecast {

  private static final String WINDOWS = "cut-off-windows";
  private static final String CALENDARS = "calendars";
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
  private final WorkingTime workingTime;
  private final Calendars calendars;

  Forecast(
      PlaceForecast places,
      TimerBook book,
      TrialTables tables,
      TableDates dates,
      ClockForecasts clocks,
      List<RuledClocks> ruled,
      TimerWaitsMapper waits,
      CutOff cutOff,
      WorkingTime workingTime,
      Calendars calendars) {
    this.calendars = calendars;
    this.workingTime = workingTime;
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

  /** Tables, calendars and windows as a plan would have them. */
  OtherRules rules(PlannedChanges changes) {
    Trial trial = tables.with(changes.files());
    CutOff windows = changes.files().containsKey(WINDOWS + ".dmn") ? windows(trial) : cutOff;
    Calendars others = calendars;
    for (Map.Entry<String, byte[]> file : changes.calendars().entrySet()) {
      others = others.with(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
    }
    return new OtherRules(trial, others, workingTime.with(others), windows);
  }

  private CutOff windows(Trial trial) {
    return cutOff.with(
        (window, arrivedAt) ->
            (String)
                trial
                    .ask(WINDOWS, Map.of("window", window, "arrivedAt", arrivedAt))
                    .getOrDefault("cutOffWindows", DeployedCutOffTable.UNKNOWN));
  }

  /** Tells of each of them. */
  public void forEach(PlannedChanges changes, Consumer<Foreseen> told) {
    OtherRules rules = rules(changes);
    Map<String, List<Planned>> cells = new TreeMap<>();
    Map<TimerPlace, String> asked = new LinkedHashMap<>();
    Map<String, TimerPlace> hours = new TreeMap<>();
    Set<String> direct = new HashSet<>();
    for (Planned planned : changes.places()) {
      switch (planned.place().property()) {
        case CELL ->
            cells.computeIfAbsent(planned.place().model(), t -> new ArrayList<>()).add(planned);
        case HOURS -> hours.put(planned.place().model(), planned.place());
        default -> {
          direct.add(planned.place().id());
          asked.put(planned.place(), planned.text());
        }
      }
    }
    Set<String> changed = new HashSet<>(dates.of(hours.isEmpty() ? "" : CALENDARS));
    cells.keySet().forEach(table -> changed.addAll(dates.of(table)));
    Set<String> names = names(cells.getOrDefault(WINDOWS, List.of()));
    if (!cells.isEmpty() || !hours.isEmpty()) {
      book.places().stream()
          .filter(place -> !direct.contains(place.id()))
          .filter(
              place ->
                  isOf(place, "cutOff.", names)
                      || isOf(place, "workingTime.", hours.keySet())
                      || reads(place, changed))
          .forEach(place -> asked.put(place, null));
    }
    asked.forEach((place, text) -> places.at(new Asked(place, text, rules, changed), told));
    cells.forEach((table, cell) -> clocks(table, cell.get(0).place(), names, rules, told));
    if (!hours.isEmpty()) {
      clocks(hours, rules, told);
    }
  }

  /** Clocks whose limit the table rules, or is one of the windows. */
  private void clocks(
      String table, TimerPlace cell, Set<String> names, OtherRules rules, Consumer<Foreseen> told) {
    boolean windows = table.equals(WINDOWS);
    for (RuledClocks owner : ruled) {
      if (windows || owner.tables().contains(table)) {
        Map<String, ClockPolicy> policies = new HashMap<>(owner.policies(rules.tables()));
        if (windows) {
          policies.values().removeIf(policy -> !names.contains(policy.amount()));
        }
        tell(
            clocks.under(policies, rules).stream()
                .filter(one -> windows || !one.before().equals(withoutDuty(one.after())))
                .toList(),
            one -> cell,
            told);
      }
    }
  }

  /** Clocks that count by one of these calendars, each under the limit that it has. */
  private void clocks(Map<String, TimerPlace> hours, OtherRules rules, Consumer<Foreseen> told) {
    Map<String, ClockPolicy> own = new HashMap<>();
    ruled.forEach(
        owner -> owner.policies(rules.tables()).keySet().forEach(ref -> own.put(ref, null)));
    tell(
        clocks.under(own, rules).stream()
            .filter(one -> hours.containsKey(one.before().calendar()))
            .toList(),
        one -> hours.get(one.before().calendar()),
        told);
  }

  private static boolean isOf(TimerPlace place, String call, Set<String> names) {
    boolean waits = place.property() != Property.CELL && place.property() != Property.HOURS;
    return waits
        && place.text().contains(call)
        && new NumberText(place.text()).quoted().stream().anyMatch(names::contains);
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

  private static boolean reads(TimerPlace place, Set<String> dates) {
    return place.property() != Property.CELL
        && Reckoning.variables(place.text()).stream()
            .anyMatch(variable -> dates.contains(place.model() + "." + variable));
  }

  private void tell(
      List<ClockForecasts.Reading> readings,
      Function<ClockForecasts.Reading, TimerPlace> place,
      Consumer<Foreseen> told) {
    for (int from = 0; from < readings.size(); from += TOGETHER) {
      List<ClockForecasts.Reading> page =
          readings.subList(from, Math.min(from + TOGETHER, readings.size()));
      Map<String, String> orders = new HashMap<>();
      waits
          .orders(page.stream().map(one -> DueClocks.caseOf(one.ref())).distinct().toList())
          .forEach(order -> orders.put(order.businessKey(), order.orderNo()));
      page.forEach(one -> told.accept(foreseen(one, place.apply(one), orders)));
    }
  }

  private static ClockPolicy withoutDuty(ClockPolicy policy) {
    return ClockPolicy.of(policy.calendar(), policy.amount());
  }

  private static Foreseen foreseen(
      ClockForecasts.Reading one, TimerPlace place, Map<String, String> orders) {
    String caseId = DueClocks.caseOf(one.ref());
    return new Foreseen(
        new Wait(Kind.CLOCK, one.ref(), place, "", "", caseId, orders.get(caseId)),
        one.after().calendar() + "|" + one.after().amount(),
        one.before().calendar() + "|" + one.before().amount(),
        one.startedAt(),
        one.oldDueAt() == null ? null : one.oldDueAt().truncatedTo(ChronoUnit.SECONDS),
        one.newDueAt() == null ? null : one.newDueAt().truncatedTo(ChronoUnit.SECONDS),
        new Grounds(
            Map.of(), one.newDueAt() == null ? Untold.PAUSED : one.explanation(), List.of()));
  }
}
