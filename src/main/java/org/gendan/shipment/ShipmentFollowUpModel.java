package org.gendan.shipment;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code shipment-follow-up.bpmn}: nothing but words. */
public final class ShipmentFollowUpModel {

  public static final String KEY = "shipment-follow-up";

  static final String STATUS_CHANGED = "shipment.statusChanged";
  static final String CALL_OUTDATED = "shipment.callOutdated";

  public static final ProcessVariable<String> SHIPMENT_ID = ProcessVariable.string("shipmentId");
  public static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");

  /** Of instances that began before the calls: whether there is something to verify. */
  public static final ProcessVariable<Boolean> OUTCOME_CLAIMED =
      ProcessVariable.bool("outcomeClaimed");

  public static final ProcessVariable<Step> PARCEL_STEP =
      ProcessVariable.choice("parcelStep", Step.class);
  public static final ProcessVariable<CustomerCall> CUSTOMER_CALL =
      ProcessVariable.choice("customerCall", CustomerCall.class);

  /** Whether the open call is overtaken by the third one at {@link #NEXT_LOOK_AT}. */
  public static final ProcessVariable<Boolean> THIRD_CALL_NEXT =
      ProcessVariable.bool("thirdCallNext");

  public static final ProcessVariable<Date> NEXT_LOOK_AT = ProcessVariable.instant("nextLookAt");
  public static final ProcessVariable<Date> SILENT_UNTIL_AT =
      ProcessVariable.instant("silentUntilAt");
  public static final ProcessVariable<String> VERIFIED_OUTCOME =
      ProcessVariable.string("verifiedOutcome");

  public static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          SHIPMENT_ID,
          ORDER_NO,
          OUTCOME_CLAIMED,
          PARCEL_STEP,
          CUSTOMER_CALL,
          THIRD_CALL_NEXT,
          NEXT_LOOK_AT,
          SILENT_UNTIL_AT);

  /** What the gateway of the model tells apart. */
  public enum Step {
    VERIFY,
    CONFIRM,
    CALL,
    WAIT
  }

  private ShipmentFollowUpModel() {}
}
