package org.gendan.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.gendan.engine.TaskAnswer;
import org.gendan.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Reads the day a customer agreed to wait for; the desk looks again when that day begins. */
@Component
public class LaterDate {

  private final ZoneId zone;

  LaterDate(ZoneId zone) {
    this.zone = zone;
  }

  public Instant of(TaskAnswer answer) {
    return of(answer, "laterDate");
  }

  public Instant of(TaskAnswer answer, String field) {
    String text = answer.requiredText(field);
    try {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
          field, "date", "'%s' is no day; write it like 2026-03-09".formatted(text));
    }
  }
}
