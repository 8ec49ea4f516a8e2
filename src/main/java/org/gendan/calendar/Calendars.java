package org.gendan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gendan.refusal.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The calendars by name, with the official days off and make-up working days of mainland China. */
@Component
class Calendars {

  private final Map<String, WorkCalendar> byName = new HashMap<>();

  Calendars(CalendarProperties properties) {
    Map<LocalDate, Boolean> overrides = officialDays();
    properties
        .calendars()
        .forEach(
            (name, frame) ->
                byName.put(
                    name,
                    new WorkCalendar(
                        properties.zone(),
                        frame.opens(),
                        frame.closes(),
                        frame.weekdays(),
                        overrides)));
  }

  WorkCalendar named(String name) {
    WorkCalendar calendar = byName.get(name);
    if (calendar == null) {
      throw Refusal.notFound(
          "There is no calendar '%s'; known are %s".formatted(name, byName.keySet()));
    }
    return calendar;
  }

  private static Map<LocalDate, Boolean> officialDays() {
    Map<LocalDate, Boolean> days = new HashMap<>();
    try {
      new ClassPathResource("calendars/holidays-cn.csv")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(cells -> days.put(LocalDate.parse(cells[0]), cells[1].equals("work")));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read calendars/holidays-cn.csv", e);
    }
    return days;
  }
}
