package org.gendan.complaint;

import java.time.Instant;
import java.util.Locale;
import org.gendan.order.OrderCase;
import org.gendan.ticket.CustomerClass;

/**
 * What a customer holds against us, and how far we are with it (rows 123-128 of docs/domain.md).
 *
 * @param id our id, the business key of its processes
 * @param requestId the caller's id, which makes a repeated complaint the same complaint
 * @param grade simple ones are solved by the front line, complex ones by supervisors (row 125 of
 *     docs/domain.md)
 */
public record Complaint(
    String id,
    String requestId,
    String orderId,
    String orderNo,
    Matter matter,
    Instant receivedAt,
    String receivedBy,
    Grade grade,
    ComplaintProgress progress,
    int version)
    implements OrderCase {

  /** What it is about. */
  public enum Kind {
    QUALITY,
    DAMAGED,
    WRONG_GOODS,
    DELIVERY,
    SERVICE,
    PRICE,
    /** A person was hurt. */
    INJURY,
    /** A lawyer, an authority or the press is involved. */
    LEGAL,
    OTHER
  }

  /** Who solves it (row 125 of docs/domain.md). */
  public enum Grade {
    SIMPLE,
    COMPLEX
  }

  /**
   * What the customer said.
   *
   * @param sku the item it is about, or null
   * @param callbackPhone where the customer wants to be called
   */
  public record Matter(
      Kind kind, CustomerClass customerClass, String sku, String text, String callbackPhone) {}

  /** The same complaint in the hands of supervisors. */
  public Complaint complex() {
    return with(matter, Grade.COMPLEX, progress);
  }

  public Complaint with(ComplaintProgress next) {
    return with(matter, grade, next);
  }

  /** The same complaint, now that it is known which item it is about. */
  public Complaint about(String sku) {
    Matter known =
        new Matter(
            matter.kind(), matter.customerClass(), sku, matter.text(), matter.callbackPhone());
    return with(known, grade, progress);
  }

  /** What we owe the customer, each by a time of its own. */
  public enum Promise {
    /** The first answer. */
    ANSWER,
    SOLUTION;

    /** Name of its clock, as the models read it. */
    String clock() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Complaint with(Matter what, Grade other, ComplaintProgress next) {
    return new Complaint(
        id, requestId, orderId, orderNo, what, receivedAt, receivedBy, other, next, version);
  }
}
