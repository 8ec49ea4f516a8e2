package org.gendan.refund;

import java.util.List;
import org.gendan.engine.EngineForTests;
import org.gendan.order.Order;
import org.gendan.order.SampleOrders;

/** Refunds as the stories need them. */
public final class SampleRefunds {

  public static final String ID = "refund-1";
  public static final String ORDER_NO = "2603020001";

  private SampleRefunds() {}

  /** Paid on a platform. */
  public static Order order() {
    return SampleOrders.orderAwaitingPayment();
  }

  public static Refund refund(RefundStatus status) {
    return new Refund(
        ID,
        "order-1",
        "R-1",
        "0".repeat(64),
        RefundKind.REFUND_ONLY,
        "changed my mind",
        RefundFault.UNKNOWN,
        true,
        true,
        List.of(),
        null,
        "CNY",
        status,
        "everything goes back",
        "agent1",
        EngineForTests.NOW,
        new RefundTalk(false, null, null, null, null, null, null, null, null),
        RefundFindings.none(false),
        false,
        null,
        null,
        0);
  }
}
