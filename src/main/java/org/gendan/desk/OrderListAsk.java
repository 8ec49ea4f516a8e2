package org.gendan.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gendan.order.OrderStatus;
import org.gendan.order.savedview.ViewAddress;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * What the address of the list of orders asks for: conditions and columns. A column or a condition
 * that it does not know is left out, so that an old address still works.
 */
final class OrderListAsk {

  /** Columns that can be shown beside the order's number, in the order in which they stand. */
  static final List<String> COLUMNS =
      List.of(
          "stage",
          "customer",
          "platform",
          "carrier.name",
          "waybill",
          "amount",
          "people.seller",
          "people.owner",
          "open.cases",
          "due",
          "placed");

  private static final Set<String> USUAL =
      Set.of("stage", "customer", "platform", "waybill", "amount", "due", "placed");

  private static final int LONGEST = 64;

  private final MultiValueMap<String, String> asked;
  private final OrderStatus status;

  /**
   * @param status the stage among what is asked, which the door has read: a list of all stages
   *     would be believed to be that of a misspelled one
   */
  OrderListAsk(MultiValueMap<String, String> asked, OrderStatus status) {
    this.asked = asked;
    this.status = status;
  }

  public String text() {
    return one("q") == null ? "" : one("q");
  }

  public OrderStatus status() {
    return status;
  }

  public String platform() {
    return one("platform");
  }

  public String carrier() {
    return one("carrier");
  }

  public String min() {
    return one("min");
  }

  public String max() {
    return one("max");
  }

  public boolean overdue() {
    return "true".equals(one("overdue"));
  }

  public boolean cases() {
    return "true".equals(one("cases"));
  }

  public String agent() {
    return one("agent");
  }

  /** Whether another condition is asked for than what is looked for and the stage. */
  public boolean narrowed() {
    return ViewAddress.KEPT.stream()
        .filter(name -> !name.equals("status") && !name.equals("columns"))
        .anyMatch(name -> one(name) != null);
  }

  /** The columns that are shown; the usual ones where none is named. */
  public Set<String> columns() {
    Set<String> named = new TreeSet<>(asked.getOrDefault("columns", List.of()));
    named.retainAll(COLUMNS);
    return named.isEmpty() ? USUAL : named;
  }

  /**
   * As it is looked for.
   *
   * @param now what was due before is overdue
   * @throws Refusal when an amount is none
   */
  OrderListQuery query(Instant now, OrderListQuery.Place after, int limit) {
    return new OrderListQuery(
        text(),
        status() == null ? Set.of() : Set.of(status()),
        platform() == null ? Set.of() : Set.of(platform()),
        carrier(),
        amount("min"),
        amount("max"),
        overdue() ? now : null,
        cases(),
        agent(),
        after,
        limit);
  }

  /** As a view keeps it: the part of an address after the question mark. */
  public String kept() {
    return ViewAddress.kept(asked);
  }

  /** The same with what is looked for, for the next page and the file. */
  public String all() {
    List<String> names = new ArrayList<>(ViewAddress.KEPT);
    names.add(0, "q");
    return ViewAddress.of(asked, names);
  }

  private BigDecimal amount(String name) {
    String text = one(name);
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw Refusal.invalid(name, ErrorCode.AMOUNT, "is no amount such as 100.00");
    }
  }

  private String one(String name) {
    String value = asked.getFirst(name);
    return value == null || value.isBlank() || value.length() > LONGEST ? null : value.strip();
  }
}
