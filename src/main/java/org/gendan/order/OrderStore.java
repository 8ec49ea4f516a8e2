package org.gendan.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where orders are kept. */
public interface OrderStore {

  /** Adds new orders in few statements. */
  void addAll(List<Order> orders);

  /** Finds an order by our id. */
  Optional<Order> find(String orderId);

  /** Finds an order and keeps everybody else from changing it until the transaction ends. */
  Optional<Order> lock(String orderId);

  /** Finds the orders of a platform that have one of these numbers; lines are left out. */
  List<Order> findByNumbers(Platform platform, Collection<String> platformOrderNos);

  /** The orders of all platforms that have this number; lines are left out. */
  List<Order> findByNumber(String platformOrderNo);

  /**
   * Writes what has changed.
   *
   * @return false when another transaction has changed the order since it was read
   */
  boolean update(Order order);

  /** Replaces the lines. */
  void updateLines(Order order);

  /**
   * Searches, the newest first; lines are left out.
   *
   * @param status only these, or null for all
   * @param text part of order number, name or phone; null for all
   */
  List<Order> search(OrderStatus status, String text, int limit, long offset);

  /** How many a search would find. */
  long count(OrderStatus status, String text);
}
