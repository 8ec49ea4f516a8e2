package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** The platforms: the table row by row. */
class PlatformRulesTest extends TableTest {

  /** All that the shipped table has. */
  static final List<String> PLATFORMS =
      List.of(
          "TMALL",
          "TAOBAO",
          "JD",
          "JD_SELF",
          "VIP",
          "AMAZON",
          "DOUYIN",
          "PDD",
          "KUAISHOU",
          "XIAOHONGSHU",
          "WECHAT_SHOP",
          "1688",
          "SHOP",
          "PHONE");

  private static final String TABLE = "platform-rules";

  /** Row, a word of it; language, who chases, cash on delivery. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_tmall, 天猫, zh, DESK, true",
    "rule_taobao, TAOBAO, zh, DESK, true",
    "rule_jd, 京东, zh, DESK, true",
    "rule_jdSelf, 京东自营, zh, DESK, true",
    "rule_vip, VIP, zh, DESK, true",
    "rule_amazon, AMAZON, en, DESK, true",
    "rule_douyin, 抖店, zh, DESK, true",
    "rule_pdd, 拼多多, zh, PLATFORM, false",
    "rule_kuaishou, KUAISHOU, zh, DESK, false",
    "rule_xiaohongshu, 小红书, zh, DESK, false",
    "rule_wechatShop, 微信小店, zh, DESK, false",
    "rule_wholesale, ALIBABA_1688, zh, DESK, false",
    "rule_shop, SHOP, zh, DESK, true",
    "rule_phone, PHONE, zh, DESK, true",
    "rule_otherwise, TEMU, zh, DESK, false"
  })
  void eachPlatformHasItsRules(ArgumentsAccessor line) {
    var row = only(TABLE, Map.of("platform", line.getString(1)));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(row.<String>getEntry("language")).isEqualTo(line.getString(2));
    assertThat(row.<String>getEntry("chasedBy")).isEqualTo(line.getString(3));
    assertThat(row.<Boolean>getEntry("cashOnDelivery")).isEqualTo(line.getBoolean(4));
  }

  @Test
  void everyRowOfTheTableIsTestedAbove() {
    assertThat(tested("eachPlatformHasItsRules")).containsExactlyElementsOf(rows(TABLE));
  }

  @Test
  void ticketsOfEveryPlatformHaveTheirTimes() {
    for (String platform : PLATFORMS) {
      Map<String, Object> facts =
          Map.of(
              "platform",
              platform,
              "kind",
              "OTHER",
              "priority",
              "NORMAL",
              "customerClass",
              "OTHER");
      assertThat(decide("ticket-policy", facts).get("policyMissing")).as(platform).isEqualTo(false);
    }
  }
}
