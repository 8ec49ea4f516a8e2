package org.gendan.notify.feishu;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time and secret are the key, and nothing is what is signed: the other way round than others. */
final class FeishuSignature {

  private FeishuSignature() {}

  static String of(long seconds, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      String key = seconds + "\n" + secret;
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no HmacSHA256", e);
    }
  }
}
