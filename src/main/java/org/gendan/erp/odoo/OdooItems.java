package org.gendan.erp.odoo;

import static org.gendan.erp.odoo.OdooClient.where;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.gendan.erp.ErpRefused;
import org.gendan.erp.ListedItem;

/** Products of Odoo by our SKU, which is their internal reference. */
class OdooItems {

  private final OdooClient client;

  OdooItems(OdooClient client) {
    this.client = client;
  }

  /**
   * Ids by SKU.
   *
   * @throws ErpRefused when one is unknown
   */
  Map<String, Integer> ids(Collection<String> skus, String orderNo) {
    List<String> wanted = List.copyOf(new TreeSet<>(skus));
    Map<String, Integer> ids = new HashMap<>();
    client
        .search(
            "product.product",
            List.of("default_code"),
            List.of(where("default_code", "in", wanted)))
        .forEach(row -> ids.putIfAbsent(row.path("default_code").asText(), row.path("id").asInt()));
    List<String> missing = wanted.stream().filter(sku -> !ids.containsKey(sku)).toList();
    if (!missing.isEmpty()) {
      throw new ErpRefused(
          "unknown item",
          "The ERP does not know item %s of order %s. Create the item in the ERP, then raise the retries of this job in Cockpit"
              .formatted(String.join(", ", missing), orderNo));
    }
    return ids;
  }

  /** SKUs by id. */
  Map<Integer, String> skus(Collection<Integer> ids) {
    Map<Integer, String> skus = new HashMap<>();
    client
        .search(
            "product.product",
            List.of("default_code"),
            List.of(where("id", "in", List.copyOf(new TreeSet<>(ids)))))
        .forEach(row -> skus.put(row.path("id").asInt(), row.path("default_code").asText()));
    return skus;
  }

  /** Pieces that nobody has reserved. */
  int free(String sku) {
    return client
        .search(
            "product.product",
            List.of("default_code", "free_qty"),
            List.of(where("default_code", "=", sku)))
        .stream()
        .mapToInt(row -> row.path("free_qty").asInt())
        .sum();
  }

  /** As the price list of the sellers has it; empty when there is no such product. */
  Optional<ListedItem> listed(String sku) {
    return client
        .search(
            "product.product",
            List.of("default_code", "name", "lst_price"),
            List.of(where("default_code", "=", sku)))
        .stream()
        .findFirst()
        .map(row -> new ListedItem(text(row.path("name")), price(row.path("lst_price"))));
  }

  /** What is empty is written as false. */
  private static String text(JsonNode written) {
    return written.isTextual() ? written.asText() : null;
  }

  private static BigDecimal price(JsonNode written) {
    return written.isNumber() && written.decimalValue().signum() > 0
        ? written.decimalValue().setScale(2, RoundingMode.HALF_UP)
        : null;
  }

  /** Id of the product of a line; references are written as id and name. */
  static int product(JsonNode row) {
    return row.path("product_id").path(0).asInt();
  }
}
