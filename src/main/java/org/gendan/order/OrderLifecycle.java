package org.gendan.order;

import java.util.List;
import org.gendan.order.cancellation.Cancellation;

/** What the domain tells the processes of an order. Each call only says: look again. */
public interface OrderLifecycle {

  /** These orders are new. */
  void taken(List<Order> orders);

  /** The money is there. */
  void paid(Order order);

  /** A parcel was recorded by another door than the task. */
  void dispatched(Order order);

  /** Another parcel of a dispatched order is on its way. */
  void parcelAdded(Order order);

  /** The order is cancelled; whatever its process waits for is void. */
  void cancelled(Order order);

  /** Somebody asked for a cancellation that needs a second key. */
  void cancellationRequested(Cancellation cancellation, Order order);

  /** A cancellation was asked for or refused; who chases the payment looks again. */
  void cancellationChanged(Order order);

  /** The order went on, and the request that waits for its second key is void. */
  void cancellationWithdrawn(Cancellation cancellation);
}
