package org.gendan.notify.aliyun;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Signature V3 of Aliyun, {@code ACS3-HMAC-SHA256}, for calls without a body. */
final class AliyunSignature {

  static final String ALGORITHM = "ACS3-HMAC-SHA256";
  static final String EMPTY_BODY = DigestUtils.sha256Hex("");

  private AliyunSignature() {}

  /** The query in the form that is signed and sent: sorted, encoded as RFC 3986 has it. */
  static String query(Map<String, String> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
  }

  /**
   * The value of the header {@code Authorization}.
   *
   * @param headers those that are signed, by their names in lower case
   */
  static String authorization(
      String keyId, String secret, String query, SortedMap<String, String> headers) {
    String signed = String.join(";", headers.keySet());
    return "%s Credential=%s,SignedHeaders=%s,Signature=%s"
        .formatted(ALGORITHM, keyId, signed, signature(secret, query, headers));
  }

  static String signature(String secret, String query, SortedMap<String, String> headers) {
    String toSign = ALGORITHM + "\n" + hashedRequest(query, headers);
    return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmacHex(toSign);
  }

  static String hashedRequest(String query, SortedMap<String, String> headers) {
    String lines =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
            .collect(Collectors.joining());
    String request =
        String.join(
            "\n", "POST", "/", query, lines, String.join(";", headers.keySet()), EMPTY_BODY);
    return DigestUtils.sha256Hex(request);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
