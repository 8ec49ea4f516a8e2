package org.gendan.track;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** What nobody guesses: the secret of a link, and the code to a phone. */
final class Secrets {

  /** 128 bits, and short enough for a message. */
  private static final int TOKEN_BYTES = 16;

  private static final int CODES = 1_000_000;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** The secret of a link: 22 characters that stand in an address as they are. */
  static String token() {
    byte[] token = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Six digits. */
  static String code() {
    return "%06d".formatted(RANDOM.nextInt(CODES));
  }

  static String digest(String secret) {
    return DigestUtils.sha256Hex(secret);
  }

  /** A code belongs to its row: the same digits have another digest elsewhere. */
  static String codeDigest(String codeId, String code) {
    return digest(codeId + ":" + code);
  }

  /** Whether two digests are the same, in a time that does not tell how far they are. */
  static boolean same(String one, String other) {
    return one != null
        && MessageDigest.isEqual(
            one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
