package org.gendan.carrier.sf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gendan.vendor.VendorAddress;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorHttp;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorPatience;
import org.gendan.vendor.VendorReply;
import org.gendan.vendor.VendorRequest;
import org.gendan.vendor.VendorUnavailable;

/** The wire: a signed form goes out, and in the answer is JSON inside JSON. */
class SfApi {

  static final String OK = "S0000";

  private final VendorHttp http;
  private final VendorAddress base;
  private final SfProperties account;
  private final ObjectMapper json;
  private final Clock clock;

  SfApi(
      VendorClients vendors,
      VendorPatience patience,
      SfProperties account,
      ObjectMapper json,
      Clock clock) {
    this.http = vendors.of(SfProperties.SETTINGS, patience);
    this.base = vendors.address(SfProperties.SETTINGS + ".base-url", account.baseUrl());
    this.account = account;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What SF answered: {@code code} is {@link #OK}, the service's error code, or an {@code A…} of
   * the platform that tells about this request alone.
   */
  record Reply(String code, String text, JsonNode data) {
    boolean ok() {
      return code.equals(OK);
    }
  }

  /** A question: a new request each time. */
  Reply ask(String service, Map<String, Object> fields) {
    return call(service, fields, UUID.randomUUID().toString());
  }

  /** A change: SF takes a request with the same key once (A1007). */
  Reply change(String service, Map<String, Object> fields, String key) {
    String id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    return call(service, fields, id);
  }

  private Reply call(String service, Map<String, Object> fields, String requestId) {
    String msgData = text(fields);
    String now = Long.toString(clock.millis());
    Map<String, String> form = new LinkedHashMap<>();
    form.put("partnerID", account.partnerId());
    form.put("requestID", requestId);
    form.put("serviceCode", service);
    form.put("timestamp", now);
    form.put("msgDigest", SfDigest.of(msgData, now, account.checkWord()));
    form.put("msgData", msgData);
    JsonNode outer =
        http.post(VendorRequest.form(base.at("/std/service"), form), VendorReply::okObject);
    String code = outer.path("apiResultCode").asText();
    String text = outer.path("apiErrorMsg").asText();
    return switch (code) {
      case "A1000" -> inner(outer.path("apiResultData").asText());
      case "A1005" -> throw http.rateLimited("A1005");
      case "" -> throw VendorUnavailable.outcomeUnknown("SF answered without a code", null);
      case "A1009", "A1010", "A1099" ->
          throw VendorUnavailable.outcomeUnknown("SF failed (%s %s)".formatted(code, text), null);
      case "A1002" ->
          throw new VendorMisconfigured(
              "SF calls our request expired (A1002); check the clock of this machine");
      case "A1003", "A1004", "A1006", "A1008" ->
          throw new VendorMisconfigured(
              "SF does not accept this account (%s %s); check gendan.carrier.sf.partner-id, check-word, its services and the list of addresses at SF, then raise the retries of the job in Cockpit"
                  .formatted(code, text));
      default -> new Reply(code, text, json.nullNode());
    };
  }

  private Reply inner(String text) {
    try {
      JsonNode inner = json.readTree(text);
      String code = inner.path("errorCode").asText("");
      boolean success =
          inner.path("success").asBoolean() || inner.path("success").asText().equals("true");
      return new Reply(
          success && (code.isEmpty() || code.equals("null")) ? OK : code,
          inner.path("errorMsg").asText(),
          inner.path("msgData"));
    } catch (JsonProcessingException e) {
      throw VendorUnavailable.outcomeUnknown("SF answered an apiResultData that is no JSON", e);
    }
  }

  private String text(Map<String, Object> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can be written as JSON", e);
    }
  }
}
