package org.gendan.erp.wangdiantong;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gendan.vendor.VendorAddress;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorHttp;
import org.gendan.vendor.VendorPatience;
import org.gendan.vendor.VendorReply;
import org.gendan.vendor.VendorRequest;

/** Calls methods of Wangdiantong, each with its signature, and reads their answers. */
class WangdiantongClient {

  /** 2012-01-01 00:00 in Beijing, from which the vendor counts its seconds. */
  private static final long EPOCH = 1_325_347_200L;

  private static final int PAGE = 100;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final VendorHttp http;
  private final VendorAddress base;
  private final WangdiantongProperties account;
  private final Clock clock;

  WangdiantongClient(
      VendorClients vendors, VendorPatience patience, WangdiantongProperties account, Clock clock) {
    String settings = WangdiantongProperties.SETTINGS;
    this.http = vendors.of(settings, patience);
    this.base = vendors.address(settings + ".base-url", account.baseUrl());
    this.account = account;
    this.clock = clock;
  }

  /** The whole answer to a method with these arguments. */
  JsonNode call(String method, Object... arguments) {
    return send(method, Map.of(), List.of(arguments));
  }

  /**
   * All rows of a method that answers page by page.
   *
   * @param rows JSON pointer to the rows of a page
   */
  List<JsonNode> pages(String method, String rows, Object... arguments) {
    List<JsonNode> all = new ArrayList<>();
    int page = 0;
    int read;
    do {
      Map<String, String> paging =
          Map.of(
              "page_no",
              String.valueOf(page),
              "page_size",
              String.valueOf(PAGE),
              "calc_total",
              "1");
      JsonNode answer = send(method, paging, List.of(arguments)).at(rows);
      answer.forEach(all::add);
      read = answer.size();
      page++;
    } while (read == PAGE);
    return all;
  }

  private JsonNode send(String method, Map<String, String> paging, List<Object> arguments) {
    String body = written(arguments);
    Map<String, String> query = new TreeMap<>(paging);
    query.put("sid", account.sid());
    query.put("key", account.appKey());
    query.put("salt", account.salt());
    query.put("method", method);
    query.put("timestamp", String.valueOf(clock.instant().getEpochSecond() - EPOCH));
    query.put("v", "1.0");
    String sign = WangdiantongSignature.of(query, body, account.secret());
    String encoded =
        query.entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", "&sign=" + sign));
    return http.post(
        VendorRequest.json(base.at(encoded), body), reply -> understood(method, reply));
  }

  private JsonNode understood(String method, VendorReply reply) {
    JsonNode answer = reply.okObject();
    JsonNode status = answer.path("status");
    boolean good = status.isMissingNode() ? answer.has("data") : status.asInt() == 0;
    if (!good) {
      throw WangdiantongFaults.of(
          method, status.asInt(99), answer.path("message").asText("no reason given"), http);
    }
    return answer;
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An argument cannot be written as JSON", e);
    }
  }
}
