package org.gendan.order.correction;

import org.gendan.engine.MovedCases;
import org.gendan.order.Order;
import org.gendan.order.OrderLifecycleModel;
import org.gendan.order.OrderLifecycleProcess;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentFollowUpModel;
import org.springframework.stereotype.Component;

/** Outgoing: puts the life cycle of an order where a correction has put the order. */
@Component
class CorrectedOrderProcess {

  /** Elements of {@code order-lifecycle.bpmn}; every version of the model has them. */
  static final String RECORD_DISPATCH = "userTask_recordDispatch";

  static final String FOLLOW_PARCELS = OrderLifecycleProcess.FOLLOW_PARCELS;
  static final String READ_NEXT_PARCEL = "serviceTask_readNextParcel";

  private final MovedCases cases;
  private final OrderLifecycleProcess lifecycle;

  CorrectedOrderProcess(MovedCases cases, OrderLifecycleProcess lifecycle) {
    this.cases = cases;
    this.lifecycle = lifecycle;
  }

  /** One parcel of several, or one that another replaces: the others are followed as before. */
  void parcelWithdrawn(Order order, Shipment parcel) {
    cases.drop(ShipmentFollowUpModel.KEY, parcel.id(), READ_NEXT_PARCEL);
    // A parcel that replaces one whose follow-up had ended already begins its own by this.
    lifecycle.parcelAdded(order);
  }

  /** The order had ended by what was found out about the wrong parcel. */
  void dispatchedAfterAll(Order order) {
    put(order, FOLLOW_PARCELS);
  }

  /** Nothing has left the house: logistics has its task again. */
  void notDispatched(Order order) {
    put(order, RECORD_DISPATCH);
  }

  private void put(Order order, String at) {
    cases.put(
        OrderLifecycleModel.KEY,
        order.id(),
        FOLLOW_PARCELS,
        at,
        OrderLifecycleModel.ORDER_ID.with(order.id()),
        OrderLifecycleModel.ORDER_NO.with(order.platformOrderNo()),
        OrderLifecycleModel.ORDER_STATUS.with(order.status()),
        OrderLifecycleModel.DELIVERY_MODE.with(order.deliveryMode()));
  }
}
