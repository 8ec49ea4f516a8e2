package org.gendan.erp.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Odoo 19 behind its JSON-2 API, as far as our adapter speaks with it. */
@Component
@SandboxThere
public class OdooSandbox {

  private static final String BEARER = "bearer demo_odoo_key";
  private static final String DATABASE = "gendan";

  private final OdooRecords records;
  private final OdooStock stock;
  private final OdooSales sales;
  private final OdooBooks books;

  OdooSandbox(Warehouse warehouse, ErpJournal journal, Clock clock) {
    this.records = new OdooRecords(clock);
    this.stock = new OdooStock(records, warehouse, journal);
    this.sales = new OdooSales(records, stock, journal);
    this.books = new OdooBooks(records, journal);
  }

  /**
   * What a method answers.
   *
   * @throws OdooFault in Odoo's words when it does not
   */
  public synchronized String call(
      String authorization, String database, String model, String method, String body) {
    if (!BEARER.equals(authorization) || !DATABASE.equals(database)) {
      throw new OdooFault(401, "werkzeug.exceptions.Unauthorized", "Invalid apikey");
    }
    try {
      JsonNode arguments = OdooRecords.JSON.readTree(body);
      return OdooRecords.JSON.writeValueAsString(answer(model, method, arguments));
    } catch (JsonProcessingException e) {
      throw new OdooFault(400, "werkzeug.exceptions.BadRequest", "could not parse the body");
    }
  }

  private JsonNode answer(String model, String method, JsonNode arguments) {
    if (method.equals("search_read")) {
      return found(model, arguments);
    }
    if (method.equals("create")) {
      return created(model, arguments);
    }
    JsonNode answer = BooleanNode.TRUE;
    for (JsonNode id : arguments.path("ids")) {
      answer = done(model, method, id.asInt(), arguments);
    }
    return answer;
  }

  private ArrayNode found(String model, JsonNode arguments) {
    if (model.equals("product.product")) {
      stock.offer(arguments.path("domain"));
    }
    List<ObjectNode> rows = records.search(model, arguments.path("domain"));
    int from = Math.min(rows.size(), arguments.path("offset").asInt());
    int to = Math.min(rows.size(), from + arguments.path("limit").asInt(Integer.MAX_VALUE / 2));
    ArrayNode answer = OdooRecords.JSON.createArrayNode();
    for (ObjectNode row : rows.subList(from, to)) {
      ObjectNode shown = OdooRecords.JSON.createObjectNode();
      shown.set("id", row.get("id"));
      for (JsonNode field : arguments.path("fields")) {
        JsonNode value = row.get(field.asText());
        shown.set(field.asText(), value == null ? BooleanNode.FALSE : value);
      }
      answer.add(shown);
    }
    return answer;
  }

  private ArrayNode created(String model, JsonNode arguments) {
    ArrayNode ids = OdooRecords.JSON.createArrayNode();
    for (JsonNode values : arguments.path("vals_list")) {
      ObjectNode row = records.add(model);
      switch (model) {
        case "sale.order" -> sales.create(row, values);
        case "account.move" -> books.create(row, values);
        case "stock.return.picking" -> {
          records.set(row, values);
          row.set("picking", arguments.path("context").path("active_id"));
        }
        case "res.partner", "account.move.reversal", "stock.scrap" -> records.set(row, values);
        default -> throw new OdooFault(404, "werkzeug.exceptions.NotFound", "no model " + model);
      }
      ids.add(row.get("id"));
    }
    return ids;
  }

  private JsonNode done(String model, String method, int id, JsonNode arguments) {
    switch (model + "/" + method) {
      case "sale.order/action_confirm" -> sales.confirm(id);
      case "sale.order/action_cancel" -> sales.cancel(id);
      case "sale.order/action_draft" -> sales.draft(id);
      case "sale.order/write" -> sales.write(id, arguments.path("vals"));
      case "sale.order/message_post" -> sales.post(id, arguments.path("body").asText());
      case "stock.picking/action_assign" -> stock.assign(id);
      case "stock.picking/do_unreserve" -> stock.unreserve(id);
      case "stock.picking/button_validate" -> stock.receive(id);
      case "stock.picking/write", "stock.move/write" ->
          records.set(records.get(model, id), arguments.path("vals"));
      case "stock.scrap/action_validate" -> stock.scrap(id);
      case "account.move/action_post" -> books.post(id);
      case "stock.return.picking/action_create_returns" -> {
        return action("stock.picking", stock.returned(id));
      }
      case "account.move.reversal/refund_moves" -> {
        return action("account.move", books.reverse(id));
      }
      default ->
          throw new OdooFault(
              404, "werkzeug.exceptions.NotFound", "no method " + model + "." + method);
    }
    return BooleanNode.TRUE;
  }

  private static JsonNode action(String model, int id) {
    return OdooRecords.JSON.valueToTree(
        Map.of("type", "ir.actions.act_window", "res_model", model, "res_id", id));
  }

  /** Plays the warehouse: ships a reserved order by our id or the platform's number. */
  public synchronized boolean ship(String order, String carrier, String waybillNo) {
    Optional<ObjectNode> sale =
        records.all("sale.order").stream()
            .filter(row -> row.path("state").asText().equals("sale"))
            .filter(
                row ->
                    row.path("client_order_ref").asText().equals(order)
                        || row.path("origin").asText().equals(order))
            .findFirst();
    return sale.isPresent() && stock.ship(sale.get(), carrier, waybillNo);
  }

  /** Plays the accountants: books an invoice of an order. */
  public synchronized void invoice(String orderId, BigDecimal amount) {
    books.invoice(records.where("sale.order", "client_order_ref", orderId).get(0), amount);
  }

  /** How many records of a model meet a condition: what a test counts. */
  public synchronized long count(String model, String field, String value) {
    return StreamSupport.stream(records.where(model, field, value).spliterator(), false).count();
  }
}
