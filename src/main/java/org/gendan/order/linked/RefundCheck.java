package org.gendan.order.linked;

import org.springframework.modulith.NamedInterface;

/** Answers whether customers get their money back; the capability of refunds does. */
@NamedInterface
public interface RefundCheck {

  /** Whether a refund of the order, or of a part of it, is asked for and not decided or paid. */
  boolean isUnderWay(String orderId);

  /** Whether a refund of the order, or of a part of it, was paid. */
  boolean wasPaid(String orderId);
}
