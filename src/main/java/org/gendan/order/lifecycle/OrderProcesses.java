package org.gendan.order.lifecycle;

import java.util.List;
import org.gendan.engine.Processes;
import org.gendan.engine.Processes.Start;
import org.gendan.order.Order;
import org.gendan.order.OrderLifecycle;
import org.gendan.order.OrderLifecycleModel;
import org.gendan.order.cancellation.Cancellation;
import org.gendan.order.cancellation.OrderCancellationModel;
import org.gendan.order.payment.PaymentChaseModel;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of an order. */
@Component
public class OrderProcesses implements OrderLifecycle {

  private final Processes processes;

  public OrderProcesses(Processes processes) {
    this.processes = processes;
  }

  @Override
  public void taken(List<Order> orders) {
    processes.startAll(OrderLifecycleModel.KEY, orders.stream().map(this::start).toList());
  }

  @Override
  public void paid(Order order) {
    // Orders that were taken under an earlier model wait for it in their life cycle.
    processes.lookAgain(PaymentChaseModel.PAID, order.id());
  }

  @Override
  public void dispatched(Order order) {
    processes.lookAgain(OrderLifecycleModel.DISPATCHED, order.id());
  }

  @Override
  public void parcelAdded(Order order) {
    processes.lookAgain(OrderLifecycleModel.PARCEL_ADDED, order.id());
  }

  @Override
  public void cancelled(Order order) {
    processes.lookAgain(OrderLifecycleModel.CANCELLED, order.id());
  }

  @Override
  public void cancellationRequested(Cancellation cancellation, Order order) {
    processes.start(
        OrderCancellationModel.KEY,
        cancellation.id(),
        OrderCancellationModel.CANCELLATION_ID.with(cancellation.id()),
        OrderCancellationModel.ORDER_NO.with(order.platformOrderNo()));
  }

  @Override
  public void cancellationChanged(Order order) {
    processes.lookAgain(PaymentChaseModel.CANCELLATION_CHANGED, order.id());
  }

  @Override
  public void cancellationWithdrawn(Cancellation cancellation) {
    processes.lookAgain(OrderCancellationModel.WITHDRAWN, cancellation.id());
  }

  private Start start(Order order) {
    return new Start(
        order.id(),
        List.of(
            OrderLifecycleModel.ORDER_ID.with(order.id()),
            OrderLifecycleModel.ORDER_NO.with(order.platformOrderNo()),
            OrderLifecycleModel.ORDER_STATUS.with(order.status()),
            OrderLifecycleModel.DELIVERY_MODE.with(order.deliveryMode())));
  }
}
