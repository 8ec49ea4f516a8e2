package org.gendan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * The same answers the slow way: one look at the wall clock for every minute of some months, and a
 * count of the minutes that are worked. A clock that is set back shows times that have been before;
 * they count as the latest time shown.
 */
public final class MinuteOracle {

  private static final int BEFORE = 50;
  private static final int DAYS = 120;
  private static final int DAY = 1440;
  private static final int MINUTES = DAYS * DAY;

  private final RandomWeek week;
  private final long firstMinute;

  /** How many minutes are worked before this one. */
  private final int[] done = new int[MINUTES + 1];

  /** What the wall clock shows, and the latest it has shown, in minutes since 1970. */
  private final long[] wall = new long[MINUTES];

  private final long[] shown = new long[MINUTES];

  public MinuteOracle(RandomWeek week, LocalDate around) {
    this.week = week;
    Instant first = around.minusDays(BEFORE).atStartOfDay(week.zone()).toInstant();
    this.firstMinute = first.getEpochSecond() / 60;
    ZoneRules rules = week.zone().getRules();
    long latest = Long.MIN_VALUE;
    long day = Long.MIN_VALUE;
    List<Frame> frames = List.of();
    for (int i = 0; i < MINUTES; i++) {
      wall[i] = firstMinute + i + rules.getOffset(moment(i)).getTotalSeconds() / 60;
      latest = Math.max(latest, wall[i]);
      shown[i] = latest;
      if (day(i) != day) {
        day = day(i);
        frames = framesOf(LocalDate.ofEpochDay(day));
      }
      done[i + 1] = done[i] + (isIn(frames, minute(latest)) ? 1 : 0);
    }
  }

  private static boolean isIn(List<Frame> frames, int minute) {
    for (Frame frame : frames) {
      if (frame.from() <= minute && minute < frame.to()) {
        return true;
      }
    }
    return false;
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

  public Instant moment(int minute) {
    return Instant.ofEpochSecond((firstMinute + minute) * 60);
  }

  /** A minute with months on either side. */
  int middle() {
    return BEFORE * DAY;
  }

  boolean isWorked(int minute) {
    return done[minute + 1] > done[minute];
  }

  /** Minute by which so many minutes are worked; -1 when that is beyond what was looked at. */
  int after(int from, int minutes) {
    int by = firstWith(done[from] + Math.max(minutes, 1));
    return minutes == 0 && by > 0 ? by - 1 : by;
  }

  int before(int until, int minutes) {
    int left = done[until] - minutes;
    if (left < 0 || minutes == 0) {
      return left <= 0 ? -1 : firstWith(left);
    }
    int more = firstWith(left + 1);
    return more - 1;
  }

  public int between(int from, int to) {
    return done[to] - done[from];
  }

  /** The first minute before which so many are worked; -1 when there is none. */
  private int firstWith(int count) {
    if (done[MINUTES] < count) {
      return -1;
    }
    int low = 0;
    int high = MINUTES;
    while (low < high) {
      int middle = (low + high) / 2;
      if (done[middle] >= count) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** So many worked dates later, at the time of day that the wall clock shows when work begins. */
  int daysAfter(int from, int days) {
    int i = after(from, 0);
    if (i < 0) {
      return -1;
    }
    int time = minute(wall[i]);
    long day = day(i);
    for (int left = days; left > 0; i++) {
      if (i + 1 >= MINUTES) {
        return -1;
      }
      if (isWorked(i + 1) && day(i + 1) != day) {
        day = day(i + 1);
        left--;
      }
    }
    int best = i;
    for (; i < MINUTES && day(i) == day; i++) {
      if (isWorked(i) && minute(shown[i]) == time) {
        return i;
      }
      best = isWorked(i) && minute(shown[i]) < time ? i + 1 : best;
    }
    return best;
  }

  private long day(int i) {
    return Math.floorDiv(shown[i], DAY);
  }

  private static int minute(long localMinutes) {
    return Math.floorMod(localMinutes, DAY);
  }
}
