package org.gendan.refund.recovery;

import org.gendan.refund.RefundStatus;

/** What follows in the process of a refund; the model routes on these words. */
public enum RefundNext {
  TALK,
  DECIDE,
  DIRECT,
  RETURN,
  WAIT,
  PAY,
  RESUME,
  PAID,
  CANCELLED,
  EXCHANGED,
  REFUSED,
  LAPSED,
  WITHDRAWN;

  static RefundNext of(RefundStatus status) {
    return switch (status) {
      case TALKING -> TALK;
      case DECIDING -> DECIDE;
      case DIRECTING -> DIRECT;
      case RETURNING -> RETURN;
      case WAITING -> WAIT;
      case PAYING -> PAY;
      case RECOVERED -> RESUME;
      case REFUNDED -> PAID;
      case CANCELLED -> CANCELLED;
      case EXCHANGED -> EXCHANGED;
      case REFUSED -> REFUSED;
      case LAPSED -> LAPSED;
      case WITHDRAWN -> WITHDRAWN;
    };
  }
}
