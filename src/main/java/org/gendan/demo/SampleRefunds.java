package org.gendan.demo;

import java.util.List;
import org.gendan.order.Orders;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.RefundSubmission;
import org.gendan.refund.request.RefundRequests;
import org.springframework.stereotype.Component;

/** A refund about which after-sales talks with the customer. */
@Component
@DemoOnly
class SampleRefunds {

  private static final List<String> ORDERS = List.of("DEMO-05-PREPAID", "DEMO-17-AMAZON");

  private final Orders orders;
  private final RefundRequests requests;

  SampleRefunds(Orders orders, RefundRequests requests) {
    this.orders = orders;
    this.requests = requests;
  }

  /** The second order is for the case that the first refund is held out of the talk. */
  void fill() {
    for (String orderNo : ORDERS) {
      RefundSubmission wish =
          new RefundSubmission("demo", "REFUND_ONLY", "暂时不需要了", null, List.of(), null);
      String orderId = orders.get(null, orderNo).id();
      if (requests.request(orderId, wish).refund().status() == RefundStatus.TALKING) {
        return;
      }
    }
  }
}
