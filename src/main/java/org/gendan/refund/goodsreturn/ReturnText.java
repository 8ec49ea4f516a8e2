package org.gendan.refund.goodsreturn;

import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;

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
    return KeptText.needed(field, text, most, "is missing; please fill it in");
  }

  /** A remark, or null. */
  public static String remark(String text) {
    return KeptText.optional("remark", text, MOST_REMARK);
  }
}
