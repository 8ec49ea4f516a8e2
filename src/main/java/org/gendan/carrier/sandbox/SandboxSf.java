package org.gendan.carrier.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Plays SF: one address for every service. */
@Component
@SandboxOnly
class SandboxSf {

  static final String VENDOR = "sf";
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);
  private static final Map<String, String> EFFECTS =
      Map.of(
          "1", "REDIRECT",
          "2", "RETURN_TO_SENDER",
          "3", "EXPEDITE",
          "4", "REDELIVER",
          "5", "SELF_PICKUP",
          "7", "HOLD");

  private final SandboxAccounts accounts;
  private final SandboxParcels parcels;
  private final SandboxJournal journal;
  private final VendorTexts texts;
  private final ObjectMapper json;
  private final Set<String> requests = ConcurrentHashMap.newKeySet();
  private final Set<String> cancelled = ConcurrentHashMap.newKeySet();

  SandboxSf(
      SandboxAccounts accounts,
      SandboxParcels parcels,
      SandboxJournal journal,
      VendorTexts texts,
      ObjectMapper json) {
    this.accounts = accounts;
    this.parcels = parcels;
    this.journal = journal;
    this.texts = texts;
    this.json = json;
  }

  String service(MultiValueMap<String, String> form) throws Exception {
    String msgData = form.getFirst("msgData");
    String timestamp = form.getFirst("timestamp");
    String requestId = form.getFirst("requestID");
    if (msgData == null || timestamp == null || requestId == null) {
      return platform("A1001", "必传参数不可为空");
    }
    String digest = SandboxAccounts.sfDigest(msgData, timestamp, accounts.sf("check-word"));
    boolean ours = accounts.sf("partner-id").equals(form.getFirst("partnerID"));
    if (!ours || !digest.equals(form.getFirst("msgDigest"))) {
      return platform("A1006", "数字签名无效");
    }
    Instant sent = Instant.ofEpochMilli(Long.parseLong(timestamp));
    if (Duration.between(sent, parcels.now()).abs().compareTo(CLOCKS_MAY_DIFFER) > 0) {
      return platform("A1002", "请求时效已过期");
    }
    if (requestId.length() > 40 || !requests.add(requestId)) {
      return platform("A1007", "requestID重复");
    }
    JsonNode asked = json.readTree(msgData);
    return switch (String.valueOf(form.getFirst("serviceCode"))) {
      case "EXP_RECE_CREATE_ORDER" -> create(asked);
      case "EXP_RECE_SEARCH_ORDER_RESP" -> search(asked);
      case "EXP_RECE_UPDATE_ORDER" -> update(asked);
      case "EXP_RECE_SEARCH_ROUTES" -> routes(asked);
      case "EXP_RECE_WANTED_INTERCEPT" -> intercept(asked, requestId);
      case "EXP_RECE_REGISTER_ROUTE" -> register(asked);
      default -> platform("A1004", "无对应服务权限");
    };
  }

  private String create(JsonNode asked) {
    String orderId = asked.path("orderId").asText();
    if (parcels.ofOrder(VENDOR, orderId).isPresent()) {
      return refusal("8016", "重复下单");
    }
    SandboxParcel parcel = parcels.create(VENDOR, "shunfeng", orderId);
    texts
        .city(asked.at("/contactInfoList/1/city").asText())
        .ifPresent(city -> parcel.destination = city);
    journal.add(VENDOR, parcel.waybillNo, "WAYBILL_CREATED", orderId, "");
    return order(parcel);
  }

  private String search(JsonNode asked) {
    return parcels
        .ofOrder(VENDOR, asked.path("orderId").asText())
        .map(this::order)
        .orElseGet(() -> refusal("8018", "未获取到订单信息"));
  }

  private String order(SandboxParcel parcel) {
    ObjectNode order = json.createObjectNode();
    order.put("orderId", parcel.orderId).put("originCode", "571").put("destCode", "755");
    order.put("filterResult", 2).put("remark", "");
    order
        .putArray("waybillNoInfoList")
        .addObject()
        .put("waybillType", 1)
        .put("waybillNo", parcel.waybillNo);
    return ok(order);
  }

  private String update(JsonNode asked) {
    String orderId = asked.path("orderId").asText();
    Optional<SandboxParcel> parcel = parcels.ofOrder(VENDOR, orderId);
    if (parcel.isEmpty()) {
      return refusal("8024", "未下单");
    }
    if (!cancelled.add(orderId)) {
      return refusal("8037", "已消单");
    }
    journal.add(VENDOR, parcel.get().waybillNo, "WAYBILL_CANCELLED", orderId, "");
    return ok(json.createObjectNode().put("orderId", orderId).put("resStatus", 2));
  }

  private String routes(JsonNode asked) {
    ObjectNode answer = json.createObjectNode();
    ArrayNode all = answer.putArray("routeResps");
    for (JsonNode number : asked.path("trackingNumber")) {
      ObjectNode one = all.addObject().put("mailNo", number.asText());
      ArrayNode routes = one.putArray("routes");
      boolean phoneWrong =
          Scenario.of(number.asText()).filter(Scenario.PHONE_ASKED::equals).isPresent()
              && !asked.path("checkPhoneNo").asText().equals("8000");
      if (!phoneWrong) {
        parcels.asked(
            VENDOR,
            "shunfeng",
            number.asText(),
            parcel -> {
              parcel.until(parcels.now()).forEach(at -> routes.add(texts.sfRoute(parcel, at)));
              return parcel;
            });
      }
    }
    return ok(answer);
  }

  private String intercept(JsonNode asked, String requestId) {
    String number = asked.path("waybillNo").asText();
    String effect = EFFECTS.get(asked.path("serviceCode").asText());
    if (effect == null) {
      return refusal("20036", "服务不支持");
    }
    parcels.with(
        VENDOR,
        "shunfeng",
        number,
        parcel -> {
          if (effect.equals("RETURN_TO_SENDER")) {
            parcel.turnBack(parcels.now());
          }
          return parcel;
        });
    journal.add(VENDOR, number, effect, requestId, asked.path("deliverDate").asText());
    return ok(json.nullNode());
  }

  private String register(JsonNode asked) {
    String number = asked.path("attributeNo").asText();
    parcels.with(
        VENDOR,
        "shunfeng",
        number,
        parcel -> {
          if (parcel.watcher == null) {
            parcel.watcher = new SandboxParcel.Watcher(accounts.sfCallback(), "", parcels.now());
          }
          return parcel;
        });
    journal.add(VENDOR, number, "SUBSCRIBED", "", "");
    return ok(json.nullNode());
  }

  private String ok(JsonNode msgData) {
    return inner(json.createObjectNode().put("success", true).put("errorCode", "S0000"), msgData);
  }

  private String refusal(String code, String text) {
    return inner(
        json.createObjectNode().put("success", false).put("errorCode", code).put("errorMsg", text),
        json.nullNode());
  }

  /** JSON inside JSON, as SF has it. */
  private String inner(ObjectNode data, JsonNode msgData) {
    data.set("msgData", msgData);
    return json.createObjectNode()
        .put("apiErrorMsg", "")
        .put("apiResponseID", "SANDBOX")
        .put("apiResultCode", "A1000")
        .put("apiResultData", data.toString())
        .toString();
  }

  String platform(String code, String text) {
    return json.createObjectNode()
        .put("apiErrorMsg", text)
        .put("apiResponseID", "SANDBOX")
        .put("apiResultCode", code)
        .putNull("apiResultData")
        .toString();
  }
}
