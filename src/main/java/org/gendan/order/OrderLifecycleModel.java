package org.gendan.order;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code order-lifecycle.bpmn}: nothing but words. */
public final class OrderLifecycleModel {

  public static final String KEY = "order-lifecycle";

  static final String DISPATCHED = "order.dispatched";
  static final String PARCEL_ADDED = "order.parcelAdded";
  static final String CANCELLED = "order.cancelled";

  public static final ProcessVariable<String> ORDER_ID = ProcessVariable.string("orderId");
  public static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  public static final ProcessVariable<OrderStatus> ORDER_STATUS =
      ProcessVariable.choice("orderStatus", OrderStatus.class);
  public static final ProcessVariable<DeliveryMode> DELIVERY_MODE =
      ProcessVariable.choice("deliveryMode", DeliveryMode.class);
  public static final ProcessVariable<String> SHIPMENT_ID = ProcessVariable.string("shipmentId");

  public static final ProcessVariable<String> SHORTAGE_ANSWER =
      ProcessVariable.string("shortageAnswer");
  public static final ProcessVariable<Date> LATER_SHIPMENT_AT =
      ProcessVariable.instant("laterShipmentAt");
  public static final ProcessVariable<String> CALL_RESULT = ProcessVariable.string("callResult");

  public static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          ORDER_ID, ORDER_NO, ORDER_STATUS, DELIVERY_MODE, SHIPMENT_ID, LATER_SHIPMENT_AT);

  private OrderLifecycleModel() {}
}
