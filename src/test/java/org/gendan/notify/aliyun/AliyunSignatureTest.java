package org.gendan.notify.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Held to the published algorithm by a vector with a secret that is none. */
class AliyunSignatureTest {

  private static final Map<String, String> ASKED =
      Map.of(
          "PhoneNumbers", "13800008000",
          "SignName", "演示商城",
          "TemplateCode", "SMS_000000001",
          "TemplateParam", "{\"order\":\"OC20260302001\"}");

  @Test
  void theHashOfTheRequestAndTheSignatureAreThoseOfTheVector() {
    String query = AliyunSignature.query(ASKED);

    assertThat(AliyunSignature.hashedRequest(query, headers()))
        .isEqualTo("d7b3f79a1da078012554a96d9fef6912c4bba3ed13663156cf81d36500d7c467");
    assertThat(AliyunSignature.signature("demo_ak_secret", query, headers()))
        .isEqualTo("a5b534da7e549a3fb3f7e98714772bbf2880e08bc0d6fe75b9b6f045fb878516");
  }

  @Test
  void theQueryIsEncodedAsRfc3986HasIt() {
    assertThat(AliyunSignature.query(Map.of("b", "a b*~", "a", "{}")))
        .isEqualTo("a=%7B%7D&b=a%20b%2A~");
  }

  private static SortedMap<String, String> headers() {
    return new TreeMap<>(
        Map.of(
            "host", "dysmsapi.aliyuncs.com",
            "x-acs-action", "SendSms",
            "x-acs-content-sha256", AliyunSignature.EMPTY_BODY,
            "x-acs-date", "2026-03-02T02:00:00Z",
            "x-acs-signature-nonce", "nonce-demo-0001",
            "x-acs-version", "2017-05-25"));
  }
}
