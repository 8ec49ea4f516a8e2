package org.gendan.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days that an authority has declared off or worked.
 *
 * @param days what was declared for a date; dates that are not named follow their weekday
 */
record OfficialDays(Map<LocalDate, Declared> days) {

  /** One declared day: worked in exchange for a holiday, or off. */
  record Declared(boolean worked, String name) {}

  static final OfficialDays NONE = new OfficialDays(Map.of());

  OfficialDays {
    days = Map.copyOf(days);
  }

  /** The years about which something was declared. */
  Set<Integer> years() {
    return days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
  }
}
