package org.gendan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;

/**
 * The frames of one year as moments, with the work done before each of them, so that a deadline is
 * two binary searches however far away it lies. All numbers are milliseconds.
 */
public final class WorkingYear {

  private final long[] opens;
  private final long[] closes;
  private final long[] done;

  private WorkingYear(long[] opens, long[] closes, long[] done) {
    this.opens = opens;
    this.closes = closes;
    this.done = done;
  }

  static WorkingYear of(int year, WorkWeek week, ZoneId zone) {
    int count = 0;
    long[] opens = new long[64];
    long[] closes = new long[64];
    LocalDate end = LocalDate.of(year + 1, 1, 1);
    for (LocalDate day = LocalDate.of(year, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      for (Frame frame : week.plan(day).frames()) {
        long open = reached(day.atStartOfDay().plusMinutes(frame.from()), zone).toEpochMilli();
        long close = reached(day.atStartOfDay().plusMinutes(frame.to()), zone).toEpochMilli();
        if (open < close) {
          if (count == opens.length) {
            opens = Arrays.copyOf(opens, count * 2);
            closes = Arrays.copyOf(closes, count * 2);
          }
          opens[count] = open;
          closes[count++] = close;
        }
      }
    }
    long[] done = new long[count + 1];
    for (int i = 0; i < count; i++) {
      done[i + 1] = done[i] + closes[i] - opens[i];
    }
    return new WorkingYear(Arrays.copyOf(opens, count), Arrays.copyOf(closes, count), done);
  }

  /**
   * The first moment at which the wall clock shows this time or a later one. A frame that opens
   * inside the hour that is skipped in spring opens when the clocks jump; in autumn the first of
   * the two equal hours counts, and a frame that is open then stays open.
   */
  public static Instant reached(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    return local.toInstant(zone.getRules().getOffset(local));
  }

  long total() {
    return done[opens.length];
  }

  /** Work of this year before the moment. */
  long doneBefore(long at) {
    int frame = lastOpenedBy(at);
    return frame < 0 ? 0 : done[frame] + Math.min(at, closes[frame]) - opens[frame];
  }

  /** The earliest moment by which so much of the year's work is done; more than 0. */
  long earliestAt(long work) {
    int found = Arrays.binarySearch(done, work);
    int frame = (found >= 0 ? found : -found - 1) - 1;
    return opens[frame] + work - done[frame];
  }

  /** The latest moment at which no more of the year's work is done; less than the total. */
  long latestAt(long work) {
    int found = Arrays.binarySearch(done, work);
    int frame = found >= 0 ? found : -found - 2;
    return opens[frame] + work - done[frame];
  }

  /** The moment itself when it is worked, else the next opening; -1 when none follows. */
  long opening(long at) {
    int frame = lastOpenedBy(at);
    if (frame >= 0 && at < closes[frame]) {
      return at;
    }
    return frame + 1 < opens.length ? opens[frame + 1] : -1;
  }

  /** The moment itself when work precedes it at once, else the last closing; -1 when none. */
  long closing(long at) {
    int frame = lastOpenedBy(at - 1);
    return frame < 0 ? -1 : Math.min(at, closes[frame]);
  }

  private int lastOpenedBy(long at) {
    int found = Arrays.binarySearch(opens, at);
    return found >= 0 ? found : -found - 2;
  }
}
