package org.gendan.complaint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.gendan.engine.TaskAnswer;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/** Reads days that people and scripts answer. */
public final class FormDay {

  private FormDay() {}

  /**
   * The day of a field that must be there.
   *
   * @throws Refusal when it is missing or no day
   */
  public static LocalDate required(TaskAnswer answer, String field) {
    String text = answer.requiredText(field);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
          field, ErrorCode.DATE, "'%s' is no day; write it like 2026-03-09".formatted(text));
    }
  }
}
