package org.gendan.erp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox's own idea of a good request, against the same published examples. */
class WangdiantongVerifierTest {

  private static final long STAMP = 374_652_800L;
  private static final String BODY = "[{\"src_tid\":\"OC20260302001\"}]";

  private static WangdiantongVerifier verifierAt(long secondsAfter) {
    Instant now = Instant.ofEpochSecond(1_325_347_200L + STAMP + secondsAfter);
    return new WangdiantongVerifier(Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Map<String, String> query() {
    Map<String, String> query = new HashMap<>();
    query.put("sid", "demo_sid");
    query.put("key", "demo_appkey");
    query.put("salt", "demosalt");
    query.put("method", "sales.TradeQuery.queryWithDetail");
    query.put("timestamp", String.valueOf(STAMP));
    query.put("v", "1.0");
    query.put("page_size", "50");
    query.put("page_no", "0");
    query.put("calc_total", "1");
    query.put("sign", "872b628239384e3aa903fe5981ddec92");
    return query;
  }

  @Test
  void thePublishedRequestPasses() {
    assertThatCode(() -> verifierAt(0).verify(query(), BODY)).doesNotThrowAnyException();
  }

  @Test
  void theSecondPublishedSignatureIsComputed() {
    Map<String, String> query = query();
    query.put("method", "sales.TradeEdit.toException");
    query.remove("page_size");
    query.remove("page_no");
    query.remove("calc_total");

    assertThat(WangdiantongVerifier.sign(query, "[\"JY202603020001\"]"))
        .isEqualTo("dc8aeeab1da1e6efa749046f68cd3d63");
  }

  @ParameterizedTest
  @CsvSource({"120, true", "-120, true", "121, false", "-121, false"})
  void theClockMayDifferByTwoMinutes(long seconds, boolean passes) {
    var verified =
        org.assertj.core.api.Assertions.catchThrowable(
            () -> verifierAt(seconds).verify(query(), BODY));

    assertThat(verified == null).isEqualTo(passes);
    if (!passes) {
      assertThat(((SandboxRefusal) verified).status()).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sid, other, sid is not exists",
    "key, other, app auth fail",
    "salt, other, app auth fail",
    "v, 2.0, 版本错误",
    "calc_total, 0, 验证失败",
    "sign, 00000000000000000000000000000000, 验证失败"
  })
  void aForgedRequestIsRefused(String name, String value, String words) {
    Map<String, String> query = query();
    query.put(name, value);

    assertThatThrownBy(() -> verifierAt(0).verify(query, BODY)).hasMessage(words);
  }

  @Test
  void anotherBodyUnderTheSameSignatureIsRefused() {
    assertThatThrownBy(() -> verifierAt(0).verify(query(), BODY.replace("001", "002")))
        .hasMessage("验证失败");
  }
}
