package org.gendan.shipment.callback;

import java.util.Date;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.shipment.callback.ParcelChecks.Callback;

/** Names of {@code parcel-care.bpmn}: nothing but words. */
public final class ParcelCareModel {

  public static final String KEY = "parcel-care";

  public static final String OUTCOME_VERIFIED = "shipment.outcomeVerified";

  public static final ProcessVariable<String> SHIPMENT_ID = ProcessVariable.string("shipmentId");
  public static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  public static final ProcessVariable<Date> DISPATCHED_AT = ProcessVariable.instant("dispatchedAt");
  public static final ProcessVariable<Boolean> CHECK_WANTED = ProcessVariable.bool("checkWanted");
  public static final ProcessVariable<Callback> CALLBACK =
      ProcessVariable.choice("callbackStep", Callback.class);

  public static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(SHIPMENT_ID, ORDER_NO, DISPATCHED_AT, CHECK_WANTED, CALLBACK);

  private ParcelCareModel() {}
}
