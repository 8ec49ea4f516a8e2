package org.gendan.ticket.top;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.stereotype.Component;

/**
 * The sender's proof: the HMAC-SHA256 of the raw body under the shared secret, in hex. No timestamp
 * is signed, because a message has its effect once, however often it is sent again.
 */
@Component
public class TopSignature {

  private static final String PREFIX = "sha256=";

  private final TopProperties properties;

  TopSignature(TopProperties properties) {
    this.properties = properties;
  }

  /** Whether the channel is open at all. */
  public boolean isOpen() {
    return !properties.secret().isBlank();
  }

  /**
   * Whether this proof belongs to this body; takes as long for a wrong proof as for a right one.
   */
  public boolean proves(String signature, byte[] body) {
    if (!isOpen() || signature == null) {
      return false;
    }
    String hex = signature.strip().toLowerCase(Locale.ROOT);
    String given = hex.startsWith(PREFIX) ? hex.substring(PREFIX.length()) : hex;
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), of(body).getBytes(StandardCharsets.UTF_8));
  }

  private String of(byte[] body) {
    return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, properties.secret()).hmacHex(body);
  }
}
