package org.gendan.carrier.kuaidi100;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Upper-case hex MD5 over the parts, joined by nothing. */
final class Md5Signature {

  private Md5Signature() {}

  static String of(String... parts) {
    try {
      byte[] bytes = String.join("", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }

  static boolean matches(String sign, String... parts) {
    return MessageDigest.isEqual(
        of(parts).getBytes(StandardCharsets.US_ASCII), sign.getBytes(StandardCharsets.UTF_8));
  }
}
