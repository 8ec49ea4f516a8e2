package org.gendan.testing.app;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Orders as a shop hands them in; 246.00 CNY are due unless a test says otherwise. */
public final class OrderBody {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String RUN = Long.toString(System.currentTimeMillis(), 36).toUpperCase();

  private static final List<String> COLUMNS =
      List.of(
          "platform",
          "platformOrderNo",
          "placedAt",
          "paymentMethod",
          "paidAt",
          "customerName",
          "customerPhone",
          "customerProvince",
          "customerCity",
          "customerDistrict",
          "customerAddress",
          "customerVip",
          "sku",
          "name",
          "quantity",
          "unitPrice",
          "freight",
          "discount",
          "deliveryMode",
          "remark",
          "promisedDispatchAt");

  private final Map<String, String> cells = new LinkedHashMap<>();

  private OrderBody() {
    COLUMNS.forEach(column -> cells.put(column, ""));
    cells.put("platform", "TMALL");
    cells.put("platformOrderNo", number());
    cells.put("placedAt", yesterday());
    cells.put("paymentMethod", "COD");
    cells.put("customerName", "张三");
    cells.put("customerPhone", "13800008000");
    cells.put("customerProvince", "广东省");
    cells.put("customerCity", "深圳市");
    cells.put("customerDistrict", "南山区");
    cells.put("customerAddress", "示例大道2号");
    cells.put("sku", "P100-RED-M");
    cells.put("name", "羽绒服 红 M");
    cells.put("quantity", "2");
    cells.put("unitPrice", "129.00");
    cells.put("freight", "8.00");
    cells.put("discount", "20.00");
    cells.put("deliveryMode", "COURIER");
  }

  /** A number no other order of any run has. */
  public static String number() {
    int count = COUNT.incrementAndGet();
    // No number is the beginning of another one: the search finds by beginnings. None ends in 0000
    // to 0009: the sandbox of carriers sends parcels of such numbers on a journey of their own.
    return RUN + "-" + (100_010 + count / 9_990 * 10_000 + count % 9_990);
  }

  /** An order that is paid to the courier. */
  public static OrderBody cod() {
    return new OrderBody();
  }

  /** An order that should have been paid when it was placed, and was not. */
  public static OrderBody unpaid() {
    return new OrderBody().with("paymentMethod", "PREPAID");
  }

  /** An order that was paid when it was placed. */
  public static OrderBody prepaid() {
    return unpaid().with("paidAt", yesterday());
  }

  /** The same order with another value; fields are named like the columns of the sheet. */
  public OrderBody with(String column, String value) {
    if (!cells.containsKey(column)) {
      throw new IllegalArgumentException("No column is called " + column);
    }
    cells.put(column, value);
    return this;
  }

  /** The platform's number. */
  public String no() {
    return cells.get("platformOrderNo");
  }

  /** The body of {@code POST /api/orders}; what is blank is left out. */
  public Map<String, Object> json() {
    Map<String, Object> customer = new LinkedHashMap<>();
    Map<String, Object> line = new LinkedHashMap<>();
    Map<String, Object> body = new LinkedHashMap<>();
    cells.forEach(
        (column, value) -> {
          if (value.isEmpty()) {
            return;
          }
          if (column.startsWith("customer")) {
            String name = column.substring("customer".length());
            customer.put(name.substring(0, 1).toLowerCase() + name.substring(1), value);
          } else if (List.of("sku", "name", "quantity", "unitPrice").contains(column)) {
            line.put(column, value);
          } else {
            body.put(column, value);
          }
        });
    body.put("customer", customer);
    body.put("lines", new ArrayList<>(List.of(line)));
    return body;
  }

  /** The header of a sheet. */
  public static String header() {
    return String.join(",", COLUMNS);
  }

  /** The row of a sheet, as it is: nothing is quoted. */
  public String row() {
    return String.join(",", cells.values());
  }

  private static String yesterday() {
    return DeskTime.now()
        .atOffset(ZoneOffset.ofHours(8))
        .minusDays(1)
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }
}
