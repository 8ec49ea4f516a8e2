package org.gendan.carrier.kuaidi100;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** Upper-case hex MD5 over the parts, joined by nothing. */
final class Md5Signature {

  private Md5Signature() {}

  static String of(String... parts) {
    return DigestUtils.md5Hex(String.join("", parts)).toUpperCase(Locale.ROOT);
  }

  static boolean matches(String sign, String... parts) {
    return MessageDigest.isEqual(
        of(parts).getBytes(StandardCharsets.US_ASCII), sign.getBytes(StandardCharsets.UTF_8));
  }
}
