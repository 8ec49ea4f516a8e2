package org.gendan.erp.wangdiantong;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gendan.erp.RefundCase;
import org.gendan.erp.RefundCase.Part;
import org.gendan.erp.RefundStep;
import org.gendan.erp.SalesOrder;

/** A refund as Wangdiantong wants it: one raw refund for each line, of which the number is ours. */
final class RawRefund {

  private RawRefund() {}

  /** Number of the raw refund of a part. */
  static String number(RefundCase refund, Part part) {
    return refund.parts().size() == 1 ? refund.refundId() : refund.refundId() + "-" + part.lineNo();
  }

  /** The numbers of all parts. */
  static List<String> numbers(RefundCase refund) {
    return refund.parts().stream().map(part -> number(refund, part)).toList();
  }

  /** One argument row for each part. */
  static List<Map<String, Object>> rows(RefundCase refund, RefundStep step) {
    return IntStream.range(0, refund.parts().size())
        .mapToObj(i -> row(refund, refund.parts().get(i), step))
        .collect(ArrayList::new, List::add, List::addAll);
  }

  private static Map<String, Object> row(RefundCase refund, Part part, RefundStep step) {
    SalesOrder order = refund.order();
    SalesOrder.Item line = refund.line(part);
    boolean paid = step == RefundStep.PAID;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("refund_no", number(refund, part));
    row.put("num", part.quantity());
    row.put("tid", order.orderId());
    row.put("oid", RawTrade.oid(order.orderId(), part.lineNo()));
    row.put("type", type(refund.kind()));
    row.put("status", status(step));
    row.put("refund_version", String.valueOf(status(step)));
    row.put("refund_amount", part.amount());
    row.put("actual_refund_amount", paid ? part.amount() : BigDecimal.ZERO);
    row.put("title", line.name());
    row.put("logistics_name", refund.waybill() == null ? "" : refund.waybill().carrier());
    row.put("logistics_no", refund.waybill() == null ? "" : refund.waybill().waybillNo());
    row.put("buyer_nick", order.consignee().name());
    row.put("refund_time", RawTrade.time(refund.askedAt()));
    row.put("is_aftersale", isAfterSale(refund.kind()) ? 1 : 0);
    row.put("reason", refund.reason() == null ? "" : refund.reason());
    row.put("spec_no", line.sku());
    return row;
  }

  private static boolean isAfterSale(RefundCase.Kind kind) {
    return kind != RefundCase.Kind.CANCEL && kind != RefundCase.Kind.BEFORE_DISPATCH;
  }

  private static int type(RefundCase.Kind kind) {
    return switch (kind) {
      case CANCEL -> 0;
      case BEFORE_DISPATCH -> 1;
      // Their own type "exchange" makes no return that the goods could be booked against; what is
      // sent instead is an order of its own.
      case RETURN, EXCHANGE -> 2;
      case WITHOUT_RETURN -> 4;
    };
  }

  private static int status(RefundStep step) {
    return switch (step) {
      case WITHDRAWN -> 1;
      case APPLIED -> 2;
      case AGREED -> 3;
      case SENT_BACK -> 4;
      case PAID -> 5;
    };
  }

  /** The step that a status of a raw refund stands for. */
  static RefundStep step(int status) {
    return switch (status) {
      case 1, 7 -> RefundStep.WITHDRAWN;
      case 3 -> RefundStep.AGREED;
      case 4 -> RefundStep.SENT_BACK;
      case 5 -> RefundStep.PAID;
      default -> RefundStep.APPLIED;
    };
  }
}
