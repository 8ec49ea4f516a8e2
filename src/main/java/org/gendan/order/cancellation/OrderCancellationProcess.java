package org.gendan.order.cancellation;

import org.gendan.engine.MovedCases;
import org.gendan.engine.Processes;
import org.gendan.order.Order;
import org.gendan.order.OrderLifecycleModel;
import org.springframework.stereotype.Component;

/** Outgoing: what a cancellation tells its process. */
@Component
class OrderCancellationProcess {

  private final Processes processes;
  private final MovedCases cases;

  OrderCancellationProcess(Processes processes, MovedCases cases) {
    this.processes = processes;
    this.cases = cases;
  }

  /** Whether the life cycle of an order has not come to its end yet. */
  boolean isUnderWay(Order order) {
    return cases.isRunning(OrderLifecycleModel.KEY, order.id());
  }

  /** A cancellation needs a second key. */
  void requested(Cancellation cancellation, Order order) {
    processes.start(
        OrderCancellationModel.KEY,
        cancellation.id(),
        OrderCancellationModel.CANCELLATION_ID.with(cancellation.id()),
        OrderCancellationModel.ORDER_NO.with(order.platformOrderNo()));
  }

  /** The order went on, and the request that waits for its second key is void. */
  void withdrawn(Cancellation cancellation) {
    processes.wake(OrderCancellationModel.WITHDRAWN, cancellation.id());
  }
}
