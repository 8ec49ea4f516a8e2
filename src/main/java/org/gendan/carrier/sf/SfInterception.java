package org.gendan.carrier.sf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.CarrierAction;
import org.gendan.carrier.CarrierAddress;

/** What {@code EXP_RECE_WANTED_INTERCEPT} is asked for. */
class SfInterception {

  private static final Map<ActionKind, String> SERVICE =
      Map.of(
          ActionKind.REDIRECT, "1",
          ActionKind.RETURN_TO_SENDER, "2",
          ActionKind.EXPEDITE, "3",
          ActionKind.REDELIVER, "4",
          ActionKind.SELF_PICKUP, "5",
          ActionKind.HOLD, "7");
  private static final int AS_SENDER = 1;
  private static final int MONTHLY_BY_SENDER = 4;

  private final SfProperties account;

  SfInterception(SfProperties account) {
    this.account = account;
  }

  Map<String, Object> message(CarrierAction action) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("waybillNo", action.waybillNo());
    message.put("serviceCode", SERVICE.get(action.kind()));
    message.put("role", AS_SENDER);
    message.put("payMode", MONTHLY_BY_SENDER);
    message.put("monthlyCardNo", account.monthlyCard());
    message.put("deliverDate", action.onDate() == null ? "" : action.onDate().toString());
    message.put("deliverTimeMin", "");
    message.put("deliverTimeMax", "");
    if (action.destination() != null) {
      message.put("newDestAddress", address(action.destination()));
    }
    return message;
  }

  private static Map<String, Object> address(CarrierAddress to) {
    Map<String, Object> address = new LinkedHashMap<>();
    address.put("province", to.province());
    address.put("city", to.city());
    address.put("county", to.district());
    address.put("address", to.street());
    address.put("contact", to.name());
    address.put("phone", to.phone());
    return address;
  }
}
