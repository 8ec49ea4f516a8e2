package org.gendan.shipment.carrierrequest;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code carrier-request.bpmn}: nothing but words. */
public final class CarrierRequestModel {

  public static final String KEY = "carrier-request";

  public static final ProcessVariable<String> REQUEST_ID = ProcessVariable.string("requestId");
  public static final ProcessVariable<String> SHIPMENT_ID = ProcessVariable.string("shipmentId");
  public static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Boolean> FOR_MACHINE = ProcessVariable.bool("forMachine");
  static final ProcessVariable<Boolean> CARRIER_AGREED = ProcessVariable.bool("carrierAgreed");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(REQUEST_ID, SHIPMENT_ID, ORDER_NO, FOR_MACHINE, CARRIER_AGREED);

  private CarrierRequestModel() {}
}
