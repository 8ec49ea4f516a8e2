package org.gendan.carrier.sf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.carrier.CarrierAddress;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.WaybillRequest;

/** Orders at SF, which give waybills. */
class SfOrders {

  private static final String ORDERED_ALREADY = "8016";
  private static final String CANCELLED_ALREADY = "8037";
  private static final int CANCEL = 2;
  private static final int DONE = 2;
  private static final int CANNOT_BE_DELIVERED = 3;

  private final SfApi api;
  private final SfProperties account;

  SfOrders(SfApi api, SfProperties account) {
    this.api = api;
    this.account = account;
  }

  /** An order that SF has already is asked for, not repeated. */
  CarrierAnswer<String> create(WaybillRequest request) {
    SfApi.Reply reply = api.ask("EXP_RECE_CREATE_ORDER", message(request));
    if (reply.code().equals(ORDERED_ALREADY)) {
      Map<String, Object> question = new LinkedHashMap<>();
      question.put("orderId", request.key());
      question.put("searchType", 1);
      question.put("language", "zh-CN");
      reply = api.ask("EXP_RECE_SEARCH_ORDER_RESP", question);
    }
    if (!reply.ok()) {
      return new CarrierAnswer.Refused<>(reply.code(), reply.text());
    }
    JsonNode order = reply.data();
    if (order.path("filterResult").asInt() == CANNOT_BE_DELIVERED) {
      return new CarrierAnswer.Refused<>(
          "filterResult 3",
          "SF does not deliver to this address: " + order.path("remark").asText());
    }
    return new CarrierAnswer.Given<>(
        order.path("waybillNoInfoList").path(0).path("waybillNo").asText());
  }

  CarrierAnswer<String> cancel(String key) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("orderId", key);
    message.put("dealType", CANCEL);
    SfApi.Reply reply = api.ask("EXP_RECE_UPDATE_ORDER", message);
    if (reply.code().equals(CANCELLED_ALREADY)) {
      return new CarrierAnswer.Given<>("");
    }
    if (!reply.ok()) {
      return new CarrierAnswer.Refused<>(reply.code(), reply.text());
    }
    int status = reply.data().path("resStatus").asInt();
    return status == DONE
        ? new CarrierAnswer.Given<>("")
        : new CarrierAnswer.Refused<>("resStatus " + status, "SF has not cancelled the order");
  }

  private Map<String, Object> message(WaybillRequest request) {
    Map<String, Object> cargo = new LinkedHashMap<>();
    cargo.put("name", request.goods());
    cargo.put("count", request.parcels());
    cargo.put("unit", "件");
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("language", "zh-CN");
    message.put("orderId", request.key());
    message.put("monthlyCard", account.monthlyCard());
    message.put("payMethod", 1);
    message.put("expressTypeId", 2);
    message.put("parcelQty", request.parcels());
    message.put("totalWeight", request.weightKg());
    message.put("isDocall", 0);
    message.put("isSignBack", 0);
    message.put("isGenWaybillNo", 1);
    message.put("isReturnRoutelabel", 1);
    message.put("remark", request.remark() == null ? "" : request.remark());
    message.put("cargoDetails", List.of(cargo));
    message.put(
        "contactInfoList", List.of(contact(1, request.sender()), contact(2, request.consignee())));
    return message;
  }

  private static Map<String, Object> contact(int type, CarrierAddress address) {
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("contactType", type);
    contact.put("contact", address.name());
    contact.put("mobile", address.phone());
    contact.put("country", "CN");
    contact.put("province", address.province());
    contact.put("city", address.city());
    contact.put("county", address.district());
    contact.put("address", address.street());
    return contact;
  }
}
