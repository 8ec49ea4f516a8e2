package org.gendan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * The same answers the slow way: one look at the wall clock for every minute of some months. A
 * clock that is set back shows times that have been before; they count as the latest time shown.
 */
final class MinuteOracle {

  private static final int BEFORE = 50;
  private static final int DAYS = 120;

  private final RandomWeek week;
  private final long firstMinute;
  private final boolean[] worked = new boolean[DAYS * 1440];
  private final LocalDateTime[] shown = new LocalDateTime[DAYS * 1440];

  MinuteOracle(RandomWeek week, LocalDate around) {
    this.week = week;
    Instant first = around.minusDays(BEFORE).atStartOfDay(week.zone()).toInstant();
    this.firstMinute = first.getEpochSecond() / 60;
    LocalDateTime latest = LocalDateTime.MIN;
    LocalDate day = null;
    List<Frame> frames = List.of();
    for (int i = 0; i < worked.length; i++) {
      LocalDateTime now = moment(i).atZone(week.zone()).toLocalDateTime();
      latest = now.isAfter(latest) ? now : latest;
      if (!latest.toLocalDate().equals(day)) {
        day = latest.toLocalDate();
        frames = framesOf(day);
      }
      int minute = latest.getHour() * 60 + latest.getMinute();
      shown[i] = latest;
      for (Frame frame : frames) {
        worked[i] |= frame.from() <= minute && minute < frame.to();
      }
    }
  }

  private List<Frame> framesOf(LocalDate day) {
    if (week.own().containsKey(day)) {
      return week.own().get(day);
    }
    var declared = week.official().get(day);
    if (declared != null && !declared.worked()) {
      return List.of();
    }
    var like = declared == null ? day.getDayOfWeek() : week.makeUpLike();
    return week.weekdays().containsKey(like) ? week.weekdays().get(like) : List.of();
  }

  Instant moment(int minute) {
    return Instant.ofEpochSecond((firstMinute + minute) * 60);
  }

  /** A minute with months on either side. */
  int middle() {
    return BEFORE * 1440;
  }

  /** Minute by which so many minutes are worked; -1 when that is beyond what was looked at. */
  int after(int from, int minutes) {
    int left = minutes;
    for (int i = from; i < worked.length; i++) {
      if (worked[i] && left == 0) {
        return i;
      }
      if (worked[i] && --left == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  int before(int until, int minutes) {
    int left = minutes;
    for (int i = until; i > 0; i--) {
      if (worked[i - 1] && left == 0) {
        return i;
      }
      if (worked[i - 1] && --left == 0) {
        return i - 1;
      }
    }
    return -1;
  }

  int between(int from, int to) {
    int minutes = 0;
    for (int i = from; i < to; i++) {
      minutes += worked[i] ? 1 : 0;
    }
    return minutes;
  }

  /** So many worked dates later, at the time of day that the wall clock shows when work begins. */
  int daysAfter(int from, int days) {
    int i = after(from, 0);
    if (i < 0) {
      return -1;
    }
    LocalTime time = moment(i).atZone(week.zone()).toLocalTime();
    LocalDate day = shown[i].toLocalDate();
    for (int left = days; left > 0; i++) {
      if (i + 1 >= worked.length) {
        return -1;
      }
      if (worked[i + 1] && !shown[i + 1].toLocalDate().equals(day)) {
        day = shown[i + 1].toLocalDate();
        left--;
      }
    }
    int best = i;
    for (; i < worked.length && shown[i].toLocalDate().equals(day); i++) {
      if (worked[i] && shown[i].toLocalTime().equals(time)) {
        return i;
      }
      best = worked[i] && shown[i].toLocalTime().isBefore(time) ? i + 1 : best;
    }
    return best;
  }
}
