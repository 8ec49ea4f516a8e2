package org.gendan.refund.goodsreturn;

import java.time.Instant;
import org.gendan.order.OrderCase;
import org.gendan.refund.RefundFault;
import org.gendan.refusal.Refusal;
import org.gendan.words.Sentence;

/**
 * Goods that come back. What is quoted, agreed, sent, received, inspected and settled are records
 * of their own, each written once.
 *
 * @param id the refund's: a refund has one return
 * @param exchange whether other goods are wanted instead of the money
 * @param fault whose doing it is, as the request says
 * @param refused whether the parcel was not accepted at the door
 * @param way how they come back
 * @param sendBy until when the customer sends them, or null
 * @param reason in the customer's words, or null
 * @param version counts the changes
 */
public record GoodsReturn(
    String id,
    String orderId,
    String orderNo,
    boolean exchange,
    RefundFault fault,
    boolean withinRight,
    boolean refused,
    Way way,
    Status status,
    Instant sendBy,
    String reason,
    Instant openedAt,
    int version)
    implements OrderCase {

  /** How goods come back. */
  public enum Way {
    /** The carrier turns the parcel round. */
    CARRIER,
    /** The customer sends them. */
    CUSTOMER
  }

  /** Where a return stands. */
  public enum Status {
    OPENED,
    SENT,
    RECEIVED,
    INSPECTED,
    LOST,
    SETTLED
  }

  /** Whether it is still open. */
  public boolean isOpen() {
    return status != Status.SETTLED;
  }

  /** The parcel was delivered after all, or is with the customer from the start. */
  public GoodsReturn byCustomer() {
    return with(Way.CUSTOMER, status, sendBy);
  }

  public GoodsReturn sendBy(Instant moment) {
    return with(way, status, moment);
  }

  public GoodsReturn sent() {
    return from("be sent", Status.OPENED).with(way, Status.SENT, sendBy);
  }

  /** Goods may come without anybody having said that they were sent. */
  public GoodsReturn received() {
    return from("be received", Status.OPENED, Status.SENT, Status.LOST)
        .with(way, Status.RECEIVED, sendBy);
  }

  public GoodsReturn inspected() {
    return from("be inspected", Status.RECEIVED).with(way, Status.INSPECTED, sendBy);
  }

  /** Other pieces came than quality has inspected, which inspects again. */
  public GoodsReturn recounted() {
    return from("be counted again", Status.INSPECTED).with(way, Status.RECEIVED, sendBy);
  }

  /** Nothing of this return came: the receipt was another one's. */
  public GoodsReturn notReceived() {
    return from("be taken back", Status.RECEIVED, Status.INSPECTED)
        .with(way, way == Way.CARRIER ? Status.OPENED : Status.SENT, sendBy);
  }

  public GoodsReturn lost() {
    return from("be lost", Status.OPENED, Status.SENT).with(way, Status.LOST, sendBy);
  }

  public GoodsReturn settled() {
    return from("be settled", Status.OPENED, Status.INSPECTED, Status.LOST)
        .with(way, Status.SETTLED, sendBy);
  }

  private GoodsReturn from(String what, Status... allowed) {
    for (Status one : allowed) {
      if (one == status) {
        return this;
      }
    }
    throw Refusal.conflict(
        "The return of order %s is %s and cannot %s", orderNo, status, Sentence.of(what));
  }

  private GoodsReturn with(Way how, Status next, Instant until) {
    return new GoodsReturn(
        id,
        orderId,
        orderNo,
        exchange,
        fault,
        withinRight,
        refused,
        how,
        next,
        until,
        reason,
        openedAt,
        version);
  }
}
