package org.gendan.notify.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Checks signatures as the vendors describe them. It shares no code with the adapters: a sandbox
 * that signs like its caller would agree with every mistake.
 */
final class SignatureCheck {

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})");
  private static final Duration ALIYUN_CLOCKS = Duration.ofMinutes(15);
  private static final Duration ROBOT_CLOCKS = Duration.ofHours(1);

  private SignatureCheck() {}

  /**
   * Whether a call of Aliyun without a body is signed.
   *
   * @param rawQuery as it came over the wire
   * @param header gives a header of the request by its name in lower case, or null
   */
  static boolean aliyun(
      String keyId, String secret, String rawQuery, UnaryOperator<String> header, Instant now) {
    String given = header.apply("authorization");
    Matcher parts = AUTHORIZATION.matcher(given == null ? "" : given);
    if (!parts.matches() || !parts.group(1).equals(keyId) || !inTime(header, now)) {
      return false;
    }
    StringBuilder lines = new StringBuilder("POST\n/\n").append(sorted(rawQuery)).append('\n');
    for (String name : parts.group(2).split(";")) {
      lines.append(name).append(':').append(header.apply(name).trim()).append('\n');
    }
    lines.append('\n').append(parts.group(2)).append('\n').append(DigestUtils.sha256Hex(""));
    byte[] right = hmac(secret, "ACS3-HMAC-SHA256\n" + DigestUtils.sha256Hex(lines.toString()));
    return MessageDigest.isEqual(
        parts.group(3).getBytes(StandardCharsets.US_ASCII),
        Hex.encodeHexString(right).getBytes(StandardCharsets.US_ASCII));
  }

  /** Whether the sign in an address of DingTalk is right; the timestamp is in milliseconds. */
  static boolean dingtalk(String secret, String timestamp, String sign, Instant now) {
    return timestamp != null
        && near(Instant.ofEpochMilli(Long.parseLong(timestamp)), now, ROBOT_CLOCKS)
        && encoded(hmac(secret, timestamp + "\n" + secret)).equals(sign);
  }

  /** Whether the sign in a body of Feishu is right; the timestamp is in seconds. */
  static boolean feishu(String secret, String timestamp, String sign, Instant now) {
    return !timestamp.isEmpty()
        && near(Instant.ofEpochSecond(Long.parseLong(timestamp)), now, ROBOT_CLOCKS)
        && encoded(hmac(timestamp + "\n" + secret, "")).equals(sign);
  }

  private static boolean inTime(UnaryOperator<String> header, Instant now) {
    String date = header.apply("x-acs-date");
    return date != null && near(Instant.parse(date), now, ALIYUN_CLOCKS);
  }

  private static boolean near(Instant sent, Instant now, Duration most) {
    return Duration.between(sent, now).abs().compareTo(most) <= 0;
  }

  private static String sorted(String rawQuery) {
    List<String> pairs = new ArrayList<>(Arrays.asList(rawQuery.split("&")));
    pairs.sort((one, other) -> decoded(one.split("=")[0]).compareTo(decoded(other.split("=")[0])));
    return String.join("&", pairs);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static byte[] hmac(String key, String text) {
    return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(text);
  }

  private static String encoded(byte[] bytes) {
    return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
  }
}
