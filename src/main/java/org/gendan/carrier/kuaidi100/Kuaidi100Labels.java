package org.gendan.carrier.kuaidi100;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gendan.carrier.ActionKind;
import org.gendan.carrier.CarrierAction;
import org.gendan.carrier.CarrierAddress;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.WaybillRequest;

/** Electronic waybills and interceptions (label API, version 2). */
class Kuaidi100Labels {

  private final Kuaidi100Api api;
  private final Kuaidi100Properties account;
  private final Supplier<String> callbackUrl;

  Kuaidi100Labels(Kuaidi100Api api, Kuaidi100Properties account, Supplier<String> callbackUrl) {
    this.api = api;
    this.account = account;
    this.callbackUrl = callbackUrl;
  }

  CarrierAnswer<String> order(String com, WaybillRequest request) {
    Map<String, Object> param = new LinkedHashMap<>();
    param.put("kuaidicom", com);
    param.put("orderId", request.key());
    // Otherwise a repeated job would buy a second waybill.
    param.put("reorder", false);
    param.put("payType", "MONTHLY");
    param.put("expType", "标准快递");
    param.put("printType", "NON");
    param.put("weight", request.weightKg().toPlainString());
    param.put("count", request.parcels());
    param.put("cargo", request.goods());
    param.put("remark", request.remark() == null ? "" : request.remark());
    param.put("sendMan", man(request.sender()));
    param.put("recMan", man(request.consignee()));
    param.put("needSubscribe", true);
    param.put("pollCallBackUrl", callbackUrl.get());
    param.put("salt", account.salt());
    JsonNode answer = api.label("order", param);
    return code(answer).equals("200")
        ? new CarrierAnswer.Given<>(answer.at("/data/kuaidinum").asText())
        : Kuaidi100Code.refusal(code(answer), answer);
  }

  CarrierAnswer<String> intercept(String com, CarrierAction action) {
    boolean redirected = action.kind() == ActionKind.REDIRECT;
    Map<String, Object> param = new LinkedHashMap<>();
    param.put("orderId", action.key());
    param.put("kuaidicom", com);
    param.put("kuaidinum", action.waybillNo());
    param.put("reason", action.reason() == null ? "" : action.reason());
    param.put("interceptType", redirected ? "MODIFY_ADDR" : "RETURN_SEND_ADDR");
    if (redirected) {
      param.put("recManInfo", man(action.destination()));
    }
    param.put("orderRole", 1);
    param.put("interceptPayType", "MONTHLY");
    param.put("salt", account.salt());
    param.put("callbackUrl", callbackUrl.get());
    JsonNode answer = api.label("interceptOrder", param);
    return code(answer).equals("200")
        ? new CarrierAnswer.Given<>(answer.at("/data/taskId").asText(""))
        : Kuaidi100Code.refusal(code(answer), answer);
  }

  private static String code(JsonNode answer) {
    return answer.path("code").asText(answer.path("returnCode").asText());
  }

  private static Map<String, Object> man(CarrierAddress address) {
    Map<String, Object> man = new LinkedHashMap<>();
    man.put("name", address.name());
    man.put("mobile", address.phone());
    man.put("printAddr", address.printed());
    return man;
  }
}
