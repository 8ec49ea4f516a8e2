package org.gendan.order;

import java.util.List;
import org.gendan.engine.Processes;
import org.gendan.engine.Processes.Start;
import org.springframework.stereotype.Component;

/** Outgoing: what the rooms tell the life cycle of an order. Each call only says: look again. */
@Component
public class OrderLifecycleProcess {

  /** Heard by the chase of the payment, which goes on under the same business key. */
  public static final String PAID = "order.paid";

  /** Heard by the chase of the payment. */
  public static final String CANCELLATION_CHANGED = "order.cancellationChanged";

  /** Where an order begins that came to us on its way. */
  public static final String FOLLOW_PARCELS = "subProcess_followParcels";

  private final Processes processes;

  public OrderLifecycleProcess(Processes processes) {
    this.processes = processes;
  }

  /** These orders are new. */
  public void taken(List<Order> orders) {
    processes.startAll(OrderLifecycleModel.KEY, orders.stream().map(this::start).toList());
  }

  /** These orders came to us on their way: their parcels are followed, nothing before is done. */
  public void takenOver(List<Order> orders) {
    processes.startAll(
        OrderLifecycleModel.KEY,
        orders.stream()
            .map(this::start)
            .map(start -> new Start(start.businessKey(), start.variables(), FOLLOW_PARCELS))
            .toList());
  }

  /** The money is there. */
  public void paid(Order order) {
    // Orders that were taken under an earlier model wait for it in their life cycle.
    processes.wake(PAID, order.id());
  }

  /** A parcel was recorded by another door than the task. */
  public void dispatched(Order order) {
    processes.wake(OrderLifecycleModel.DISPATCHED, order.id());
  }

  /** Another parcel of a dispatched order is on its way. */
  public void parcelAdded(Order order) {
    processes.wake(OrderLifecycleModel.PARCEL_ADDED, order.id());
  }

  /** The order is cancelled; whatever its process waits for is void. */
  public void cancelled(Order order) {
    processes.wake(OrderLifecycleModel.CANCELLED, order.id());
  }

  /** A cancellation was asked for or refused; the chase of the payment looks again. */
  public void cancellationChanged(Order order) {
    processes.wake(CANCELLATION_CHANGED, order.id());
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
