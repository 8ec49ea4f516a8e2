package org.gendan.order.process;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.order.DeliveryMode;
import org.gendan.order.OrderStatus;

/** Names of {@code order-lifecycle.bpmn}: nothing but words. */
final class OrderLifecycleModel {

  static final String KEY = "order-lifecycle";

  static final String DISPATCHED = "order.dispatched";
  static final String PARCEL_ADDED = "order.parcelAdded";
  static final String CANCELLED = "order.cancelled";

  static final ProcessVariable<String> ORDER_ID = ProcessVariable.string("orderId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<OrderStatus> ORDER_STATUS =
      ProcessVariable.choice("orderStatus", OrderStatus.class);
  static final ProcessVariable<DeliveryMode> DELIVERY_MODE =
      ProcessVariable.choice("deliveryMode", DeliveryMode.class);
  static final ProcessVariable<String> SHIPMENT_ID = ProcessVariable.string("shipmentId");

  static final ProcessVariable<String> SHORTAGE_ANSWER = ProcessVariable.string("shortageAnswer");
  static final ProcessVariable<Date> LATER_SHIPMENT_AT = ProcessVariable.instant("laterShipmentAt");
  static final ProcessVariable<String> CALL_RESULT = ProcessVariable.string("callResult");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          ORDER_ID, ORDER_NO, ORDER_STATUS, DELIVERY_MODE, SHIPMENT_ID, LATER_SHIPMENT_AT);

  private OrderLifecycleModel() {}
}
