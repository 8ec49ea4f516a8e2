package org.gendan.web;

import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/** Which page is asked for; from 0, at most {@value #MOST} rows. */
public record PageRequest(int page, int size) {

  /** No page is longer. */
  public static final int MOST = 500;

  /**
   * Checks the numbers.
   *
   * @throws Refusal when they make no page
   */
  public PageRequest {
    if (page < 0) {
      throw Refusal.invalid("page", ErrorCode.RANGE, "must be 0 or more");
    }
    if (size < 1 || size > MOST) {
      throw Refusal.invalid("size", ErrorCode.RANGE, "must be between 1 and %s", MOST);
    }
  }

  /** Rows before this page. */
  public long offset() {
    return (long) page * size;
  }
}
