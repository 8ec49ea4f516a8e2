package org.gendan.escalation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;

/** What is wrong with the fields of a report. */
public final class ReportRules {

  private static final int MOST_ID = 64;
  private static final int MOST_TEXT = 2_000;

  private ReportRules() {}

  public static void check(ExceptionReport report) {
    List<FieldError> errors = new ArrayList<>();
    if (report.requestId() == null || report.requestId().isBlank()) {
      errors.add(
          new FieldError(
              "requestId", ErrorCode.REQUIRED, "is missing; send an id of your own choice"));
    } else if (report.requestId().length() > MOST_ID) {
      errors.add(
          new FieldError("requestId", ErrorCode.TOO_LONG, "is longer than %s characters", MOST_ID));
    }
    if (report.cause() == null) {
      errors.add(
          new FieldError(
              "cause",
              ErrorCode.REQUIRED,
              "is missing; use one of %s",
              Arrays.toString(ExceptionCause.values())));
    }
    text("text", report.text(), errors);
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
  }

  /** A remark that fits. */
  public static String remark(String remark) {
    List<FieldError> errors = new ArrayList<>();
    text("remark", remark, errors);
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return remark;
  }

  private static void text(String field, String text, List<FieldError> errors) {
    if (text != null && text.length() > MOST_TEXT) {
      errors.add(
          new FieldError(
              field, ErrorCode.TOO_LONG, "is longer than %s characters; shorten it", MOST_TEXT));
    }
  }
}
