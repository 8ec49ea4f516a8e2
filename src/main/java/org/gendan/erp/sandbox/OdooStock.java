package org.gendan.erp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.erp.ListedItem;

/** Products, pickings and moves of Odoo. */
class OdooStock {

  private static final String PRODUCT = "product.product";
  private static final String PICKING = "stock.picking";
  private static final String MOVE = "stock.move";
  private static final Set<String> SERVICES = Set.of("FREIGHT", "DISCOUNT");

  private final OdooRecords records;
  private final Warehouse warehouse;
  private final ErpJournal journal;

  OdooStock(OdooRecords records, Warehouse warehouse, ErpJournal journal) {
    this.records = records;
    this.warehouse = warehouse;
    this.journal = journal;
  }

  /** Makes records of the items that a client looks for, if the warehouse knows them. */
  void offer(JsonNode domain) {
    for (JsonNode condition : domain) {
      if (condition.get(0).asText().equals("default_code")) {
        JsonNode wanted = condition.get(2);
        (wanted.isArray() ? wanted : OdooRecords.JSON.createArrayNode().add(wanted))
            .forEach(code -> offer(code.asText()));
      }
    }
  }

  private void offer(String sku) {
    if (!warehouse.knows(sku)) {
      return;
    }
    List<ObjectNode> known = records.where(PRODUCT, "default_code", sku);
    ObjectNode product = known.isEmpty() ? records.add(PRODUCT) : known.get(0);
    product.put("default_code", sku);
    product.put("free_qty", warehouse.available(sku));
    ListedItem listed = warehouse.listed(sku);
    product.put("name", listed.name() == null ? sku : listed.name());
    product.put("lst_price", listed.price());
  }

  private String sku(ObjectNode row) {
    JsonNode product = row.path("product_id");
    int id = product.isArray() ? product.get(0).asInt() : product.asInt();
    return records.get(PRODUCT, id).path("default_code").asText();
  }

  void pick(ObjectNode order, List<ObjectNode> lines) {
    ObjectNode picking = picking("outgoing", "WH/OUT/", order.path("name").asText());
    picking.set("sale", order.path("client_order_ref"));
    picking.put("state", "confirmed");
    for (ObjectNode line : lines) {
      if (!SERVICES.contains(sku(line))) {
        move(picking, line.path("product_id").get(0).asInt(), line.path("product_uom_qty"));
      }
    }
  }

  private ObjectNode picking(String type, String prefix, String origin) {
    ObjectNode picking = records.add(PICKING);
    picking.put("name", prefix + picking.path("id").asText());
    picking.put("origin", origin);
    picking.put("picking_type_code", type);
    return picking;
  }

  private void move(ObjectNode picking, int product, JsonNode quantity) {
    ObjectNode move = records.add(MOVE);
    int id = picking.path("id").asInt();
    move.set("picking_id", OdooRecords.reference(id, picking.path("name").asText()));
    move.set("product_id", OdooRecords.reference(product, "product"));
    move.set("product_uom_qty", quantity);
    move.put("quantity", 0);
  }

  private List<ObjectNode> moves(ObjectNode picking) {
    return records.where(MOVE, "picking_id", picking.path("id").asInt());
  }

  /** Keeps what is there; a picking is assigned when nothing is short. */
  void assign(int id) {
    ObjectNode picking = records.get(PICKING, id);
    boolean all = true;
    for (ObjectNode move : moves(picking)) {
      int missing = move.path("product_uom_qty").asInt() - move.path("quantity").asInt();
      if (missing > 0 && warehouse.take(Map.of(sku(move), missing))) {
        move.set("quantity", move.get("product_uom_qty"));
      } else if (missing > 0) {
        all = false;
      }
    }
    if (all && picking.path("state").asText().equals("confirmed")) {
      picking.put("state", "assigned");
      journal.add("STOCK_RESERVED", picking.path("sale").asText(), picking.path("name").asText());
    }
  }

  void unreserve(int id) {
    ObjectNode picking = records.get(PICKING, id);
    for (ObjectNode move : moves(picking)) {
      if (move.path("quantity").asInt() > 0) {
        warehouse.giveBack(Map.of(sku(move), move.path("quantity").asInt()));
        move.put("quantity", 0);
      }
    }
    picking.put("state", "confirmed");
  }

  void cancel(ObjectNode order) {
    for (ObjectNode picking : records.where(PICKING, "origin", order.path("name").asText())) {
      if (!Set.of("done", "cancel").contains(picking.path("state").asText())) {
        unreserve(picking.path("id").asInt());
        picking.put("state", "cancel");
      }
    }
  }

  boolean ship(ObjectNode order, String carrier, String waybillNo) {
    for (ObjectNode picking : records.where(PICKING, "origin", order.path("name").asText())) {
      if (picking.path("state").asText().equals("assigned")) {
        picking.put("state", "done");
        picking.put("carrier_tracking_ref", waybillNo);
        picking.set("carrier_id", OdooRecords.reference(1, carrier));
        picking.put("date_done", records.now());
        picking.put("write_date", records.now());
        journal.add("ORDER_SHIPPED", order.path("client_order_ref").asText(), waybillNo);
        return true;
      }
    }
    return false;
  }

  /** Makes the picking by which goods come back. */
  int returned(int wizardId) {
    ObjectNode wizard = records.get("stock.return.picking", wizardId);
    ObjectNode sent = records.get(PICKING, wizard.path("picking").asInt());
    ObjectNode back = picking("incoming", "WH/IN/", "Return of " + sent.path("name").asText());
    int sentId = sent.path("id").asInt();
    back.set("return_id", OdooRecords.reference(sentId, sent.path("name").asText()));
    back.set("sale", sent.get("sale"));
    back.put("state", "assigned");
    for (JsonNode command : wizard.path("product_return_moves")) {
      JsonNode values = command.get(2);
      move(back, values.path("product_id").asInt(), values.path("quantity"));
    }
    journal.add("RETURN_MADE", sent.path("sale").asText(), back.path("name").asText());
    return back.path("id").asInt();
  }

  void receive(int id) {
    ObjectNode picking = records.get(PICKING, id);
    if (picking.path("state").asText().equals("done")) {
      throw new OdooFault(422, "odoo.exceptions.UserError", "The transfer is already done.");
    }
    picking.put("state", "done");
    moves(picking)
        .forEach(move -> warehouse.giveBack(Map.of(sku(move), move.path("quantity").asInt())));
    journal.add("STOCK_IN", picking.path("note").asText(), picking.path("name").asText());
  }

  void scrap(int id) {
    ObjectNode scrap = records.get("stock.scrap", id);
    if (!scrap.path("state").asText().equals("done")) {
      scrap.put("state", "done");
      warehouse.take(Map.of(sku(scrap), scrap.path("scrap_qty").asInt()));
      journal.add("SCRAPPED", scrap.path("origin").asText(), scrap.path("scrap_qty").asText());
    }
  }
}
