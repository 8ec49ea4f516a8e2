package org.gendan.erp.odoo;

import static org.gendan.erp.odoo.OdooClient.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.erp.ErpShipment;

/** What leaves the warehouse. */
class OdooPickings {

  static final String MODEL = "stock.picking";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final OdooClient client;
  private final OdooItems items;
  private final OdooProperties account;

  OdooPickings(OdooClient client, OdooItems items, OdooProperties account) {
    this.client = client;
    this.items = items;
    this.account = account;
  }

  /** The pickings that bring an order to its customer, without cancelled ones. */
  List<JsonNode> outgoing(String orderName) {
    return client.search(
        MODEL,
        List.of("name", "state"),
        List.of(
            where("origin", "=", orderName),
            where("picking_type_code", "=", "outgoing"),
            where("state", "!=", "cancel")));
  }

  /** The moves of pickings. */
  List<JsonNode> moves(List<Integer> pickings) {
    return client.search(
        "stock.move",
        List.of("product_id", "product_uom_qty", "quantity", "picking_id"),
        List.of(where("picking_id", "in", pickings)));
  }

  /** SKUs of which less is kept than wanted. */
  List<String> lacking(List<JsonNode> pickings) {
    if (pickings.isEmpty()) {
      return List.of();
    }
    List<JsonNode> lacking =
        moves(pickings.stream().map(picking -> picking.path("id").asInt()).toList()).stream()
            .filter(
                move -> move.path("quantity").asDouble() < move.path("product_uom_qty").asDouble())
            .toList();
    Map<Integer, String> skus = items.skus(lacking.stream().map(OdooItems::product).toList());
    return lacking.stream().map(move -> skus.get(OdooItems.product(move))).distinct().toList();
  }

  /** Reserves everything or, when something is short, nothing; answers what is short. */
  List<String> assign(String orderName) {
    List<JsonNode> open =
        outgoing(orderName).stream()
            .filter(picking -> !picking.path("state").asText().equals("done"))
            .toList();
    for (JsonNode picking : open) {
      if (!picking.path("state").asText().equals("assigned")) {
        client.on(MODEL, "action_assign", picking.path("id").asInt());
      }
    }
    List<String> lacking = lacking(open);
    if (!lacking.isEmpty()) {
      open.forEach(picking -> client.on(MODEL, "do_unreserve", picking.path("id").asInt()));
    }
    return lacking;
  }

  /** Parcels with a waybill that were touched since then. */
  List<ErpShipment> shipped(Instant since) {
    List<JsonNode> done =
        client.search(
            MODEL,
            List.of("origin", "carrier_tracking_ref", "carrier_id", "date_done", "write_date"),
            List.of(
                where("state", "=", "done"),
                where("picking_type_code", "=", "outgoing"),
                where("carrier_tracking_ref", "!=", false),
                where("write_date", ">=", TIME.format(since.atOffset(ZoneOffset.UTC)))));
    if (done.isEmpty()) {
      return List.of();
    }
    Map<String, String> orders = new HashMap<>();
    client
        .search(
            "sale.order",
            List.of("name", "client_order_ref"),
            List.of(
                where(
                    "name",
                    "in",
                    done.stream().map(row -> row.path("origin").asText()).distinct().toList())))
        .stream()
        // Orders that were keyed in at the ERP have no number of ours: their field is false.
        .filter(row -> row.path("client_order_ref").isTextual())
        .forEach(
            row -> orders.put(row.path("name").asText(), row.path("client_order_ref").asText()));
    return done.stream()
        .filter(row -> orders.containsKey(row.path("origin").asText()))
        .map(row -> shipment(row, orders.get(row.path("origin").asText())))
        .toList();
  }

  private ErpShipment shipment(JsonNode row, String orderId) {
    String carrier = row.path("carrier_id").path(1).asText();
    return new ErpShipment(
        row.path("id").asText(),
        orderId,
        account.carriers().getOrDefault(carrier, carrier),
        row.path("carrier_tracking_ref").asText(),
        instant(row.path("date_done").asText()),
        instant(row.path("write_date").asText()));
  }

  private static Instant instant(String text) {
    return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
  }
}
