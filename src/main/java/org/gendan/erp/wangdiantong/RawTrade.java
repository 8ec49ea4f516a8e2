package org.gendan.erp.wangdiantong;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.erp.SalesOrder;
import org.gendan.erp.Shares;

/**
 * An order as Wangdiantong wants it. Our order id is its {@code tid}; the lines are numbered from 1
 * behind it, and keep their numbers when their item changes.
 */
final class RawTrade {

  static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final int TO_BE_HANDED_ON = 10;
  private static final int TO_BE_SHIPPED = 30;
  private static final int PAID = 2;
  private static final int PREPAID = 1;
  private static final int ON_DELIVERY = 2;
  private static final int ONLINE = 1;
  private static final int CASH = 2;

  private RawTrade() {}

  static String oid(String orderId, int lineNo) {
    return orderId + "-" + lineNo;
  }

  static String time(Instant at) {
    return at == null ? null : TIME.format(at.atOffset(BEIJING));
  }

  /** The arguments of a push. */
  static Map<String, Object> of(SalesOrder order) {
    SalesOrder.Payment payment = order.payment();
    SalesOrder.Consignee consignee = order.consignee();
    boolean paid = payment.paidAt() != null;
    Map<String, Object> trade = new LinkedHashMap<>();
    trade.put("tid", order.orderId());
    trade.put("process_status", TO_BE_HANDED_ON);
    trade.put("trade_status", TO_BE_SHIPPED);
    trade.put("refund_status", 0);
    trade.put("pay_status", paid ? PAID : 0);
    trade.put("order_count", order.lines().size());
    trade.put("goods_count", order.lines().stream().mapToInt(SalesOrder.Item::quantity).sum());
    trade.put("pay_method", payment.onDelivery() ? CASH : ONLINE);
    trade.put("trade_time", time(order.placedAt()));
    trade.put("pay_time", time(payment.paidAt()));
    trade.put("end_time", null);
    trade.put("buyer_nick", consignee.name());
    trade.put("buyer_message", order.remark() == null ? "" : order.remark());
    trade.put("receiver_name", consignee.name());
    trade.put("receiver_area", consignee.region());
    trade.put("receiver_address", consignee.address());
    trade.put("receiver_mobile", consignee.phone());
    trade.put("post_amount", payment.freight());
    trade.put("discount", payment.discount());
    trade.put("receivable", payment.total());
    trade.put("delivery_term", payment.onDelivery() ? ON_DELIVERY : PREPAID);
    trade.put("cod_amount", payment.onDelivery() ? payment.total() : BigDecimal.ZERO);
    trade.put("is_auto_wms", false);
    trade.put("warehouse_no", "");
    trade.put("logistics_type", -1);
    // For the people at the ERP, who know the platform's number and not ours.
    trade.put("remark", order.orderNo());
    trade.put("remark_flag", 0);
    return trade;
  }

  /** The arguments of the lines of a push. */
  static List<Map<String, Object>> lines(SalesOrder order) {
    List<BigDecimal> shares = Shares.of(order.payment().discount(), order);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = 0; i < order.lines().size(); i++) {
      lines.add(line(order.orderId(), i + 1, order.lines().get(i), shares.get(i)));
    }
    return lines;
  }

  private static Map<String, Object> line(
      String orderId, int lineNo, SalesOrder.Item item, BigDecimal share) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("tid", orderId);
    line.put("oid", oid(orderId, lineNo));
    line.put("status", TO_BE_SHIPPED);
    line.put("refund_status", 0);
    line.put("goods_id", item.sku());
    line.put("spec_id", item.sku());
    line.put("goods_no", item.sku());
    line.put("spec_no", item.sku());
    line.put("goods_name", item.name());
    line.put("num", item.quantity());
    line.put("price", item.unitPrice());
    line.put("discount", BigDecimal.ZERO);
    line.put("share_discount", share);
    line.put("total_amount", item.amount());
    line.put("adjust_amount", BigDecimal.ZERO);
    line.put("refund_amount", BigDecimal.ZERO);
    line.put("remark", "");
    line.put("json", "");
    return line;
  }
}
