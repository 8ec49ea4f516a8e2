package org.gendan.carrier.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What the vendors know of us, and how they check a signature. Written from their documents and not
 * from the adapters: two wrongs must not make a right.
 */
@Component
@SandboxOnly
class SandboxAccounts {

  private final Environment environment;

  SandboxAccounts(Environment environment) {
    this.environment = environment;
  }

  String kuaidi100(String name) {
    return environment.getProperty("gendan.carrier.kuaidi100." + name, "");
  }

  String sf(String name) {
    return environment.getProperty("gendan.carrier.sf." + name, "");
  }

  /** The address that was registered at SF's console. */
  String sfCallback() {
    String base = environment.getProperty("gendan.carrier.callback-base", "");
    return environment.resolvePlaceholders(base) + "/hooks/sf/" + sf("push-token");
  }

  /** Kuaidi100: MD5 as 32 upper-case digits. */
  static String upperMd5(String text) {
    return DigestUtils.md5Hex(text).toUpperCase(Locale.ROOT);
  }

  /** SF: Base64 of MD5 of the encoded text. */
  static String sfDigest(String msgData, String timestamp, String checkWord) {
    return Base64.getEncoder()
        .encodeToString(DigestUtils.md5(encoded(msgData + timestamp + checkWord)));
  }

  /** Letters, digits and {@code . - * _} stay, a space is +, all else is %XX of its UTF-8. */
  private static String encoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean stays =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || ".-*_".indexOf(c) >= 0;
      if (stays) {
        out.append(c);
      } else if (c == ' ') {
        out.append('+');
      } else {
        out.append('%').append("0123456789ABCDEF".charAt(c >> 4));
        out.append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return out.toString();
  }
}
