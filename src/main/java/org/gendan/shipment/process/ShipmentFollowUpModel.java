package org.gendan.shipment.process;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code shipment-follow-up.bpmn}: nothing but words. */
final class ShipmentFollowUpModel {

  static final String KEY = "shipment-follow-up";

  static final String STATUS_CHANGED = "shipment.statusChanged";

  static final ProcessVariable<String> SHIPMENT_ID = ProcessVariable.string("shipmentId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Boolean> OUTCOME_CLAIMED = ProcessVariable.bool("outcomeClaimed");
  static final ProcessVariable<String> VERIFIED_OUTCOME = ProcessVariable.string("verifiedOutcome");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(SHIPMENT_ID, ORDER_NO, OUTCOME_CLAIMED);

  private ShipmentFollowUpModel() {}
}
