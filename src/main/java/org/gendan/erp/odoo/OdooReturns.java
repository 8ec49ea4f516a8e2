package org.gendan.erp.odoo;

import static org.gendan.erp.odoo.OdooClient.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.RefundCase;
import org.gendan.erp.ReturnReceipt;

/** Goods that come back: a return picking for each refund, which its origin names. */
class OdooReturns {

  private static final String PICKING = OdooPickings.MODEL;

  private final OdooClient client;
  private final OdooItems items;
  private final OdooPickings pickings;

  OdooReturns(OdooClient client, OdooItems items, OdooPickings pickings) {
    this.client = client;
    this.items = items;
    this.pickings = pickings;
  }

  /** The return picking of a refund. */
  Optional<JsonNode> find(RefundCase refund, String orderName) {
    return all(orderName).stream()
        .filter(row -> row.path("origin").asText().endsWith(label(refund)))
        .findFirst();
  }

  private List<JsonNode> all(String orderName) {
    List<Integer> sent =
        pickings.outgoing(orderName).stream().map(row -> row.path("id").asInt()).toList();
    return client.search(
        PICKING,
        List.of("name", "origin", "state", "carrier_tracking_ref", "note"),
        List.of(where("return_id", "in", sent), where("state", "!=", "cancel")));
  }

  private static String label(RefundCase refund) {
    return ", " + refund.refundId();
  }

  /** Makes the return picking, or finds it; answers its id. */
  int ensure(RefundCase refund, String orderName) {
    Optional<JsonNode> known = find(refund, orderName);
    if (known.isPresent()) {
      return known.get().path("id").asInt();
    }
    // One without a label was made a moment ago, and its labelling was cut off.
    int id =
        all(orderName).stream()
            .filter(row -> !row.path("origin").asText().contains(", "))
            .map(row -> row.path("id").asInt())
            .findFirst()
            .orElseGet(() -> create(refund, orderName));
    client.write(PICKING, id, Map.of("origin", "Return of " + orderName + label(refund)));
    return id;
  }

  private int create(RefundCase refund, String orderName) {
    int sent =
        pickings.outgoing(orderName).stream()
            .filter(row -> row.path("state").asText().equals("done"))
            .map(row -> row.path("id").asInt())
            .findFirst()
            .orElseThrow(
                () ->
                    new ErpRefused(
                        "not shipped",
                        "Order %s has not left Odoo, so nothing can come back; ship it there, then raise the retries of this job in Cockpit"
                            .formatted(orderName)));
    Map<String, Object> context =
        Map.of("active_id", sent, "active_ids", List.of(sent), "active_model", PICKING);
    int wizard =
        client
            .call(
                "stock.return.picking",
                "create",
                Map.of(
                    "vals_list",
                    List.of(Map.of("product_return_moves", moves(refund, sent))),
                    "context",
                    context))
            .path(0)
            .asInt();
    return client
        .on("stock.return.picking", "action_create_returns", wizard)
        .path("res_id")
        .asInt();
  }

  private List<Object> moves(RefundCase refund, int sent) {
    Map<Integer, Integer> moveOf = new HashMap<>();
    pickings
        .moves(List.of(sent))
        .forEach(move -> moveOf.put(OdooItems.product(move), move.path("id").asInt()));
    Map<String, Integer> ids =
        items.ids(
            refund.parts().stream().map(part -> refund.line(part).sku()).toList(),
            refund.order().orderNo());
    List<Object> moves = new ArrayList<>();
    for (RefundCase.Part part : refund.parts()) {
      int product = ids.get(refund.line(part).sku());
      Map<String, Object> values =
          Map.of(
              "product_id", product,
              "quantity", part.quantity(),
              "move_id", moveOf.getOrDefault(product, 0));
      moves.add(List.of(0, 0, values));
    }
    return moves;
  }

  /** The waybill by which the goods come. */
  void sentBack(int returnId, RefundCase refund) {
    if (refund.waybill() != null) {
      client.write(PICKING, returnId, Map.of("carrier_tracking_ref", refund.waybill().waybillNo()));
    }
  }

  String receive(ReturnReceipt receipt, String orderName) {
    int id = ensure(receipt.refund(), orderName);
    JsonNode picking = find(receipt.refund(), orderName).orElseThrow();
    boolean done = picking.path("state").asText().equals("done");
    if (done && !isNoted(picking, receipt)) {
      throw new ErpRefused(
          "received",
          "Odoo has received return %s already; take the other pieces in there by hand"
              .formatted(picking.path("name").asText()));
    }
    if (!done) {
      count(id, receipt);
      client.write(PICKING, id, Map.of("note", receipt.receiptId()));
      client.call(
          PICKING,
          "button_validate",
          Map.of("ids", List.of(id), "context", Map.of("skip_backorder", true)));
    }
    scrap(id, receipt);
    return picking.path("name").asText();
  }

  private void count(int id, ReturnReceipt receipt) {
    List<JsonNode> moves = pickings.moves(List.of(id));
    Map<Integer, String> skus = items.skus(moves.stream().map(OdooItems::product).toList());
    for (JsonNode move : moves) {
      int found =
          receipt.pieces().stream()
              .filter(pieces -> pieces.sku().equals(skus.get(OdooItems.product(move))))
              .mapToInt(ReturnReceipt.Pieces::quantity)
              .sum();
      client.write(
          "stock.move", move.path("id").asInt(), Map.of("quantity", found, "picked", true));
    }
  }

  /** What is defective does not stay among what can be sold. */
  private void scrap(int id, ReturnReceipt receipt) {
    for (ReturnReceipt.Pieces pieces : defective(receipt)) {
      String mark = receipt.receiptId() + " " + pieces.sku();
      List<JsonNode> known = scrapped(mark);
      int scrap =
          known.isEmpty()
              ? client.create(
                  "stock.scrap",
                  Map.of(
                      "product_id",
                      items
                          .ids(List.of(pieces.sku()), receipt.refund().order().orderNo())
                          .get(pieces.sku()),
                      "scrap_qty",
                      pieces.quantity(),
                      "picking_id",
                      id,
                      "origin",
                      mark))
              : known.get(0).path("id").asInt();
      if (known.isEmpty() || !known.get(0).path("state").asText().equals("done")) {
        client.on("stock.scrap", "action_validate", scrap);
      }
    }
  }

  private List<JsonNode> scrapped(String mark) {
    return client.search("stock.scrap", List.of("state"), List.of(where("origin", "=", mark)));
  }

  private static List<ReturnReceipt.Pieces> defective(ReturnReceipt receipt) {
    return receipt.pieces().stream().filter(ReturnReceipt.Pieces::defective).toList();
  }

  private static boolean isNoted(JsonNode picking, ReturnReceipt receipt) {
    return picking.path("note").asText().contains(receipt.receiptId());
  }

  /** The name of the return picking when everything of the receipt is in the books. */
  Optional<String> findReceipt(ReturnReceipt receipt, String orderName) {
    return find(receipt.refund(), orderName)
        .filter(row -> row.path("state").asText().equals("done") && isNoted(row, receipt))
        .filter(
            row ->
                defective(receipt).stream()
                    .allMatch(
                        pieces ->
                            scrapped(receipt.receiptId() + " " + pieces.sku()).stream()
                                .anyMatch(s -> s.path("state").asText().equals("done"))))
        .map(row -> row.path("name").asText());
  }
}
