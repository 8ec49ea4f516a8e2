package org.gendan.carrier.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gendan.carrier.sandbox.Scenario.Travelled;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Plays Kuaidi100: query, subscription, waybill and interception. */
@Component
@SandboxOnly
class SandboxKuaidi100 {

  static final String VENDOR = "kuaidi100";
  private static final Duration SAME_NUMBER_EVERY = Duration.ofMinutes(30);
  private static final String BAD_SIGN =
      "{\"result\":false,\"returnCode\":\"503\",\"message\":\"验证签名失败\"}";
  private static final String NO_RESULT =
      "{\"result\":false,\"returnCode\":\"500\",\"message\":\"查询无结果，请隔段时间再查\"}";

  private final SandboxAccounts accounts;
  private final SandboxParcels parcels;
  private final SandboxJournal journal;
  private final VendorTexts texts;
  private final ObjectMapper json;
  private final Map<String, Instant> queried = new ConcurrentHashMap<>();

  SandboxKuaidi100(
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

  String query(MultiValueMap<String, String> form) throws Exception {
    String param = form.getFirst("param");
    String customer = accounts.kuaidi100("customer");
    String sign = SandboxAccounts.upperMd5(param + accounts.kuaidi100("key") + customer);
    if (!customer.equals(form.getFirst("customer")) || !sign.equals(form.getFirst("sign"))) {
      return BAD_SIGN;
    }
    JsonNode asked = json.readTree(param);
    String com = asked.path("com").asText();
    String number = asked.path("num").asText();
    Instant last = queried.put(com + " " + number, parcels.now());
    if (last != null && parcels.now().isBefore(last.plus(SAME_NUMBER_EVERY))) {
      journal.add(VENDOR, number, "QUERIED_TOO_OFTEN", "", "within 30 minutes");
      return "{\"result\":false,\"returnCode\":\"500\",\"message\":\"sandbox: same number queried within 30 min\"}";
    }
    boolean phoneWrong =
        Scenario.of(number).filter(Scenario.PHONE_ASKED::equals).isPresent()
            && !asked.path("phone").asText().endsWith("8000");
    if (phoneWrong) {
      return "{\"result\":false,\"returnCode\":\"408\",\"message\":\"快递公司参数异常：验证码错误\"}";
    }
    return parcels.asked(
        VENDOR,
        com,
        number,
        parcel -> {
          List<Travelled> travelled = parcel.until(parcels.now());
          return travelled.isEmpty() ? NO_RESULT : texts.kuaidi100Result(parcel, travelled);
        });
  }

  String subscribe(MultiValueMap<String, String> form) throws Exception {
    JsonNode asked = json.readTree(form.getFirst("param"));
    String number = asked.path("number").asText();
    if (!asked.path("key").asText().equals(accounts.kuaidi100("key"))) {
      return "{\"result\":false,\"returnCode\":\"600\",\"message\":\"您不是合法的订阅者\"}";
    }
    if (!number.matches("[A-Za-z0-9]{6,32}")) {
      return "{\"result\":false,\"returnCode\":\"700\",\"message\":\"订阅方的订阅数据存在错误\"}";
    }
    JsonNode parameters = asked.path("parameters");
    var watcher =
        new SandboxParcel.Watcher(
            parameters.path("callbackurl").asText(),
            parameters.path("salt").asText(),
            parcels.now());
    return parcels.with(
        VENDOR, asked.path("company").asText(), number, parcel -> watched(parcel, watcher, asked));
  }

  private String watched(SandboxParcel parcel, SandboxParcel.Watcher watcher, JsonNode asked) {
    boolean first = parcel.watcher == null;
    if (!first && !parcel.abandoned) {
      return "{\"result\":false,\"returnCode\":\"501\",\"message\":\"重复订阅\"}";
    }
    parcel.watcher = watcher;
    parcel.abandoned = first && parcel.waybillNo.endsWith("0007");
    texts.city(asked.path("to").asText()).ifPresent(city -> parcel.destination = city);
    journal.add(VENDOR, parcel.waybillNo, "SUBSCRIBED", "", parcel.courier);
    return "{\"result\":true,\"returnCode\":\"200\",\"message\":\"提交成功\"}";
  }

  String label(MultiValueMap<String, String> form) throws Exception {
    String param = form.getFirst("param");
    String key = accounts.kuaidi100("key");
    String sign =
        SandboxAccounts.upperMd5(param + form.getFirst("t") + key + accounts.kuaidi100("secret"));
    if (!key.equals(form.getFirst("key")) || !sign.equals(form.getFirst("sign"))) {
      return BAD_SIGN;
    }
    JsonNode asked = json.readTree(param);
    return "interceptOrder".equals(form.getFirst("method")) ? intercept(asked) : order(asked);
  }

  private String order(JsonNode asked) {
    String orderId = asked.path("orderId").asText();
    boolean again = asked.path("reorder").asBoolean(true);
    var parcel =
        parcels
            .ofOrder(VENDOR, orderId)
            .filter(known -> !again)
            .orElseGet(
                () -> {
                  var fresh = parcels.create(VENDOR, asked.path("kuaidicom").asText(), orderId);
                  journal.add(VENDOR, fresh.waybillNo, "WAYBILL_CREATED", orderId, "");
                  return fresh;
                });
    return "{\"success\":true,\"code\":200,\"message\":\"success\",\"data\":{\"taskId\":\"T%s\",\"kuaidinum\":\"%s\"}}"
        .formatted(parcel.waybillNo, parcel.waybillNo);
  }

  private String intercept(JsonNode asked) {
    String number = asked.path("kuaidinum").asText();
    boolean moved = asked.path("interceptType").asText().equals("MODIFY_ADDR");
    parcels.with(
        VENDOR,
        asked.path("kuaidicom").asText(),
        number,
        parcel -> {
          if (moved) {
            parcel.redirect(parcels.now());
          } else {
            parcel.turnBack(parcels.now());
          }
          return parcel;
        });
    journal.add(
        VENDOR,
        number,
        moved ? "REDIRECT" : "RETURN_TO_SENDER",
        asked.path("orderId").asText(),
        asked.path("reason").asText());
    return "{\"success\":true,\"code\":200,\"message\":\"success\",\"data\":{\"taskId\":\"I%s\"}}"
        .formatted(number);
  }
}
