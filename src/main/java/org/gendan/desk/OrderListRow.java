package org.gendan.desk;

import java.math.BigDecimal;
import java.time.Instant;
import org.gendan.order.OrderStatus;

/**
 * An order in the list.
 *
 * @param waybills numbers of its parcels, the oldest first; null when it has none
 * @param carriers their carriers, each once; null when it has none
 * @param seller user id of who sold it, or null
 * @param owner user id of who looks after it, or null
 */
public record OrderListRow(
    String orderId,
    String platform,
    String platformOrderNo,
    Instant placedAt,
    OrderStatus status,
    String customerName,
    String customerPhone,
    BigDecimal amountPayable,
    String currency,
    String waybills,
    String carriers,
    String seller,
    String owner) {

  /** Where the next page goes on. */
  OrderListQuery.Place place() {
    return new OrderListQuery.Place(placedAt, orderId);
  }
}
