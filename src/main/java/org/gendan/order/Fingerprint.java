package org.gendan.order;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * Digest of an order's content as it was handed in. The payment is left out: that an order is paid
 * now is news about the same order, not another order.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Order order) {
    StringBuilder content = new StringBuilder();
    add(
        content,
        order.placedAt(),
        order.paymentMethod(),
        order.customer(),
        order.freight(),
        order.discount(),
        order.currency(),
        order.deliveryMode(),
        order.remark());
    for (OrderLine line : order.lines()) {
      add(content, line.sku(), line.name(), line.quantity(), line.unitPrice());
    }
    return DigestUtils.sha256Hex(content.toString());
  }

  private static void add(StringBuilder content, Object... values) {
    for (Object value : values) {
      content.append(value).append('\0');
    }
  }
}
