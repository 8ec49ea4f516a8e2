package org.gendan.order.intake.sheet;

import java.util.List;
import java.util.Map;
import org.gendan.sheet.SheetFormat;

/** Columns of our own order sheet: the names of the JSON body, flat. */
final class GendanColumns {

  static final String SOURCE = "orders";

  static final String PLATFORM = "platform";
  static final String NUMBER = "platformOrderNo";

  /** Columns that all rows of one order share. */
  static final List<String> OF_ORDER =
      List.of(
          PLATFORM,
          NUMBER,
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
          "freight",
          "discount",
          "currency",
          "deliveryMode",
          "remark",
          "promisedDispatchAt",
          "amountPayable",
          "carrier",
          "waybillNo",
          "dispatchedAt",
          "seller",
          "owner");

  static final SheetFormat FORMAT =
      new SheetFormat(
          List.of(
              PLATFORM,
              NUMBER,
              "placedAt",
              "paymentMethod",
              "customerName",
              "customerPhone",
              "customerAddress",
              "sku",
              "quantity",
              "unitPrice"),
          Map.of(
              "province", "customerProvince",
              "city", "customerCity",
              "district", "customerDistrict",
              "address", "customerAddress",
              "vip", "customerVip",
              "phone", "customerPhone",
              "lineName", "name",
              "productName", "name",
              "price", "unitPrice"),
          null);

  private static final Map<String, String> BY_PATH =
      Map.ofEntries(
          Map.entry("customer", "customerName"),
          Map.entry("customer.name", "customerName"),
          Map.entry("customer.phone", "customerPhone"),
          Map.entry("customer.province", "customerProvince"),
          Map.entry("customer.city", "customerCity"),
          Map.entry("customer.district", "customerDistrict"),
          Map.entry("customer.address", "customerAddress"),
          Map.entry("customer.vip", "customerVip"),
          Map.entry("lines", "sku"),
          Map.entry("dispatch", "waybillNo"),
          Map.entry("dispatch.carrier", "carrier"),
          Map.entry("dispatch.waybillNo", "waybillNo"),
          Map.entry("dispatch.dispatchedAt", "dispatchedAt"));

  private GendanColumns() {}

  /** The column of an order-level path of the JSON body. */
  static String of(String path) {
    return BY_PATH.getOrDefault(path, path);
  }
}
