package org.gendan.carrier.sf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** {@code msgDigest}: Base64 of MD5 of the URL-encoded message, timestamp and check word. */
final class SfDigest {

  private SfDigest() {}

  static String of(String msgData, String timestamp, String checkWord) {
    // SF signs what java.net.URLEncoder makes of it: a space is +, a star stays, a tilde does not.
    String encoded = URLEncoder.encode(msgData + timestamp + checkWord, StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(DigestUtils.md5(encoded));
  }
}
