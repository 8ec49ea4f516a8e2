package org.gendan.erp.sandbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/**
 * Checks account, clock, signature and paging of a request. Shares nothing with the signer of the
 * adapter: two mistakes would have to be the same mistake.
 */
@Component
@SandboxThere
class WangdiantongVerifier {

  private static final String SID = "demo_sid";
  private static final String KEY = "demo_appkey";
  private static final String SALT = "demosalt";
  private static final String SECRET = "demosecret";
  private static final long TOLERANCE_SECONDS = 120;
  private static final long NEW_YEAR_2012 =
      LocalDateTime.of(2012, 1, 1, 0, 0).toEpochSecond(ZoneOffset.ofHours(8));

  private static final Set<String> PAGED =
      Set.of(
          "sales.TradeQuery.queryWithDetail",
          "sales.LogisticsSync.getSyncListExt",
          "aftersales.refund.RawRefund.search",
          "aftersales.refund.Refund.search",
          "wms.stockin.Refund.queryWithDetail",
          "wms.StockSpec.search2");

  private final Clock clock;

  WangdiantongVerifier(Clock clock) {
    this.clock = clock;
  }

  /**
   * Lets a good request pass.
   *
   * @throws SandboxRefusal with the vendor's status and words otherwise
   */
  void verify(Map<String, String> query, String body) {
    if (!SID.equals(query.get("sid"))) {
      throw new SandboxRefusal(1, "sid is not exists");
    }
    if (!KEY.equals(query.get("key")) || !SALT.equals(query.get("salt"))) {
      throw new SandboxRefusal(1, "app auth fail");
    }
    if (!"1.0".equals(query.get("v"))) {
      throw new SandboxRefusal(8, "版本错误");
    }
    long stamp = number(query.get("timestamp"));
    if (Math.abs(clock.instant().getEpochSecond() - NEW_YEAR_2012 - stamp) > TOLERANCE_SECONDS) {
      throw new SandboxRefusal(7, "时间戳错误");
    }
    if (!sign(query, body).equals(query.get("sign"))) {
      throw new SandboxRefusal(1, "验证失败");
    }
    boolean pages = query.containsKey("page_no") && query.containsKey("page_size");
    if (PAGED.contains(query.get("method")) && !pages) {
      throw new SandboxRefusal(100, "此方法仅支持分页查询：" + query.get("method"));
    }
  }

  private static long number(String text) {
    if (text == null || !text.matches("\\d{1,12}")) {
      throw new SandboxRefusal(7, "时间戳错误");
    }
    return Long.parseLong(text);
  }

  static String sign(Map<String, String> query, String body) {
    String[] keys =
        query.keySet().stream().filter(key -> !key.equals("sign")).toArray(String[]::new);
    String[] all = Arrays.copyOf(keys, keys.length + 1);
    all[keys.length] = "body";
    Arrays.sort(all);
    String text = SECRET;
    for (String key : all) {
      text = text.concat(key).concat(key.equals("body") ? body : query.get(key));
    }
    return DigestUtils.md5Hex(text.concat(SECRET));
  }
}
