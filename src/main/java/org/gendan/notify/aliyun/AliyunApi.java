package org.gendan.notify.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gendan.notify.MessageOutcome;
import org.gendan.vendor.VendorAddress;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorHttp;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorPatience;
import org.gendan.vendor.VendorReply;
import org.gendan.vendor.VendorRequest;
import org.gendan.vendor.VendorUnavailable;

/** Calls of Aliyun's short message service, version 2017-05-25: parameters in the query. */
final class AliyunApi {

  private static final Set<String> LATER =
      Set.of(
          "isv.BUSINESS_LIMIT_CONTROL",
          "isv.DAY_LIMIT_CONTROL",
          "isp.SYSTEM_ERROR",
          "isp.RAM_PERMISSION_DENY_RETRY",
          "ServiceUnavailable");

  /** Of the whole account; the limits among the others are of one number. */
  private static final Set<String> TOO_OFTEN = Set.of("Throttling", "Throttling.User");

  /** Of the message itself; everything else is of the account. */
  private static final Set<String> OF_THE_MESSAGE =
      Set.of(
          "isv.MOBILE_NUMBER_ILLEGAL",
          "isv.MOBILE_COUNT_OVER_LIMIT",
          "isv.BLACK_KEY_CONTROL_LIMIT",
          "isv.PARAM_LENGTH_LIMIT",
          "isv.INVALID_PARAMETERS",
          "MOBILE_IN_BLACK");

  private final AliyunSmsProperties settings;
  private final VendorHttp http;
  private final VendorAddress base;
  private final Clock clock;

  AliyunApi(
      AliyunSmsProperties settings, VendorPatience patience, VendorClients vendors, Clock clock) {
    this.settings = settings;
    this.http = vendors.of(AliyunSmsProperties.SETTINGS, patience);
    this.base = vendors.address(AliyunSmsProperties.SETTINGS + ".base-url", settings.baseUrl());
    this.clock = clock;
  }

  /** Calls an action; the answer has the code {@code OK}. */
  JsonNode call(String action, Map<String, String> parameters) {
    JsonNode answer = asked(action, parameters);
    String code = answer.path("Code").asText();
    if (!code.equals("OK")) {
      throw fault(code, answer.path("Message").asText());
    }
    return answer;
  }

  /** Calls an action that may be refused because of the message. */
  MessageOutcome send(Map<String, String> parameters) {
    JsonNode answer = asked("SendSms", parameters);
    String code = answer.path("Code").asText();
    String text = answer.path("Message").asText();
    if (code.equals("OK")) {
      return new MessageOutcome.Sent(answer.path("BizId").asText());
    }
    if (OF_THE_MESSAGE.contains(code)) {
      return new MessageOutcome.Refused(code, text);
    }
    throw fault(code, text);
  }

  private JsonNode asked(String action, Map<String, String> parameters) {
    String query = AliyunSignature.query(parameters);
    URI address = base.at("/?" + query);
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("host", address.getAuthority());
    headers.put("x-acs-action", action);
    headers.put("x-acs-content-sha256", AliyunSignature.EMPTY_BODY);
    headers.put("x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
    headers.put("x-acs-version", "2017-05-25");
    String authorization =
        AliyunSignature.authorization(
            settings.accessKeyId(), settings.accessKeySecret(), query, headers);
    // The client writes it itself, and the same.
    headers.remove("host");
    headers.put("Authorization", authorization);
    return http.post(VendorRequest.bare(address).with(headers), VendorReply::object);
  }

  private RuntimeException fault(String code, String text) {
    if (TOO_OFTEN.contains(code)) {
      return http.rateLimited(code);
    }
    if (LATER.contains(code)) {
      return VendorUnavailable.nothingHappened(
          "Aliyun does not take the message now: %s %s".formatted(code, text), null);
    }
    return new VendorMisconfigured(
        "Aliyun refuses with %s %s; check gendan.notify.aliyun-sms.* and what is registered there"
            .formatted(code, text));
  }
}
