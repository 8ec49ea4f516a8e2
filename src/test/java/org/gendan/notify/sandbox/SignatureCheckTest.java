package org.gendan.notify.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sandbox checks with code of its own, held to the same vectors. */
class SignatureCheckTest {

  private static final Instant SENT = Instant.parse("2026-03-02T02:00:00Z");
  private static final Instant ROBOT_SENT = Instant.ofEpochSecond(1_700_000_000L);

  private static final String QUERY =
      "PhoneNumbers=13800008000&SignName=%E6%BC%94%E7%A4%BA%E5%95%86%E5%9F%8E"
          + "&TemplateCode=SMS_000000001"
          + "&TemplateParam=%7B%22order%22%3A%22OC20260302001%22%7D";

  @Test
  void aliyunsVectorIsTakenInAnyOrderOfTheQuery() {
    assertThat(aliyun(QUERY, SENT)).isTrue();
    String[] pairs = QUERY.split("&");
    assertThat(aliyun(pairs[3] + "&" + pairs[1] + "&" + pairs[0] + "&" + pairs[2], SENT)).isTrue();
  }

  @Test
  void anotherTextAnotherAccountOrAnotherTimeIsNot() {
    assertThat(aliyun(QUERY.replace("13800008000", "13800008001"), SENT)).isFalse();
    assertThat(aliyun(QUERY, SENT.plusSeconds(15 * 60 + 1))).isFalse();
    assertThat(SignatureCheck.aliyun("other_ak", "demo_ak_secret", QUERY, header(headers()), SENT))
        .isFalse();
    assertThat(SignatureCheck.aliyun("demo_ak", "demo_ak_secret", QUERY, n -> null, SENT))
        .isFalse();
  }

  @Test
  void theRobotsVectorsAreTakenWithinAnHour() {
    String ding = "1FXKAt3Ji+a6hv35CtU9ohgSioWyOcE1E8tppe5ntMk=";
    String feishu = "WMw18ALi0lZncJFoaSMpgwZdO3pYdudGWgf56YoXOeQ=";

    assertThat(SignatureCheck.dingtalk("SECdemo0001", "1700000000000", ding, ROBOT_SENT)).isTrue();
    assertThat(SignatureCheck.feishu("fsdemo0001", "1700000000", feishu, ROBOT_SENT)).isTrue();
    Instant later = ROBOT_SENT.plusSeconds(3_601);
    assertThat(SignatureCheck.dingtalk("SECdemo0001", "1700000000000", ding, later)).isFalse();
    assertThat(SignatureCheck.feishu("fsdemo0001", "1700000000", feishu, later)).isFalse();
    assertThat(SignatureCheck.dingtalk("SECdemo0001", null, ding, ROBOT_SENT)).isFalse();
    assertThat(SignatureCheck.feishu("fsdemo0001", "1700000000", ding, ROBOT_SENT)).isFalse();
  }

  private static boolean aliyun(String query, Instant now) {
    return SignatureCheck.aliyun("demo_ak", "demo_ak_secret", query, header(headers()), now);
  }

  private static java.util.function.UnaryOperator<String> header(Map<String, String> headers) {
    return headers::get;
  }

  private static Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>();
    headers.put("host", "dysmsapi.aliyuncs.com");
    headers.put("x-acs-action", "SendSms");
    headers.put(
        "x-acs-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    headers.put("x-acs-date", "2026-03-02T02:00:00Z");
    headers.put("x-acs-signature-nonce", "nonce-demo-0001");
    headers.put("x-acs-version", "2017-05-25");
    headers.put(
        "authorization",
        "ACS3-HMAC-SHA256 Credential=demo_ak,SignedHeaders=host;x-acs-action;"
            + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature="
            + "a5b534da7e549a3fb3f7e98714772bbf2880e08bc0d6fe75b9b6f045fb878516");
    return headers;
  }
}
