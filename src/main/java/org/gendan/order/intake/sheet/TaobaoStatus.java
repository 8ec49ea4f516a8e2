package org.gendan.order.intake.sheet;

/** What an order of the export waits for. */
enum TaobaoStatus {
  UNPAID,
  PAID,
  /** On its way. */
  SHIPPED,
  /** Received. */
  DONE,
  /** Closed before it came to us. */
  CLOSED,
  UNKNOWN;

  static final String KNOWN =
      "等待买家付款 and 买家已付款，等待卖家发货 are taken, 卖家已发货，等待买家确认 (with its waybill) and"
          + " 交易成功 are taken over, 交易关闭 is skipped";

  /** Reads the status; commas may be half or full width. */
  static TaobaoStatus of(String text) {
    if (text == null) {
      return UNKNOWN;
    }
    String status = text.replace(',', '，').replaceAll("\\s", "");
    return switch (status) {
      case "等待买家付款" -> UNPAID;
      case "买家已付款，等待卖家发货" -> PAID;
      case "卖家已发货，等待买家确认" -> SHIPPED;
      case "交易成功" -> DONE;
      case "交易关闭" -> CLOSED;
      default -> UNKNOWN;
    };
  }

  /** Whether it has left the house. */
  boolean hasLeft() {
    return this == SHIPPED || this == DONE;
  }
}
