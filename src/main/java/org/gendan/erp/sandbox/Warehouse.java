package org.gendan.erp.sandbox;

import java.util.HashMap;
import java.util.Map;
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

  private final Map<String, Integer> stock = new HashMap<>();

  synchronized boolean knows(String sku) {
    return !sku.startsWith("POISON-") || stock.containsKey(sku);
  }

  /** Creates an item, or puts more of it in stock. */
  public synchronized void restock(String sku, int pieces) {
    stock.put(sku, (knows(sku) ? available(sku) : 0) + pieces);
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
