package org.gendan.escalation;

import org.gendan.refusal.Refusal;

/** Where a desk, a rule or a timer reports that something went wrong. */
public interface Exceptions {

  /**
   * Opens a case, or adds the report to the open case of the same order and cause. Joins the
   * caller's transaction; the same request again changes nothing.
   *
   * @throws Refusal when the order is unknown, a field is wrong, or the request id was used for
   *     another cause
   */
  ExceptionReceipt raise(ExceptionReport report);
}
