package org.gendan.complaint;

import org.gendan.engine.TaskAnswer;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/** Reads whole numbers that people and scripts answer. */
public final class FormNumber {

  private FormNumber() {}

  /**
   * The number of a field that must be there.
   *
   * @throws Refusal when it is missing or no whole number
   */
  public static int required(TaskAnswer answer, String field) {
    return whole(field, answer.requiredText(field));
  }

  /** The number of a field; null when absent. */
  public static Integer optional(TaskAnswer answer, String field) {
    return answer.text(field).map(text -> whole(field, text)).orElse(null);
  }

  private static int whole(String field, String text) {
    try {
      return Integer.parseInt(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    } catch (NumberFormatException e) {
      throw Refusal.invalid(
          field, ErrorCode.NUMBER, "'%s' is no whole number; write it like 3".formatted(text));
    }
  }
}
