package org.gendan.erp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Invoices and credit notes of Odoo. */
class OdooBooks {

  private static final String MOVE = "account.move";

  private final OdooRecords records;
  private final ErpJournal journal;

  OdooBooks(OdooRecords records, ErpJournal journal) {
    this.records = records;
    this.journal = journal;
  }

  void create(ObjectNode move, JsonNode values) {
    records.set(move, values);
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode command : values.path("invoice_line_ids")) {
      JsonNode line = command.get(2);
      total =
          total.add(
              line.path("price_unit")
                  .decimalValue()
                  .multiply(line.path("quantity").decimalValue()));
    }
    move.put("amount_total", total);
    move.put("state", "draft");
  }

  void invoice(ObjectNode order, BigDecimal amount) {
    ObjectNode move = records.add(MOVE);
    move.put("move_type", "out_invoice");
    move.set("invoice_origin", order.get("name"));
    move.set("journal_id", OdooRecords.reference(1, "Customer Invoices"));
    move.put("name", "INV/" + move.path("id").asText());
    move.put("amount_total", amount);
    move.put("state", "posted");
  }

  int reverse(int wizardId) {
    ObjectNode wizard = records.get("account.move.reversal", wizardId);
    int invoiceId = wizard.path("move_ids").get(0).get(2).get(0).asInt();
    ObjectNode invoice = records.get(MOVE, invoiceId);
    ObjectNode move = records.add(MOVE);
    move.put("move_type", "out_refund");
    move.put(
        "ref",
        "Reversal of: %s, %s"
            .formatted(invoice.path("name").asText(), wizard.path("reason").asText()));
    move.set("amount_total", invoice.get("amount_total"));
    move.put("state", "draft");
    return move.path("id").asInt();
  }

  void post(int id) {
    ObjectNode move = records.get(MOVE, id);
    if (!move.path("state").asText().equals("draft")) {
      throw new OdooFault(
          422, "odoo.exceptions.UserError", "The entry must be in draft to be posted.");
    }
    move.put("state", "posted");
    String ref = move.path("ref").asText();
    journal.add(
        "MONEY_BACK",
        ref.substring(ref.lastIndexOf(", ") < 0 ? 0 : ref.lastIndexOf(", ") + 2),
        move.path("amount_total").asText());
  }
}
