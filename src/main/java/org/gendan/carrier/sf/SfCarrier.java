package org.gendan.carrier.sf;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.Attempt;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierAction;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.TrackQuery;
import org.gendan.carrier.TrackedEvent;
import org.gendan.carrier.Watch;
import org.gendan.carrier.WaybillRequest;

/** SF itself. */
class SfCarrier implements Carrier {

  static final String NAME = "sf";
  static final String CODE = "SF";
  private static final String DUPLICATE_REQUEST = "A1007";

  private final SfApi api;
  private final SfOrders orders;
  private final SfInterception interception;
  private final SfRoutes routes;

  SfCarrier(SfApi api, SfProperties account, SfRoutes routes) {
    this.api = api;
    this.orders = new SfOrders(api, account);
    this.interception = new SfInterception(account);
    this.routes = routes;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean serves(String carrier) {
    return carrier.equals(CODE);
  }

  @Override
  public Set<ActionKind> actions(String carrier) {
    return serves(carrier) ? EnumSet.allOf(ActionKind.class) : Set.of();
  }

  /** A try whose outcome is unknown goes out under its old number: SF says whether it has it. */
  @Override
  public CarrierAnswer<String> act(CarrierAction action, Attempt attempt) {
    SfApi.Reply reply =
        api.change(
            "EXP_RECE_WANTED_INTERCEPT",
            interception.message(action),
            action.key() + "#" + attempt.round());
    boolean knownAlready = attempt.outcomeUnknown() && reply.code().equals(DUPLICATE_REQUEST);
    return reply.ok() || knownAlready
        ? new CarrierAnswer.Given<>("")
        : new CarrierAnswer.Refused<>(reply.code(), reply.text());
  }

  @Override
  public CarrierAnswer<String> createShipment(WaybillRequest request) {
    return orders.create(request);
  }

  @Override
  public CarrierAnswer<String> cancelShipment(String carrier, String key, String waybillNo) {
    return orders.cancel(key);
  }

  @Override
  public CarrierAnswer<List<TrackedEvent>> track(TrackQuery query) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("language", "zh-CN");
    message.put("trackingType", "1");
    message.put("trackingNumber", List.of(query.waybillNo()));
    message.put("methodType", "1");
    message.put("checkPhoneNo", text(query.phoneTail()));
    SfApi.Reply reply = api.ask("EXP_RECE_SEARCH_ROUTES", message);
    return reply.ok()
        ? new CarrierAnswer.Given<>(routes.ofQuery(reply.data()))
        : new CarrierAnswer.Refused<>(reply.code(), reply.text());
  }

  @Override
  public CarrierAnswer<String> watch(Watch watch) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("language", "zh-CN");
    message.put("type", "2");
    message.put("attributeNo", watch.waybillNo());
    message.put("checkPhoneNo", text(watch.phoneTail()));
    SfApi.Reply reply = api.ask("EXP_RECE_REGISTER_ROUTE", message);
    return reply.ok()
        ? new CarrierAnswer.Given<>("")
        : new CarrierAnswer.Refused<>(reply.code(), reply.text());
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
