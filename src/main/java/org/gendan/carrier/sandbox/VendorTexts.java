package org.gendan.carrier.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.carrier.sandbox.Scenario.Travelled;
import org.springframework.stereotype.Component;

/** How each vendor tells a journey. */
@Component
@SandboxOnly
class VendorTexts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
  private static final Pattern CITY = Pattern.compile("([^省\\s,]+市)");

  private final ObjectMapper json;

  VendorTexts(ObjectMapper json) {
    this.json = json;
  }

  String kuaidi100Result(SandboxParcel parcel, List<Travelled> travelled) {
    return result(parcel, travelled).toString();
  }

  String kuaidi100Push(SandboxParcel parcel, List<Travelled> travelled) {
    boolean signed =
        !travelled.isEmpty() && travelled.get(travelled.size() - 1).step() == Step.SIGNED;
    ObjectNode push = json.createObjectNode();
    push.put("status", parcel.abandoned ? "abort" : signed ? "shutdown" : "polling");
    push.put("billstatus", signed ? "check" : "got");
    push.put("message", parcel.abandoned ? "3天查询无记录" : "");
    push.put("autoCheck", "0").put("comOld", "").put("comNew", "");
    push.set("lastResult", result(parcel, travelled));
    push.putNull("destResult");
    return push.toString();
  }

  private ObjectNode result(SandboxParcel parcel, List<Travelled> travelled) {
    Step last = travelled.isEmpty() ? null : travelled.get(travelled.size() - 1).step();
    ObjectNode result = json.createObjectNode();
    result.put("message", "ok").put("nu", parcel.waybillNo);
    result.put("ischeck", last == Step.SIGNED ? "1" : "0");
    result.put("com", parcel.courier).put("status", "200");
    result.put("state", last == null ? "0" : last.state).put("condition", "00");
    ArrayNode data = result.putArray("data");
    for (int i = travelled.size() - 1; i >= 0; i--) {
      Travelled at = travelled.get(i);
      String place = parcel.place(at.step());
      data.addObject()
          .put("time", time(at.at()))
          .put("ftime", time(at.at()))
          .put("context", "【" + place + "】" + at.step().text)
          .put("statusCode", at.step().subState)
          .put("areaName", place)
          .put("location", place);
    }
    return result;
  }

  ObjectNode sfRoute(SandboxParcel parcel, Travelled at) {
    return json.createObjectNode()
        .put("acceptTime", time(at.at()))
        .put("acceptAddress", parcel.place(at.step()))
        .put("remark", at.step().remark)
        .put("opCode", at.step().opCode)
        .put("reasonCode", at.step().reasonCode);
  }

  String sfPush(SandboxParcel parcel, List<Travelled> news) {
    ObjectNode push = json.createObjectNode();
    ArrayNode routes = push.putObject("Body").putArray("WaybillRoute");
    for (Travelled at : news) {
      routes
          .addObject()
          .put("id", Long.toString(at.at().getEpochSecond()))
          .put("mailno", parcel.waybillNo)
          .put("orderid", parcel.orderId)
          .setAll(sfRoute(parcel, at));
    }
    return push.toString();
  }

  /** The city in an address such as {@code 广东省 深圳市 南山区}. */
  Optional<String> city(String address) {
    Matcher city = CITY.matcher(address);
    return city.find() ? Optional.of(city.group(1)) : Optional.empty();
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
