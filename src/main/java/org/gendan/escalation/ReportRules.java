package org.gendan.escalation;

import org.gendan.refusal.field.KeptText;

/** What people write to a case. */
public final class ReportRules {

  private static final int MOST_TEXT = 2_000;

  private ReportRules() {}

  /** A remark that fits. */
  public static String remark(String remark) {
    return KeptText.optional("remark", remark, MOST_TEXT);
  }
}
