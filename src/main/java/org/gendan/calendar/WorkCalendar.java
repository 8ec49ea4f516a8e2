package org.gendan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/**
 * Working time of one desk: where it is counted, and which days and hours are worked. Moments are
 * exact to the millisecond.
 */
public final class WorkCalendar {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final String name;
  private final ZoneId zone;
  private final WorkWeek week;
  private final Map<Integer, WorkingYear> years = new ConcurrentHashMap<>();

  WorkCalendar(String name, ZoneId zone, WorkWeek week) {
    this.name = name;
    this.zone = zone;
    this.week = week;
  }

  String name() {
    return name;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The hours of an ordinary week: {@code MON-FRI 08:30-12:00, 13:00-17:30; SAT 16:30-24:00}. */
  public String hours() {
    return week.hours();
  }

  WorkWeek week() {
    return week;
  }

  /**
   * The earliest moment by which the amount is worked. What starts outside the frames starts at the
   * next opening; what is done exactly when work ends is due then and not at the next opening.
   */
  public Instant after(Instant from, WorkAmount amount) {
    Instant start = amount.days() == 0 ? from : daysLater(opening(from), amount.days());
    return amount.days() > 0 && amount.time().isZero() ? start : after(start, amount.time());
  }

  /** The latest moment from which the amount can be worked until then. */
  Instant before(Instant until, WorkAmount amount) {
    Instant end = amount.days() == 0 ? until : daysEarlier(closing(until), amount.days());
    return amount.days() > 0 && amount.time().isZero() ? end : before(end, amount.time());
  }

  /** Working time between two moments; zero when the second is not later. */
  public Duration between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    int first = yearOf(from);
    int last = yearOf(to);
    long work = year(last).doneBefore(to.toEpochMilli());
    work -= year(first).doneBefore(from.toEpochMilli());
    for (int each = first; each < last; each++) {
      work += year(each).total();
    }
    return Duration.ofMillis(work);
  }

  /**
   * A stretch in which nobody works.
   *
   * @param to exclusive
   */
  public record Rest(Instant from, Instant to) {}

  /** The stretches between two moments in which nobody works, oldest first. */
  public List<Rest> rests(Instant from, Instant to) {
    List<Rest> rests = new ArrayList<>();
    Instant rested = from;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Frame frame : week.plan(day).frames()) {
        Instant open = WorkingYear.reached(day.atStartOfDay().plusMinutes(frame.from()), zone);
        Instant close = WorkingYear.reached(day.atStartOfDay().plusMinutes(frame.to()), zone);
        if (rested.isBefore(open) && rested.isBefore(to)) {
          rests.add(new Rest(rested, open.isBefore(to) ? open : to));
        }
        rested = rested.isBefore(close) ? close : rested;
      }
    }
    if (rested.isBefore(to)) {
      rests.add(new Rest(rested, to));
    }
    return rests;
  }

  /** The years on the way whose official days are not on file. */
  Set<Integer> missingYears(Instant from, Instant to) {
    Set<Integer> missing = new TreeSet<>();
    for (int each = yearOf(from); each <= yearOf(to); each++) {
      if (week.lacks(each)) {
        missing.add(each);
      }
    }
    return missing;
  }

  Instant opening(Instant from) {
    for (int each = yearOf(from); ; each++) {
      long open = year(each).opening(from.toEpochMilli());
      if (open >= 0) {
        return Instant.ofEpochMilli(open);
      }
    }
  }

  private Instant closing(Instant until) {
    for (int each = yearOf(until); ; each--) {
      long close = year(each).closing(until.toEpochMilli());
      if (close >= 0) {
        return Instant.ofEpochMilli(close);
      }
    }
  }

  private Instant after(Instant from, Duration amount) {
    long left = amount.toMillis();
    if (left == 0) {
      return opening(from);
    }
    int each = yearOf(from);
    long done = year(each).doneBefore(from.toEpochMilli());
    while (year(each).total() - done < left) {
      left -= year(each).total() - done;
      done = 0;
      each++;
    }
    return Instant.ofEpochMilli(year(each).earliestAt(done + left));
  }

  private Instant before(Instant until, Duration amount) {
    long left = amount.toMillis();
    if (left == 0) {
      return closing(until);
    }
    int each = yearOf(until);
    long done = year(each).doneBefore(until.toEpochMilli());
    while (done < left) {
      left -= done;
      each--;
      done = year(each).total();
    }
    return Instant.ofEpochMilli(year(each).latestAt(done - left));
  }

  private Instant daysLater(Instant start, int days) {
    ZonedDateTime local = start.atZone(zone);
    LocalDate day = local.toLocalDate();
    for (int left = days; left > 0; left--) {
      do {
        day = day.plusDays(1);
      } while (!isWorked(day));
    }
    return sameTime(day, local);
  }

  private Instant daysEarlier(Instant end, int days) {
    // A closing at 24:00 belongs to the day that it ends.
    ZonedDateTime local = end.atZone(zone);
    boolean midnight = local.toLocalTime().toNanoOfDay() == 0;
    LocalDate day = local.toLocalDate().minusDays(midnight ? 1 : 0);
    for (int left = days; left > 0; left--) {
      do {
        day = day.minusDays(1);
      } while (!isWorked(day));
    }
    return midnight ? lastWorked(day, day.plusDays(1).atStartOfDay()) : sameTime(day, local);
  }

  private Instant sameTime(LocalDate day, ZonedDateTime local) {
    return lastWorked(day, day.atTime(local.toLocalTime()));
  }

  /** The last moment of work of the day up to this time; its opening when there is none. */
  private Instant lastWorked(LocalDate day, LocalDateTime time) {
    LocalDateTime best = null;
    for (Frame frame : week.plan(day).frames()) {
      LocalDateTime open = day.atStartOfDay().plusMinutes(frame.from());
      LocalDateTime close = day.atStartOfDay().plusMinutes(frame.to());
      if (best == null || !open.isAfter(time)) {
        best = time.isBefore(open) ? open : time.isBefore(close) ? time : close;
      }
    }
    return WorkingYear.reached(best, zone);
  }

  private boolean isWorked(LocalDate day) {
    inRange(day.getYear());
    return week.plan(day).isWorked();
  }

  private int yearOf(Instant at) {
    return at.atZone(zone).getYear();
  }

  private WorkingYear year(int year) {
    WorkingYear known = years.get(year);
    return known != null
        ? known
        : years.computeIfAbsent(inRange(year), each -> WorkingYear.of(each, week, zone));
  }

  private int inRange(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw Refusal.invalid(
          "from",
          ErrorCode.RANGE,
          "Calendar '%s' counts from %d to %d; %d is outside",
          name,
          FIRST_YEAR,
          LAST_YEAR,
          year);
    }
    return year;
  }
}
