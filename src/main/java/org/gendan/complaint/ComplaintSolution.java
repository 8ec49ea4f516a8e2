package org.gendan.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import org.gendan.refusal.Refusal;

/**
 * What is offered to the customer (row 126 of docs/domain.md).
 *
 * @param amount what it is worth, in the currency of the order
 * @param standard what the desk could grant by itself at that time, such as {@code DISCOUNT 50.00}
 * @param decidedBy who approved or refused the compensation, or null
 * @param surveyDone whether the customer was asked for satisfaction in the same call
 */
public record ComplaintSolution(
    String id,
    String complaintId,
    int round,
    String text,
    Compensation compensation,
    BigDecimal amount,
    String currency,
    String standard,
    Status status,
    String offeredBy,
    Instant offeredAt,
    String decidedBy,
    Instant decidedAt,
    String remark,
    boolean surveyDone) {

  /** What a customer may get beside the solution; never for a review (B7 of docs/domain.md). */
  public enum Compensation {
    NONE,
    DISCOUNT,
    GIFT,
    LONGER_SERVICE
  }

  /** Whether it may be told to the customer. */
  public enum Status {
    WITHIN_STANDARD,
    ASKED,
    APPROVED,
    REFUSED
  }

  public ComplaintSolution decided(boolean approved, String by, Instant at, String why) {
    if (status != Status.ASKED) {
      throw Refusal.conflict("The compensation is %s already", status);
    }
    return new ComplaintSolution(
        id,
        complaintId,
        round,
        text,
        compensation,
        amount,
        currency,
        standard,
        approved ? Status.APPROVED : Status.REFUSED,
        offeredBy,
        offeredAt,
        by,
        at,
        why,
        surveyDone);
  }
}
