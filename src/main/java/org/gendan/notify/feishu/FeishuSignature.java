package org.gendan.notify.feishu;

import java.util.Base64;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Time and secret are the key, and nothing is what is signed: the other way round than others. */
final class FeishuSignature {

  private FeishuSignature() {}

  static String of(long seconds, String secret) {
    var hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, seconds + "\n" + secret);
    return Base64.getEncoder().encodeToString(hmac.hmac(""));
  }
}
