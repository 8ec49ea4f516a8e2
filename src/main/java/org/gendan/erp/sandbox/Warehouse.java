package org.gendan.erp.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.gendan.erp.ListedItem;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Knows every item and has plenty of it, with two exceptions by name: of {@code SHORT-…} there is
 * none until it is restocked, and {@code POISON-…} is unknown until it is created.
 */
@Component
@NamedInterface
@SandboxThere
public class Warehouse {

  private static final int PLENTY = 1_000_000;

  /** Lines of {@code sku,name,price}; what is not in it is in stock, and has no price. */
  private static final String PRICE_LIST = "/erp/sandbox-price-list.csv";

  private final Map<String, Integer> stock = new HashMap<>();
  private final Map<String, ListedItem> prices = new HashMap<>();

  Warehouse() {
    try (InputStream list = Warehouse.class.getResourceAsStream(PRICE_LIST)) {
      new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .forEach(line -> list(line[0], line[1], new BigDecimal(line[2])));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + PRICE_LIST, e);
    }
  }

  synchronized boolean knows(String sku) {
    return !sku.startsWith("POISON-") || stock.containsKey(sku);
  }

  /** Creates an item, or puts more of it in stock. */
  public synchronized void restock(String sku, int pieces) {
    stock.put(sku, (knows(sku) ? available(sku) : 0) + pieces);
  }

  /** Puts an item into the price list, or changes it there. */
  public final synchronized void list(String sku, String name, BigDecimal price) {
    prices.put(sku, new ListedItem(name, price));
  }

  /** The item as the price list has it, where most have neither name nor price. */
  synchronized ListedItem listed(String sku) {
    return prices.getOrDefault(sku, new ListedItem(null, null));
  }

  /** Pieces that nobody has reserved. */
  public synchronized int available(String sku) {
    return stock.getOrDefault(sku, sku.startsWith("SHORT-") ? 0 : PLENTY);
  }

  /** Takes all pieces or none. */
  synchronized boolean take(Map<String, Integer> pieces) {
    if (pieces.entrySet().stream().anyMatch(e -> available(e.getKey()) < e.getValue())) {
      return false;
    }
    pieces.forEach((sku, quantity) -> restock(sku, -quantity));
    return true;
  }

  /** Puts pieces back. */
  synchronized void giveBack(Map<String, Integer> pieces) {
    pieces.forEach(this::restock);
  }
}
