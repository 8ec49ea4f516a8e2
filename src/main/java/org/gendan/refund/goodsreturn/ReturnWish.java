package org.gendan.refund.goodsreturn;

import java.util.List;
import org.gendan.refund.RefundFault;

/**
 * What a refund wants of the goods.
 *
 * @param exchange whether other goods are wanted instead of the money
 * @param withinRight whether the statutory seven days were running when it was asked for
 * @param refused whether the parcel comes back because it was not accepted at the door
 * @param lines pieces of each line of the order that come back
 * @param reason in the customer's words, or null
 */
public record ReturnWish(
    String refundId,
    String orderId,
    boolean exchange,
    RefundFault fault,
    boolean withinRight,
    boolean refused,
    List<ReturnLine> lines,
    String reason) {

  public ReturnWish {
    lines = List.copyOf(lines);
  }
}
