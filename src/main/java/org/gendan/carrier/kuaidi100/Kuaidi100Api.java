package org.gendan.carrier.kuaidi100;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gendan.vendor.VendorAddress;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorHttp;
import org.gendan.vendor.VendorPatience;
import org.gendan.vendor.VendorReply;
import org.gendan.vendor.VendorRequest;

/** The wire: every {@code param} is written once, and what was signed is what is sent. */
class Kuaidi100Api {

  private final VendorHttp http;
  private final VendorAddress base;
  private final VendorAddress labels;
  private final Kuaidi100Properties account;
  private final ObjectMapper json;
  private final Clock clock;

  Kuaidi100Api(
      VendorClients vendors,
      VendorPatience patience,
      Kuaidi100Properties account,
      ObjectMapper json,
      Clock clock) {
    String settings = Kuaidi100Properties.SETTINGS;
    this.http = vendors.of(settings, patience);
    this.base = vendors.address(settings + ".base-url", account.baseUrl());
    this.labels = vendors.address(settings + ".label-url", account.labelUrl());
    this.account = account;
    this.json = json;
    this.clock = clock;
  }

  JsonNode query(Map<String, Object> fields) {
    String param = text(fields);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("customer", account.customer());
    form.put("sign", Md5Signature.of(param, account.key(), account.customer()));
    form.put("param", param);
    return send(base.at("/poll/query.do"), form);
  }

  /** Not signed: the key is part of what is sent. */
  JsonNode subscribe(Map<String, Object> fields) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("schema", "json");
    form.put("param", text(fields));
    return send(base.at("/poll"), form);
  }

  JsonNode label(String method, Map<String, Object> fields) {
    String param = text(fields);
    String now = Long.toString(clock.millis());
    Map<String, String> form = new LinkedHashMap<>();
    form.put("method", method);
    form.put("key", account.key());
    form.put("sign", Md5Signature.of(param, now, account.key(), account.secret()));
    form.put("t", now);
    form.put("param", param);
    return send(labels.at("/label/order"), form);
  }

  private JsonNode send(URI address, Map<String, String> form) {
    return http.post(VendorRequest.form(address, form), VendorReply::okObject);
  }

  private String text(Map<String, Object> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can be written as JSON", e);
    }
  }
}
