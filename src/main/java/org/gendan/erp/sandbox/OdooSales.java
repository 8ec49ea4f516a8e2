package org.gendan.erp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sale orders of Odoo. */
class OdooSales {

  private static final String ORDER = "sale.order";
  private static final String LINE = "sale.order.line";

  private final OdooRecords records;
  private final OdooStock stock;
  private final ErpJournal journal;

  OdooSales(OdooRecords records, OdooStock stock, ErpJournal journal) {
    this.records = records;
    this.stock = stock;
    this.journal = journal;
  }

  void create(ObjectNode order, JsonNode values) {
    JsonNode partner = values.path("partner_id");
    order.put("state", "draft");
    order.put("name", "S" + order.path("id").asText());
    order.set("client_order_ref", values.path("client_order_ref"));
    order.set("origin", values.path("origin"));
    order.set("partner_id", OdooRecords.reference(partner.asInt(), "partner"));
    commands(order, values.path("order_line"));
    journal.add("ORDER_TAKEN", ref(order), order.path("name").asText());
  }

  private void commands(ObjectNode order, JsonNode commands) {
    int id = order.path("id").asInt();
    for (JsonNode command : commands) {
      if (command.get(0).asInt() == 5) {
        records.where(LINE, "order_id", id).forEach(l -> records.remove(LINE, l.get("id").asInt()));
      } else {
        ObjectNode line = records.add(LINE);
        records.set(line, command.get(2));
        line.set("order_id", OdooRecords.reference(id, order.path("name").asText()));
        line.set("product_id", OdooRecords.reference(line.path("product_id").asInt(), "product"));
      }
    }
  }

  void write(int id, JsonNode values) {
    ObjectNode order = records.get(ORDER, id);
    if (!order.path("state").asText().equals("draft")) {
      throw new OdooFault(
          422, "odoo.exceptions.UserError", "You can not remove a line of a confirmed order.");
    }
    commands(order, values.path("order_line"));
    journal.add("ORDER_CHANGED", ref(order), order.path("name").asText());
  }

  void confirm(int id) {
    ObjectNode order = records.get(ORDER, id);
    if (!order.path("state").asText().equals("draft")) {
      throw new OdooFault(422, "odoo.exceptions.UserError", "Only draft orders can be confirmed.");
    }
    order.put("state", "sale");
    stock.pick(order, records.where(LINE, "order_id", id));
  }

  void cancel(int id) {
    ObjectNode order = records.get(ORDER, id);
    if (!order.path("state").asText().equals("cancel")) {
      order.put("state", "cancel");
      stock.cancel(order);
      journal.add("ORDER_CANCELLED", ref(order), order.path("name").asText());
    }
  }

  void draft(int id) {
    records.get(ORDER, id).put("state", "draft");
  }

  void post(int id, String body) {
    ObjectNode message = records.add("mail.message");
    message.put("model", ORDER);
    message.put("res_id", id);
    message.put("body", body);
    journal.add("MESSAGE_POSTED", ref(records.get(ORDER, id)), body);
  }

  private static String ref(ObjectNode order) {
    return order.path("client_order_ref").asText();
  }
}
