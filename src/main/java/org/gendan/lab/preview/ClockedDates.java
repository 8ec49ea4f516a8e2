package org.gendan.lab.preview;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.gendan.calendar.clock.ClockForecasts;
import org.gendan.calendar.clock.DueRule;
import org.springframework.stereotype.Component;

/** Dates that follow a clock, read for many cases at once. */
@Component
class ClockedDates {

  private final ClockForecasts clocks;

  ClockedDates(ClockForecasts clocks) {
    this.clocks = clocks;
  }

  /** The same, with the dates of those that would follow a clock. */
  List<Foreseen> read(List<Foreseen> foreseen) {
    List<DueRule> rules =
        foreseen.stream()
            .map(one -> DueRule.read(one.text(), one.grounds().variables()::get))
            .toList();
    List<DueRule> asked = rules.stream().filter(ClockedDates::canBeAsked).toList();
    if (asked.isEmpty()) {
      return foreseen;
    }
    List<Instant> dates = clocks.dates(asked);
    List<Foreseen> read = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < foreseen.size(); i++) {
      Foreseen one = foreseen.get(i);
      read.add(canBeAsked(rules.get(i)) ? due(one, dates.get(next++)) : one);
    }
    return read;
  }

  private static boolean canBeAsked(DueRule rule) {
    return rule.readsClock() && rule.arguments().get(0) instanceof String;
  }

  private static Foreseen due(Foreseen one, Instant date) {
    return one.at(date == null ? null : date.truncatedTo(ChronoUnit.SECONDS));
  }
}
