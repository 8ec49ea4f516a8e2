package org.gendan.refund.goodsreturn;

import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/** Texts as people and scripts hand them in. */
public final class ReturnText {

  private static final int MOST_REMARK = 2_000;

  private ReturnText() {}

  /**
   * A text that must be there.
   *
   * @throws Refusal when it is blank or too long
   */
  public static String needed(String field, String text, int most) {
    if (text == null || text.isBlank()) {
      throw Refusal.invalid(field, ErrorCode.REQUIRED, "is missing; please fill it in");
    }
    return fitting(field, text, most);
  }

  /** A remark, or null. */
  public static String remark(String text) {
    return text == null || text.isBlank() ? null : fitting("remark", text, MOST_REMARK);
  }

  private static String fitting(String field, String text, int most) {
    if (text.strip().length() > most) {
      throw Refusal.invalid(field, ErrorCode.TOO_LONG, "is longer than %d characters", most);
    }
    return text.strip();
  }
}
