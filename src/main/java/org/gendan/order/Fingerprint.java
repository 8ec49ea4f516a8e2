package org.gendan.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digest of an order's content as it was handed in. The payment is left out: that an order is paid
 * now is news about the same order, not another order.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Order order) {
    MessageDigest digest = sha256();
    add(
        digest,
        order.placedAt(),
        order.paymentMethod(),
        order.customer(),
        order.freight(),
        order.discount(),
        order.currency(),
        order.deliveryMode(),
        order.remark());
    for (OrderLine line : order.lines()) {
      add(digest, line.sku(), line.name(), line.quantity(), line.unitPrice());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, Object... values) {
    for (Object value : values) {
      digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
