package org.gendan.order.intake.sheet;

/** What an order of the export waits for. */
enum TaobaoStatus {
  UNPAID,
  PAID,
  /** Shipped, done or closed before it came to us. */
  OVER,
  UNKNOWN;

  static final String KNOWN =
      "等待买家付款 and 买家已付款，等待卖家发货 are taken, 卖家已发货，等待买家确认, 交易成功 and 交易关闭 are skipped";

  /** Reads the status; commas may be half or full width. */
  static TaobaoStatus of(String text) {
    if (text == null) {
      return UNKNOWN;
    }
    String status = text.replace(',', '，').replaceAll("\\s", "");
    return switch (status) {
      case "等待买家付款" -> UNPAID;
      case "买家已付款，等待卖家发货" -> PAID;
      case "卖家已发货，等待买家确认", "交易成功", "交易关闭" -> OVER;
      default -> UNKNOWN;
    };
  }
}
