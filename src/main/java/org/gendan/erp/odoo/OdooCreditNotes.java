package org.gendan.erp.odoo;

import static org.gendan.erp.odoo.OdooClient.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.erp.RefundCase;

/** Money that goes back: one credit note for each refund, which its reference names. */
class OdooCreditNotes {

  private static final String MODEL = "account.move";

  private final OdooClient client;

  OdooCreditNotes(OdooClient client) {
    this.client = client;
  }

  /** The credit notes of a refund; a reversal writes its own words before our number. */
  List<JsonNode> find(RefundCase refund) {
    String id = refund.refundId();
    return client
        .search(
            MODEL,
            List.of("ref", "state", "amount_total"),
            List.of(
                where("move_type", "=", "out_refund"),
                where("ref", "ilike", id),
                where("state", "!=", "cancel")))
        .stream()
        .filter(
            row ->
                row.path("ref").asText().equals(id) || row.path("ref").asText().endsWith(", " + id))
        .toList();
  }

  /** Makes the credit note, or finds it, and books it. */
  void book(RefundCase refund, JsonNode order) {
    List<JsonNode> known = find(refund);
    if (known.isEmpty()) {
      client.on(MODEL, "action_post", create(refund, order));
    } else if (known.get(0).path("state").asText().equals("draft")) {
      client.on(MODEL, "action_post", known.get(0).path("id").asInt());
    }
  }

  private int create(RefundCase refund, JsonNode order) {
    List<JsonNode> invoices =
        client.search(
            MODEL,
            List.of("amount_total", "journal_id"),
            List.of(
                where("move_type", "=", "out_invoice"),
                where("invoice_origin", "=", order.path("name").asText()),
                where("state", "=", "posted")));
    boolean whole =
        invoices.size() == 1
            && new BigDecimal(invoices.get(0).path("amount_total").asText())
                    .compareTo(refund.amount())
                == 0;
    return whole ? reversal(refund, invoices.get(0)) : single(refund, order, invoices);
  }

  private int reversal(RefundCase refund, JsonNode invoice) {
    int wizard =
        client.create(
            "account.move.reversal",
            Map.of(
                "move_ids", List.of(List.of(6, 0, List.of(invoice.path("id").asInt()))),
                "reason", refund.refundId(),
                "journal_id", invoice.path("journal_id").path(0).asInt()));
    return client.on("account.move.reversal", "refund_moves", wizard).path("res_id").asInt();
  }

  /** A part of an invoice, or money of which there is no invoice: one line with the amount. */
  private int single(RefundCase refund, JsonNode order, List<JsonNode> invoices) {
    Map<String, Object> values = new HashMap<>();
    values.put("move_type", "out_refund");
    values.put("partner_id", order.path("partner_id").path(0).asInt());
    values.put("ref", refund.refundId());
    values.put("invoice_origin", order.path("name").asText());
    Map<String, Object> line =
        Map.of("name", refund.refundId(), "quantity", 1, "price_unit", refund.amount());
    values.put("invoice_line_ids", List.of(List.of(0, 0, line)));
    if (invoices.size() == 1) {
      values.put("reversed_entry_id", invoices.get(0).path("id").asInt());
    }
    return client.create(MODEL, values);
  }
}
