package org.gendan.erp;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An order as the ERP sees it.
 *
 * @param number the ERP's own number
 * @param position where it stands
 * @param lines what is to be picked
 */
public record ErpOrder(String number, Position position, List<Line> lines) {

  /** Where an order stands in the warehouse. */
  public enum Position {
    /** Not yet in the hands of those who pick. */
    WAITING,
    /** Stock is reserved for every line. */
    RESERVED,
    /** Something is short. */
    SHORT,
    /** Taken aside; nobody ships it. */
    HELD,
    /** Being picked or packed. */
    RELEASED,
    SHIPPED,
    CANCELLED
  }

  /** One line; reserved says whether the warehouse keeps the goods for it. */
  public record Line(String sku, int quantity, boolean reserved) {}

  /** The SKUs for which no stock is kept. */
  public List<String> shortOf() {
    return lines.stream().filter(line -> !line.reserved()).map(Line::sku).distinct().toList();
  }

  /** Whether it has exactly the lines of ours. */
  public boolean matches(SalesOrder order) {
    Map<String, Integer> theirs = new TreeMap<>();
    lines.forEach(line -> theirs.merge(line.sku(), line.quantity(), Integer::sum));
    Map<String, Integer> ours = new TreeMap<>();
    order.lines().forEach(line -> ours.merge(line.sku(), line.quantity(), Integer::sum));
    return position != Position.CANCELLED && theirs.equals(ours);
  }
}
