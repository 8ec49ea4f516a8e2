package org.gendan.ticket.handling;

import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 of some values, to tell equal from different without keeping them. */
final class Digest {

  private Digest() {}

  static String of(Object... values) {
    StringBuilder content = new StringBuilder();
    for (Object value : values) {
      content.append(value).append('\0');
    }
    return DigestUtils.sha256Hex(content.toString());
  }
}
