package org.gendan.order.intake.sheet;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Identifier;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetFormat;
import org.gendan.sheet.SheetRow;

/** Columns of the pair of files that Taobao and Tmall export (ADAPTERS section 15). */
final class TaobaoColumns {

  static final String NUMBER = "订单编号";
  static final String GOODS_PAYABLE = "买家应付货款";
  static final String FREIGHT_PAYABLE = "买家应付邮费";
  static final String TOTAL = "总金额";
  static final String PAID = "买家实际支付金额";
  static final String COUPONS = "天猫卡券抵扣";
  static final String POINTS = "集分宝抵扣";
  static final String STATUS = "订单状态";
  static final String NAME = "收货人姓名";
  static final String ADDRESS = "收货地址";
  static final String CHANGED_ADDRESS = "修改后的收货地址";
  static final String MOBILE = "联系手机";
  static final String PHONE = "联系电话";
  static final String CREATED_AT = "订单创建时间";
  static final String PAID_AT = "订单付款时间";
  static final String MESSAGE = "买家留言";
  static final String WAYBILL = "物流单号";
  static final String CARRIER = "物流公司";
  static final String DISPATCHED_AT = "发货时间";
  static final String REFUNDED = "退款金额";

  static final String TITLE = "标题";
  static final String PRICE = "价格";
  static final String QUANTITY = "购买数量";
  static final String SELLER_CODE = "商家编码";
  static final String EXTERNAL_CODE = "外部系统编号";
  static final String ATTRIBUTES = "商品属性";

  private static final Charset GBK = Charset.forName("GB18030");

  static final SheetFormat ORDERS = new SheetFormat(List.of(NUMBER), Map.of(), GBK);

  static final SheetFormat DETAILS =
      new SheetFormat(List.of(NUMBER, TITLE, PRICE, QUANTITY), Map.of(), GBK);

  private static final Map<String, String> BY_PATH =
      Map.ofEntries(
          Map.entry("platformOrderNo", NUMBER),
          Map.entry("placedAt", CREATED_AT),
          Map.entry("paidAt", PAID_AT),
          Map.entry("customer", NAME),
          Map.entry("customer.name", NAME),
          Map.entry("customer.phone", MOBILE),
          Map.entry("customer.province", ADDRESS),
          Map.entry("customer.city", ADDRESS),
          Map.entry("customer.district", ADDRESS),
          Map.entry("customer.address", ADDRESS),
          Map.entry("freight", FREIGHT_PAYABLE),
          Map.entry("discount", GOODS_PAYABLE),
          Map.entry("amountPayable", TOTAL),
          Map.entry("remark", MESSAGE),
          Map.entry("dispatch.carrier", CARRIER),
          Map.entry("dispatch.waybillNo", WAYBILL),
          Map.entry("dispatch.dispatchedAt", DISPATCHED_AT),
          Map.entry("lines", NUMBER),
          Map.entry("sku", SELLER_CODE),
          Map.entry("name", TITLE),
          Map.entry("quantity", QUANTITY),
          Map.entry("unitPrice", PRICE));

  private TaobaoColumns() {}

  /** The number of a row in its one spelling, or null when it has none. */
  static String number(SheetRow row) {
    String cell = row.cell(NUMBER);
    String number = cell == null ? null : Identifier.normal(cell.replaceFirst("^'", ""));
    return number == null || number.isEmpty() ? null : number;
  }

  /** The column of a path of the JSON body, or of a field of a line. */
  static String of(String path) {
    return BY_PATH.getOrDefault(path, path);
  }

  /**
   * Insists on the columns of ExportOrderList.
   *
   * @throws Refusal when one is missing, or when it is the short form that names nobody
   */
  static void requireOrders(Sheet orders) {
    boolean phone = orders.has(MOBILE) || orders.has(PHONE);
    if (!orders.has(NAME) && !phone && orders.has(ADDRESS)) {
      throw Refusal.invalid(
          "orders",
          ErrorCode.SHORT_FORM,
          "The file is the short export: it has no %s and no %s and its address is masked, so that"
              + " nobody could be called. Export the order report with the consignee's data"
              + " (ExportOrderList, long form)",
          NAME,
          MOBILE);
    }
    orders.require(
        List.of(NUMBER, GOODS_PAYABLE, FREIGHT_PAYABLE, TOTAL, STATUS, NAME, ADDRESS, CREATED_AT));
    if (!phone) {
      orders.require(List.of(MOBILE));
    }
  }
}
