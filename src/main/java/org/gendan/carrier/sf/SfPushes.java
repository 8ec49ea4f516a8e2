package org.gendan.carrier.sf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gendan.carrier.PushFormat;
import org.gendan.carrier.PushRefused;
import org.gendan.carrier.StrictText;
import org.gendan.carrier.TrackedEvent;

/**
 * RoutePush and the push of order states: JSON without a signature; only the token of the address
 * protects it.
 */
class SfPushes implements PushFormat {

  private static final String ROUTES = "WaybillRoute";

  private final SfProperties account;
  private final SfRoutes routes;
  private final ObjectMapper json;
  private final ObjectReader reader;

  SfPushes(SfProperties account, SfRoutes routes, ObjectMapper json) {
    this.account = account;
    this.routes = routes;
    this.json = json;
    this.reader = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Override
  public String vendor() {
    return SfCarrier.NAME;
  }

  @Override
  public String token() {
    return account.pushToken();
  }

  @Override
  public String open(byte[] body) throws PushRefused {
    String text = StrictText.utf8(body);
    tree(text);
    return text;
  }

  @Override
  public Content read(String text) throws PushRefused {
    List<TrackedEvent> events = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    JsonNode push = tree(text);
    for (JsonNode route : push.at("/Body/WaybillRoute")) {
      routes.read(route.path("mailno").asText(), route, events, unreadable);
    }
    for (JsonNode state : push.path("orderState")) {
      routes.read(state.path("waybillNo").asText(), asRoute(state), events, unreadable);
    }
    // They arrive in any order.
    events.sort(Comparator.comparing(TrackedEvent::at));
    return new Content(List.of(SfCarrier.CODE), events, unreadable, null);
  }

  @Override
  public Ack taken(String text) {
    if (!text.contains(ROUTES)) {
      return new Ack("application/json", "{\"success\":\"true\",\"code\":\"0\",\"msg\":\"\"}");
    }
    return new Ack("application/json", "{\"return_code\":\"0000\",\"return_msg\":\"成功\"}");
  }

  @Override
  public Ack refused(String why) {
    return new Ack("application/json", "{\"return_code\":\"1000\",\"return_msg\":\"系统异常\"}");
  }

  private JsonNode asRoute(JsonNode state) {
    ObjectNode route = json.createObjectNode();
    route.set("opCode", state.path("orderStateCode"));
    route.set("acceptTime", state.path("lastTime"));
    route.set("remark", state.path("orderStateDesc"));
    return route;
  }

  private JsonNode tree(String text) throws PushRefused {
    try {
      JsonNode push = reader.readTree(text);
      boolean known =
          push != null
              && (push.at("/Body/WaybillRoute").isArray() || push.path("orderState").isArray());
      if (!known) {
        throw PushRefused.unreadable("there is no list Body.WaybillRoute");
      }
      return push;
    } catch (JsonProcessingException e) {
      throw PushRefused.unreadable("the body is no JSON: " + e.getOriginalMessage());
    }
  }
}
