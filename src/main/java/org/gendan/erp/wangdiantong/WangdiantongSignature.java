package org.gendan.erp.wangdiantong;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** MD5 over the sorted parameters and the body, between two secrets. */
final class WangdiantongSignature {

  private WangdiantongSignature() {}

  /**
   * Signs.
   *
   * @param parameters of the query, not yet encoded, without {@code sign}
   * @param body exactly as it is sent
   */
  static String of(Map<String, String> parameters, String body, String secret) {
    Map<String, String> sorted = new TreeMap<>(parameters);
    sorted.put("body", body);
    StringBuilder text = new StringBuilder(secret);
    sorted.forEach((key, value) -> text.append(key).append(value));
    text.append(secret);
    return DigestUtils.md5Hex(text.toString());
  }
}
