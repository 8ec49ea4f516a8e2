package org.gendan.erp.sandbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gendan.erp.ErpOrder.Position;

/** An order in the books of the sandbox. */
public final class SandboxTrade {

  private final String tid;
  private final String orderNo;
  private final String number;
  private List<Line> lines;
  private Position position = Position.WAITING;

  SandboxTrade(String tid, String orderNo, String number, List<Line> lines) {
    this.tid = tid;
    this.orderNo = orderNo;
    this.number = number;
    this.lines = List.copyOf(lines);
  }

  /** One line. */
  public record Line(String oid, String sku, int quantity) {}

  /** The number it was pushed with. */
  public String tid() {
    return tid;
  }

  /** The platform's number. */
  public String orderNo() {
    return orderNo;
  }

  /** The ERP's number. */
  public String number() {
    return number;
  }

  /** What to pick. */
  public List<Line> lines() {
    return lines;
  }

  /** Where it stands. */
  public Position position() {
    return position;
  }

  void changeTo(List<Line> others) {
    lines = List.copyOf(others);
  }

  void moveTo(Position next) {
    position = next;
  }

  /** Whether the warehouse keeps goods for it. */
  boolean holdsStock() {
    return position == Position.RESERVED
        || position == Position.HELD
        || position == Position.RELEASED;
  }

  Map<String, Integer> pieces() {
    Map<String, Integer> pieces = new TreeMap<>();
    lines.forEach(line -> pieces.merge(line.sku(), line.quantity(), Integer::sum));
    return pieces;
  }
}
