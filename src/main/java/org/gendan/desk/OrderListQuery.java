package org.gendan.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.gendan.order.OrderStatus;

/**
 * What is looked for in the list of orders. Null, an empty set or false leaves a condition out.
 *
 * @param text what a customer or a carrier names
 * @param carrier of a parcel of the order
 * @param atLeast of the amount payable
 * @param atMost of the amount payable
 * @param overdueAt a task of the order was due before then, and is open
 * @param withCases a task of a case beside the order's own way is open, such as a refund's
 * @param agent who sold the order, looks after it, or has a task of it
 * @param after the order that the page before has ended with; null for the newest
 * @param limit most rows
 */
public record OrderListQuery(
    String text,
    Set<OrderStatus> statuses,
    Set<String> platforms,
    String carrier,
    BigDecimal atLeast,
    BigDecimal atMost,
    Instant overdueAt,
    boolean withCases,
    String agent,
    Place after,
    int limit) {

  /** Blank and null are the same. */
  public OrderListQuery {
    text = text == null || text.isBlank() ? null : text.strip();
    statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
    platforms = platforms == null ? Set.of() : Set.copyOf(platforms);
  }

  /** The newest that a text may name. */
  public static OrderListQuery naming(String text, int limit) {
    return new OrderListQuery(
        text, Set.of(), Set.of(), null, null, null, null, false, null, null, limit);
  }

  /** Where an order stands in the list; stays true while orders come in at its top. */
  public record Place(Instant placedAt, String orderId) {

    /** As {@link #toString} writes it; null when it is none, which shows the top of the list. */
    static Place of(String token) {
      int end = token == null ? -1 : token.indexOf('~');
      try {
        return end < 0 ? null : new Place(Instant.parse(token.substring(0, end)), rest(token, end));
      } catch (java.time.DateTimeException notAnInstant) {
        return null;
      }
    }

    private static String rest(String token, int end) {
      return token.substring(end + 1);
    }

    @Override
    public String toString() {
      return placedAt + "~" + orderId;
    }
  }
}
