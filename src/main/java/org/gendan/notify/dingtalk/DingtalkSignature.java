package org.gendan.notify.dingtalk;

import java.util.Base64;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** The secret is the key, and time and secret are what is signed. */
final class DingtalkSignature {

  private DingtalkSignature() {}

  static String of(long millis, String secret) {
    var hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret);
    return Base64.getEncoder().encodeToString(hmac.hmac(millis + "\n" + secret));
  }
}
