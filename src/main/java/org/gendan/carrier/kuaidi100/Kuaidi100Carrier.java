package org.gendan.carrier.kuaidi100;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.Attempt;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierAction;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.TrackQuery;
import org.gendan.carrier.TrackedEvent;
import org.gendan.carrier.TrackedStatus;
import org.gendan.carrier.Watch;
import org.gendan.carrier.WaybillRequest;
import org.gendan.vendor.VendorUnavailable;

/** Every courier that Kuaidi100 knows. */
class Kuaidi100Carrier implements Carrier {

  private static final String SUBSCRIBED_ALREADY = "501";
  private static final String ACCEPTED = "200";

  private final Kuaidi100Api api;
  private final Kuaidi100Queries queries;
  private final Kuaidi100Labels labels;
  private final Couriers couriers;
  private final Kuaidi100Properties account;
  private final Supplier<String> callbackUrl;

  Kuaidi100Carrier(
      Kuaidi100Api api,
      Kuaidi100Queries queries,
      Couriers couriers,
      Kuaidi100Properties account,
      Supplier<String> callbackUrl) {
    this.api = api;
    this.queries = queries;
    this.couriers = couriers;
    this.account = account;
    this.callbackUrl = callbackUrl;
    this.labels = new Kuaidi100Labels(api, account, callbackUrl);
  }

  @Override
  public String name() {
    return Kuaidi100Events.SOURCE;
  }

  @Override
  public boolean serves(String carrier) {
    return couriers.com(carrier).isPresent();
  }

  @Override
  public Set<ActionKind> actions(String carrier) {
    return serves(carrier) ? Set.of(ActionKind.RETURN_TO_SENDER, ActionKind.REDIRECT) : Set.of();
  }

  @Override
  public CarrierAnswer<String> act(CarrierAction action, Attempt attempt) {
    if (attempt.outcomeUnknown() && isTurnedBack(action, attempt.firstTriedAt())) {
      return new CarrierAnswer.Given<>("");
    }
    return labels.intercept(com(action.carrier()), action);
  }

  /** Interceptions have no number of their own, so the parcel itself is asked. */
  private boolean isTurnedBack(CarrierAction action, Instant triedAt) {
    var query = new TrackQuery(action.carrier(), action.waybillNo(), null);
    Kuaidi100Queries.Asked asked = queries.ask(com(action.carrier()), query);
    if (asked.at().isBefore(triedAt)) {
      throw VendorUnavailable.outcomeUnknown(
          "Whether Kuaidi100 has intercepted %s is unknown, and the number may not be queried again before %s"
              .formatted(action.waybillNo(), asked.at().plus(account.sameNumberEvery())),
          null);
    }
    return asked.answer() instanceof CarrierAnswer.Given<List<TrackedEvent>> given
        && given.value().stream()
            .anyMatch(
                event ->
                    event.status() == TrackedStatus.RETURNING
                        || event.status() == TrackedStatus.RETURNED
                        || "7".equals(event.vendorCode()));
  }

  @Override
  public CarrierAnswer<String> createShipment(WaybillRequest request) {
    return labels.order(com(request.carrier()), request);
  }

  @Override
  public CarrierAnswer<String> cancelShipment(String carrier, String key, String waybillNo) {
    return new CarrierAnswer.ByHand<>(
        "Kuaidi100 has no way to cancel a waybill of " + carrier + "; ask the courier");
  }

  @Override
  public CarrierAnswer<List<TrackedEvent>> track(TrackQuery query) {
    return queries.ask(com(query.carrier()), query).answer();
  }

  @Override
  public CarrierAnswer<String> watch(Watch watch) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("callbackurl", callbackUrl.get());
    parameters.put("salt", account.salt());
    parameters.put("resultv2", "4");
    parameters.put("autoCom", "0");
    parameters.put("interCom", "0");
    parameters.put("departureCountry", "");
    parameters.put("departureCom", "");
    parameters.put("destinationCountry", "");
    parameters.put("destinationCom", "");
    parameters.put("phone", text(watch.phoneTail()));
    Map<String, Object> param = new LinkedHashMap<>();
    param.put("company", com(watch.carrier()));
    param.put("number", watch.waybillNo());
    param.put("from", text(watch.from()));
    param.put("to", text(watch.to()));
    param.put("key", account.key());
    param.put("parameters", parameters);
    JsonNode answer = api.subscribe(param);
    String code = answer.path("returnCode").asText();
    return switch (code) {
      case ACCEPTED, SUBSCRIBED_ALREADY -> new CarrierAnswer.Given<>("");
      case "500" ->
          throw VendorUnavailable.nothingHappened("Kuaidi100 cannot take subscriptions now", null);
      default -> Kuaidi100Code.refusal(code, answer);
    };
  }

  private String com(String carrier) {
    return couriers
        .com(carrier)
        .orElseThrow(
            () -> new IllegalArgumentException("Kuaidi100 does not reach carrier " + carrier));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
