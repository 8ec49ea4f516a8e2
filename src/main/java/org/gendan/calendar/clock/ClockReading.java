package org.gendan.calendar.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.gendan.calendar.ChineseWords;
import org.gendan.calendar.DueDate;
import org.gendan.calendar.EnglishWords;
import org.gendan.calendar.Explanation;
import org.gendan.calendar.WorkAmount;
import org.gendan.calendar.WorkCalendar;
import org.gendan.words.Words;

/**
 * What a clock shows: the working time inside each pause is given back, and nothing else.
 *
 * @param dueAt the deadline; null while the clock is paused, because it moves with every minute
 * @param explanation how it came about, pauses included
 */
record ClockReading(Instant dueAt, Explanation explanation) {

  /**
   * Reads a clock.
   *
   * @param undisturbed the deadline as if nothing had ever paused
   * @param calendar whose working time inside a pause is given back
   */
  static ClockReading of(DueClock clock, DueDate undisturbed, WorkCalendar calendar) {
    Instant due = undisturbed.at().toInstant();
    List<String> english = new ArrayList<>(List.of(undisturbed.explanation().english()));
    List<String> chinese = new ArrayList<>(List.of(undisturbed.explanation().chinese()));
    for (DueClock.Pause pause : clock.pauses()) {
      if (calendar.between(pause.from(), due).isZero()) {
        // No work was left when it began: nothing is given back for what came too late.
        continue;
      }
      ZonedDateTime from = pause.from().atZone(calendar.zone());
      if (pause.to() == null) {
        boolean stopped = clock.status() == DueClock.Status.STOPPED;
        english.add((stopped ? "stopped on " : "paused since ") + EnglishWords.moment(from));
        chinese.add((stopped ? "停止于 " : "暂停自 ") + ChineseWords.moment(from));
        return new ClockReading(stopped ? due : null, joined(english, chinese));
      }
      Duration credit = calendar.between(pause.from(), pause.to());
      if (!credit.isZero()) {
        due = calendar.after(due, new WorkAmount(0, credit));
      }
      ZonedDateTime to = pause.to().atZone(calendar.zone());
      ZonedDateTime moved = due.atZone(calendar.zone());
      var given = new WorkAmount(0, credit);
      english.add(
          "paused from %s to %s (%s): %s given back → %s"
              .formatted(
                  EnglishWords.moment(from),
                  EnglishWords.moment(to),
                  words("en", pause.reason()),
                  EnglishWords.amount(given),
                  EnglishWords.moment(moved)));
      chinese.add(
          "%s 至 %s 暂停（%s），补回 %s → %s"
              .formatted(
                  ChineseWords.moment(from),
                  ChineseWords.moment(to),
                  words("zh", pause.reason()),
                  ChineseWords.amount(given),
                  ChineseWords.moment(moved)));
    }
    return new ClockReading(due, joined(english, chinese));
  }

  /** Several reasons may hold a clock at once. */
  private static String words(String language, String reasons) {
    return Arrays.stream(reasons.split(", "))
        .map(reason -> Words.in(language, "PauseReason", reason))
        .collect(Collectors.joining(", "));
  }

  private static Explanation joined(List<String> english, List<String> chinese) {
    return new Explanation(String.join("; ", english), String.join("；", chinese));
  }
}
