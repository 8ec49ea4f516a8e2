package org.gendan.erp.odoo;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gendan.erp.ErpRefused;
import org.gendan.vendor.VendorAddress;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorHttp;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorPatience;
import org.gendan.vendor.VendorReply;
import org.gendan.vendor.VendorRequest;
import org.gendan.vendor.VendorUnavailable;

/** Calls methods on Odoo's models; each call is a transaction of its own there. */
class OdooClient {

  private static final int PAGE = 100;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final VendorHttp http;
  private final VendorAddress base;
  private final OdooProperties account;

  OdooClient(VendorClients vendors, VendorPatience patience, OdooProperties account) {
    this.http = vendors.of(OdooProperties.SETTINGS, patience);
    this.base = vendors.address(OdooProperties.SETTINGS + ".base-url", account.baseUrl());
    this.account = account;
  }

  /** One condition of a search. */
  static List<Object> where(String field, String operator, Object value) {
    return List.of(field, operator, value);
  }

  /** What a method with these named arguments answers. */
  JsonNode call(String model, String method, Map<String, ?> arguments) {
    String what = model + "/" + method;
    var headers =
        Map.of(
            "Authorization", "bearer " + account.apiKey(), "X-Odoo-Database", account.database());
    return http.post(
        VendorRequest.json(base.at("/json/2/" + what), written(arguments)).with(headers),
        reply -> understood(what, reply));
  }

  /** A method on records. */
  JsonNode on(String model, String method, int id) {
    return call(model, method, Map.of("ids", List.of(id)));
  }

  /** All records that meet every condition. */
  List<JsonNode> search(String model, List<String> fields, List<List<Object>> domain) {
    List<JsonNode> all = new ArrayList<>();
    int read;
    do {
      JsonNode page =
          call(
              model,
              "search_read",
              Map.of(
                  "domain",
                  domain,
                  "fields",
                  fields,
                  "order",
                  "id",
                  "limit",
                  PAGE,
                  "offset",
                  all.size()));
      page.forEach(all::add);
      read = page.size();
    } while (read == PAGE);
    return all;
  }

  /** Makes one record and answers its id. */
  int create(String model, Map<String, ?> values) {
    return call(model, "create", Map.of("vals_list", List.of(values))).path(0).asInt();
  }

  /** Changes one record. */
  void write(String model, int id, Map<String, ?> values) {
    call(model, "write", Map.of("ids", List.of(id), "vals", values));
  }

  private JsonNode understood(String what, VendorReply reply) {
    if (reply.status() == 200) {
      return reply.json();
    }
    JsonNode error = error(reply.text());
    String said =
        "Odoo answered status %d to %s: %s"
            .formatted(reply.status(), what, error.path("message").asText("no reason given"));
    if (reply.status() >= 500) {
      // An error that Odoo has put into words has rolled its transaction back.
      throw error.has("name")
          ? VendorUnavailable.nothingHappened(said, null)
          : VendorUnavailable.outcomeUnknown(said, null);
    }
    String name = error.path("name").asText();
    if (reply.status() == 401 || reply.status() == 403 || reply.status() == 404 && !isGone(name)) {
      throw new VendorMisconfigured(
          said + ". Check gendan.erp.odoo.* and the rights and modules of that user");
    }
    throw new ErpRefused(
        name, said + ". Mend it in the ERP, then raise the retries of this job in Cockpit");
  }

  private static boolean isGone(String name) {
    return name.endsWith("MissingError");
  }

  private static JsonNode error(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      // A proxy in between has spoken, not Odoo: there is nothing to read in it.
      return JSON.createObjectNode();
    }
  }

  private static String written(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An argument cannot be written as JSON", e);
    }
  }
}
