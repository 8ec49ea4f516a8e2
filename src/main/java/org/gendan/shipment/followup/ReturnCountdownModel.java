package org.gendan.shipment.followup;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.shipment.care.Countdown;

/** Names of {@code return-countdown.bpmn}: nothing but words. */
public final class ReturnCountdownModel {

  public static final String KEY = "return-countdown";

  public static final String COUNTDOWN_CHANGED = "shipment.countdownChanged";

  public static final ProcessVariable<String> SHIPMENT_ID = ProcessVariable.string("shipmentId");
  public static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Countdown.State> COUNTDOWN_STATE =
      ProcessVariable.choice("countdownState", Countdown.State.class);
  static final ProcessVariable<Integer> REMINDERS_MADE = ProcessVariable.integer("remindersMade");
  static final ProcessVariable<Date> RETURN_AT = ProcessVariable.instant("returnAt");

  static final ProcessVariable<Boolean> RESCUE_NEEDED = ProcessVariable.bool("rescueNeeded");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          SHIPMENT_ID, ORDER_NO, COUNTDOWN_STATE, REMINDERS_MADE, RETURN_AT, RESCUE_NEEDED);

  private ReturnCountdownModel() {}
}
