package org.gendan.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gendan.calendar.Calendars;
import org.gendan.calendar.clock.ClockTimes;
import org.gendan.engine.rollout.NumberChanges;
import org.gendan.engine.timers.DeployedPlaces;
import org.gendan.engine.timers.TimerPlace;
import org.gendan.engine.timers.TimerPlace.Property;
import org.gendan.engine.timers.TimerWaitsMapper;
import org.gendan.lab.LabTimer.Past;
import org.gendan.lab.LabTimer.Waits;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every number that has to do with time in what is deployed, and what is known of it now. */
@Service
@Transactional(readOnly = true)
public class TimerBook {

  private static final String WINDOWS = "cut-off-windows";
  private static final int MILLIS = 1000;

  private final DeployedPlaces deployed;
  private final TimerWaitsMapper waiting;
  private final NumberChanges changes;
  private final Calendars calendars;
  private final Clock clock;

  TimerBook(
      DeployedPlaces deployed,
      TimerWaitsMapper waiting,
      NumberChanges changes,
      Calendars calendars,
      Clock clock) {
    this.deployed = deployed;
    this.waiting = waiting;
    this.changes = changes;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** All numbers, model by model; five statements, however many cases there are. */
  public List<LabTimer> all() {
    List<TimerPlace> places = places();
    Counted counted = count();
    NumberChanges.Ledger ledger = changes.ledger();
    List<LabTimer> all = new ArrayList<>();
    for (TimerPlace place : places) {
      all.add(
          new LabTimer(
              place,
              new NumberText(place.text()),
              changed(ledger, place),
              waits(place, places, counted),
              past(place, counted)));
    }
    return all;
  }

  /** Those of one model, without what is counted of them. */
  public List<LabTimer> of(String model) {
    return deployed.inForce().stream()
        .filter(place -> place.model().equals(model))
        .map(
            place ->
                new LabTimer(
                    place,
                    new NumberText(place.text()),
                    LabTimer.LastChange.UNKNOWN,
                    Waits.UNKNOWN,
                    Past.NONE))
        .toList();
  }

  /** Where all of them stand, the calendars at the end. */
  public List<TimerPlace> places() {
    List<TimerPlace> places = new ArrayList<>(deployed.inForce());
    calendars.names().forEach(name -> places.add(calendar(name)));
    return places;
  }

  private TimerPlace calendar(String name) {
    return new TimerPlace(
        name + ".yaml",
        name,
        null,
        0,
        "calendar",
        Property.HOURS,
        calendars.named(name).hours(),
        name,
        null,
        List.of(),
        null,
        List.of());
  }

  /**
   * One of them.
   *
   * @throws Refusal when nothing of that name is deployed
   */
  public TimerPlace place(String timerId) {
    return find(timerId)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "There is no timer '%s'; GET /api/timers names all of them", timerId));
  }

  /** One of them. */
  public Optional<TimerPlace> find(String timerId) {
    return places().stream().filter(place -> place.id().equals(timerId)).findFirst();
  }

  private record Counted(
      Map<String, TimerWaitsMapper.Count> timers,
      Map<String, TimerWaitsMapper.Count> tasks,
      Map<String, TimerWaitsMapper.Past> fired,
      Map<String, TimerWaitsMapper.Past> answered) {}

  private Counted count() {
    Date since = Date.from(clock.instant().minus(Duration.ofDays(LabTimer.DAYS)));
    return new Counted(
        byElement(waiting.timers(Date.from(ClockTimes.NOT_NOW))),
        byElement(waiting.tasks()),
        pastByElement(waiting.fired(since)),
        pastByElement(waiting.answered(since)));
  }

  private static Map<String, TimerWaitsMapper.Count> byElement(
      List<TimerWaitsMapper.Count> counts) {
    Map<String, TimerWaitsMapper.Count> by = new HashMap<>();
    counts.forEach(count -> by.put(count.model() + "." + count.element(), count));
    return by;
  }

  private static Map<String, TimerWaitsMapper.Past> pastByElement(
      List<TimerWaitsMapper.Past> counts) {
    Map<String, TimerWaitsMapper.Past> by = new HashMap<>();
    counts.forEach(count -> by.put(count.model() + "." + count.element(), count));
    return by;
  }

  private static LabTimer.LastChange changed(NumberChanges.Ledger ledger, TimerPlace place) {
    return ledger
        .last(place.file(), mark(place))
        .map(c -> new LabTimer.LastChange(c.by(), c.at(), c.reason(), c.deploymentId()))
        .orElse(LabTimer.LastChange.UNKNOWN);
  }

  /** As the ledger of the deployments calls it. */
  private static String mark(TimerPlace place) {
    return switch (place.property()) {
      case DURATION, CYCLE, DATE -> "(%s):".formatted(place.element());
      case DUE -> "(%s), dueDate:".formatted(place.element());
      case FOLLOW_UP -> "(%s), followUpDate:".formatted(place.element());
      case HOURS -> place.file();
      case CELL -> "%s, %s:".formatted(place.name(), place.column().label());
    };
  }

  private static Waits waits(TimerPlace place, List<TimerPlace> places, Counted counted) {
    if (place.property() != Property.CELL && place.property() != Property.HOURS) {
      return direct(place, counted);
    }
    List<Waits> readers =
        places.stream()
            .filter(reader -> isReader(reader, place))
            .map(reader -> direct(reader, counted))
            .toList();
    return readers.isEmpty()
        ? Waits.UNKNOWN
        : new Waits(
            true,
            readers.stream().mapToLong(Waits::waiting).sum(),
            readers.stream()
                .map(Waits::nextDueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null));
  }

  /** Whether a timer counts by a calendar, or asks for the window that a row is written for. */
  private static boolean isReader(TimerPlace reader, TimerPlace place) {
    if (reader.property() == Property.CELL || reader.property() == Property.HOURS) {
      return false;
    }
    var rule = new NumberText(reader.text());
    if (place.property() == Property.HOURS) {
      return rule.names("workingTime").filter(place.model()::equals).isPresent();
    }
    return place.model().equals(WINDOWS) && isWindow(rule, place);
  }

  private static boolean isWindow(NumberText rule, TimerPlace cell) {
    return rule.names("cutOff")
        .filter(
            window ->
                cell.conditions().stream()
                    .anyMatch(
                        condition ->
                            condition.column().equals("window")
                                && condition.text().contains("\"" + window + "\"")))
        .isPresent();
  }

  private static Waits direct(TimerPlace place, Counted counted) {
    Map<String, TimerWaitsMapper.Count> counts =
        place.property().isTimer() ? counted.timers() : counted.tasks();
    TimerWaitsMapper.Count count = counts.get(place.model() + "." + place.element());
    return count == null
        ? Waits.NONE
        : new Waits(
            true,
            count.waiting(),
            count.nextDueAt() == null ? null : count.nextDueAt().toInstant());
  }

  private static Past past(TimerPlace place, Counted counted) {
    if (place.property() == Property.CELL || place.property() == Property.HOURS) {
      return Past.NONE;
    }
    Map<String, TimerWaitsMapper.Past> pasts =
        place.property().isTimer() ? counted.fired() : counted.answered();
    TimerWaitsMapper.Past past = pasts.get(place.model() + "." + place.element());
    return past == null
        ? Past.NONE
        : new Past(past.ended(), past.inTime(), seconds(past.median()), seconds(past.ninety()));
  }

  private static Long seconds(Long millis) {
    return millis == null ? null : millis / MILLIS;
  }
}
