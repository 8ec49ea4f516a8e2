package org.gendan.erp.odoo;

import static org.gendan.erp.odoo.OdooClient.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gendan.erp.ErpOrder;
import org.gendan.erp.ErpOrder.Line;
import org.gendan.erp.ErpOrder.Position;
import org.gendan.erp.SalesOrder;

/**
 * Sale orders and what is picked for them. Odoo recognizes no repeat, so every step looks first and
 * does what is missing.
 */
class OdooOrders {

  private static final String MODEL = "sale.order";
  private static final Map<String, Object> NO_QUESTIONS = Map.of("disable_cancel_warning", true);

  private final OdooClient client;
  private final OdooItems items;
  private final OdooPickings pickings;
  private final OdooProperties account;

  OdooOrders(OdooClient client, OdooItems items, OdooPickings pickings, OdooProperties account) {
    this.client = client;
    this.items = items;
    this.pickings = pickings;
    this.account = account;
  }

  /** The sale order of ours: a living one before a cancelled one. */
  Optional<JsonNode> record(String orderId) {
    return client
        .search(
            MODEL,
            List.of("name", "state", "client_order_ref", "partner_id"),
            List.of(where("client_order_ref", "=", orderId)))
        .stream()
        .min(Comparator.comparing(row -> row.path("state").asText().equals("cancel")));
  }

  String push(SalesOrder order) {
    Optional<JsonNode> known = record(order.orderId());
    List<Object> lines = lines(order);
    int id;
    if (known.isEmpty()) {
      id = create(order, lines);
    } else {
      id = known.get().path("id").asInt();
      boolean draft = known.get().path("state").asText().equals("draft");
      if (!draft && find(order.orderId()).filter(seen -> same(seen, order)).isPresent()) {
        return known.get().path("name").asText();
      }
      change(id, draft, lines);
    }
    client.on(MODEL, "action_confirm", id);
    return record(order.orderId()).orElseThrow().path("name").asText();
  }

  private static boolean same(ErpOrder seen, SalesOrder order) {
    Map<String, Integer> left = new HashMap<>();
    seen.lines().forEach(line -> left.merge(line.sku(), line.quantity(), Integer::sum));
    order.lines().forEach(line -> left.merge(line.sku(), -line.quantity(), Integer::sum));
    return left.values().stream().allMatch(quantity -> quantity == 0);
  }

  private int create(SalesOrder order, List<Object> lines) {
    Map<String, Object> values = new HashMap<>();
    values.put("partner_id", partner(order));
    values.put("client_order_ref", order.orderId());
    values.put("origin", order.orderNo());
    values.put("order_line", lines);
    return client.create(MODEL, values);
  }

  /** A confirmed order cannot lose a line: it goes back to a draft first. */
  private void change(int id, boolean draft, List<Object> lines) {
    if (!draft) {
      cancel(id);
      client.on(MODEL, "action_draft", id);
    }
    List<Object> commands = new ArrayList<>();
    commands.add(List.of(5, 0, 0));
    commands.addAll(lines);
    client.write(MODEL, id, Map.of("order_line", commands));
  }

  void cancel(int id) {
    client.call(MODEL, "action_cancel", Map.of("ids", List.of(id), "context", NO_QUESTIONS));
  }

  private int partner(SalesOrder order) {
    return client
        .search("res.partner", List.of("ref"), List.of(where("ref", "=", order.orderId())))
        .stream()
        .findFirst()
        .map(row -> row.path("id").asInt())
        .orElseGet(() -> client.create("res.partner", consignee(order)));
  }

  private static Map<String, Object> consignee(SalesOrder order) {
    SalesOrder.Consignee consignee = order.consignee();
    return Map.of(
        "ref", order.orderId(),
        "name", consignee.name(),
        "phone", consignee.phone(),
        "city", consignee.region(),
        "street", consignee.address());
  }

  private List<Object> lines(SalesOrder order) {
    List<SalesOrder.Item> all = new ArrayList<>(order.lines());
    addService(all, account.freightItem(), "freight", order.payment().freight());
    addService(all, account.discountItem(), "discount", order.payment().discount().negate());
    Map<String, Integer> ids =
        items.ids(all.stream().map(SalesOrder.Item::sku).toList(), order.orderNo());
    List<Object> lines = new ArrayList<>();
    for (SalesOrder.Item item : all) {
      Map<String, Object> values =
          Map.of(
              "product_id", ids.get(item.sku()),
              "name", item.name(),
              "product_uom_qty", item.quantity(),
              "price_unit", item.unitPrice());
      lines.add(List.of(0, 0, values));
    }
    return lines;
  }

  private static void addService(
      List<SalesOrder.Item> all, String code, String name, BigDecimal amount) {
    if (!code.isBlank() && amount.signum() != 0) {
      all.add(new SalesOrder.Item(code, name, 1, amount));
    }
  }

  Optional<ErpOrder> find(String orderId) {
    return record(orderId).map(this::seen);
  }

  private ErpOrder seen(JsonNode order) {
    String name = order.path("name").asText();
    List<JsonNode> open = pickings.outgoing(name);
    List<Line> lines = new ArrayList<>();
    Set<String> services = Set.of(account.freightItem(), account.discountItem());
    List<JsonNode> rows =
        client.search(
            "sale.order.line",
            List.of("product_id", "product_uom_qty"),
            List.of(where("order_id", "=", order.path("id").asInt())));
    Map<Integer, String> skus = items.skus(rows.stream().map(OdooItems::product).toList());
    Set<String> lacking = Set.copyOf(pickings.lacking(open));
    boolean kept = !open.isEmpty();
    for (JsonNode row : rows) {
      String sku = skus.getOrDefault(OdooItems.product(row), "");
      if (!services.contains(sku)) {
        boolean reserved = kept && !lacking.contains(sku);
        lines.add(new Line(sku, row.path("product_uom_qty").asInt(), reserved));
      }
    }
    return new ErpOrder(name, position(order.path("state").asText(), open), lines);
  }

  private static Position position(String state, List<JsonNode> open) {
    if (state.equals("cancel")) {
      return Position.CANCELLED;
    }
    Set<String> states =
        Set.copyOf(open.stream().map(picking -> picking.path("state").asText()).toList());
    if (states.isEmpty() || !state.equals("sale")) {
      return Position.WAITING;
    }
    if (states.equals(Set.of("done"))) {
      return Position.SHIPPED;
    }
    return states.equals(Set.of("assigned")) ? Position.RESERVED : Position.SHORT;
  }

  /** Leaves a word in the history that people at the ERP read; once. */
  void tell(int id, String words) {
    if (!wasTold(id, words)) {
      client.call(MODEL, "message_post", Map.of("ids", List.of(id), "body", words));
    }
  }

  boolean wasTold(int id, String words) {
    return !client
        .search(
            "mail.message",
            List.of("body"),
            List.of(
                where("model", "=", MODEL),
                where("res_id", "=", id),
                where("body", "ilike", words)))
        .isEmpty();
  }
}
