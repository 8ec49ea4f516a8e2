package org.gendan.erp.wangdiantong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published examples, bit for bit. */
class WangdiantongSignatureTest {

  @Test
  void theQueryOfTheDocumentationHasItsSignature() {
    Map<String, String> query =
        Map.of(
            "sid", "demo_sid",
            "key", "demo_appkey",
            "salt", "demosalt",
            "method", "sales.TradeQuery.queryWithDetail",
            "timestamp", "374652800",
            "v", "1.0",
            "page_size", "50",
            "page_no", "0",
            "calc_total", "1");

    assertThat(WangdiantongSignature.of(query, "[{\"src_tid\":\"OC20260302001\"}]", "demosecret"))
        .isEqualTo("872b628239384e3aa903fe5981ddec92");
  }

  @Test
  void aMethodWithoutPagesHasItsSignature() {
    Map<String, String> query =
        Map.of(
            "sid", "demo_sid",
            "key", "demo_appkey",
            "salt", "demosalt",
            "method", "sales.TradeEdit.toException",
            "timestamp", "374652800",
            "v", "1.0");

    assertThat(WangdiantongSignature.of(query, "[\"JY202603020001\"]", "demosecret"))
        .isEqualTo("dc8aeeab1da1e6efa749046f68cd3d63");
  }
}
