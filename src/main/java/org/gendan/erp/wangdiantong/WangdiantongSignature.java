package org.gendan.erp.wangdiantong;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

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
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
