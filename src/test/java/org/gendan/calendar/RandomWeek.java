package org.gendan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gendan.calendar.OfficialDays.Declared;

/** A calendar that nobody would write, from a seed. */
public record RandomWeek(
    ZoneId zone,
    Map<DayOfWeek, List<Frame>> weekdays,
    DayOfWeek makeUpLike,
    Map<LocalDate, Declared> official,
    Map<LocalDate, List<Frame>> own) {

  private static final List<String> ZONES =
      List.of(
          "Asia/Shanghai",
          "America/New_York",
          "Europe/Berlin",
          "Australia/Lord_Howe",
          "America/Havana",
          "Asia/Beirut",
          "Asia/Kolkata");

  public static RandomWeek of(Random random, LocalDate around) {
    Map<DayOfWeek, List<Frame>> weekdays = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(10) < 7) {
        weekdays.put(day, frames(random));
      }
    }
    DayOfWeek like = DayOfWeek.of(1 + random.nextInt(7));
    weekdays.putIfAbsent(like, frames(random));
    Map<LocalDate, Declared> official = new HashMap<>();
    Map<LocalDate, List<Frame>> own = new HashMap<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      LocalDate date = around.plusDays(random.nextInt(100) - 50);
      official.put(date, new Declared(random.nextBoolean(), "节"));
      if (random.nextInt(3) == 0) {
        own.put(
            date.plusDays(random.nextInt(3)), random.nextBoolean() ? List.of() : frames(random));
      }
    }
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    return new RandomWeek(zone, weekdays, like, official, own);
  }

  private static List<Frame> frames(Random random) {
    List<Frame> frames = new ArrayList<>();
    for (int tries = 1 + random.nextInt(3); tries > 0; tries--) {
      // Often at night, where clocks are changed; often touching the ends of the day.
      int from = random.nextBoolean() ? random.nextInt(240) : random.nextInt(1380);
      int to = random.nextInt(4) == 0 ? 1440 : from + 1 + random.nextInt(1440 - from);
      var frame = new Frame(random.nextInt(5) == 0 ? 0 : from, to);
      if (frames.stream().noneMatch(frame::overlaps)) {
        frames.add(frame);
      }
    }
    frames.sort(Comparator.comparing(Frame::from));
    return frames;
  }

  public WorkCalendar calendar() {
    Map<LocalDate, DayPlan> plans = new HashMap<>();
    own.forEach(
        (date, frames) ->
            plans.put(
                date,
                new DayPlan(
                    frames.isEmpty() ? DayPlan.Kind.OFF : DayPlan.Kind.SPECIAL, frames, "")));
    return new WorkCalendar(
        "random", zone, new WorkWeek(weekdays, makeUpLike, new OfficialDays(official), plans));
  }
}
