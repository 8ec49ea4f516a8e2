package org.gendan.erp.sandbox;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.erp.Erp;
import org.gendan.erp.SalesOrder;
import org.gendan.erp.SandboxWarehouse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Knows every item and has plenty of it, with two exceptions by name: of {@code SHORT-…} there is
 * none until it is restocked, and {@code POISON-…} is unknown until it is created.
 */
@Component
@ConditionalOnProperty(name = "gendan.erp.adapter", havingValue = "sandbox")
class SandboxErp implements Erp, SandboxWarehouse {

  private static final int PLENTY = 1_000_000;

  private final Map<String, Integer> stock = new HashMap<>();
  private final Map<String, SalesOrder> orders = new HashMap<>();
  private final Map<String, SalesOrder> reservations = new HashMap<>();
  private final Map<String, BigDecimal> refunds = new HashMap<>();

  @Override
  public synchronized void pushOrder(SalesOrder order) {
    for (SalesOrder.Item item : order.lines()) {
      if (item.sku().startsWith("POISON-") && !stock.containsKey(item.sku())) {
        throw new IllegalStateException(
            "The ERP does not know item %s of order %s. Create the item in the ERP, then raise the retries of this job in Cockpit"
                .formatted(item.sku(), order.orderNo()));
      }
    }
    giveBack(order.orderId());
    orders.put(order.orderId(), order);
  }

  @Override
  public synchronized List<String> reserveStock(SalesOrder order) {
    if (reservations.containsKey(order.orderId())) {
      return List.of();
    }
    List<String> shortOf =
        order.lines().stream()
            .filter(item -> available(item.sku()) < item.quantity())
            .map(SalesOrder.Item::sku)
            .toList();
    if (shortOf.isEmpty()) {
      order.lines().forEach(item -> add(item.sku(), -item.quantity()));
      reservations.put(order.orderId(), order);
    }
    return shortOf;
  }

  @Override
  public synchronized void voidOrder(String orderId, String reason) {
    giveBack(orderId);
    orders.remove(orderId);
  }

  @Override
  public synchronized void refund(String orderId, BigDecimal amount) {
    voidOrder(orderId, "refund");
    refunds.putIfAbsent(orderId, amount);
  }

  @Override
  public synchronized void restock(String sku, int pieces) {
    add(sku, pieces);
  }

  @Override
  public synchronized int available(String sku) {
    return stock.getOrDefault(sku, sku.startsWith("SHORT-") ? 0 : PLENTY);
  }

  private void giveBack(String orderId) {
    SalesOrder reserved = reservations.remove(orderId);
    if (reserved != null) {
      reserved.lines().forEach(item -> add(item.sku(), item.quantity()));
    }
  }

  private void add(String sku, int pieces) {
    boolean unknown = sku.startsWith("POISON-") && !stock.containsKey(sku);
    stock.put(sku, (unknown ? 0 : available(sku)) + pieces);
  }
}
