package org.gendan.shipment.followup;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code pick-up-reminder.bpmn}: nothing but words. */
public final class PickUpReminderModel {

  public static final String KEY = "pick-up-reminder";

  public static final ProcessVariable<String> SHIPMENT_ID = ProcessVariable.string("shipmentId");
  public static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  public static final ProcessVariable<Date> PICK_UP_AT = ProcessVariable.instant("pickUpAt");
  static final ProcessVariable<Boolean> PICK_UP_STANDS = ProcessVariable.bool("pickUpStands");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(SHIPMENT_ID, ORDER_NO, PICK_UP_AT, PICK_UP_STANDS);

  private PickUpReminderModel() {}
}
