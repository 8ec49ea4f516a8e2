package org.gendan.notify.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.gendan.notify.FixedVendor;
import org.gendan.notify.feishu.FeishuProperties.Group;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeishuRobotTest {

  private final Clock clock = Clock.fixed(Instant.ofEpochSecond(1_700_000_000L), ZoneOffset.UTC);
  private final FixedVendor vendor = new FixedVendor();
  private final FeishuRobot robot =
      new FeishuRobot(
          new FeishuProperties(vendor.address(), Map.of("all", new Group("hook-1", "fsdemo0001"))),
          FixedVendor.settings("sandbox"),
          FixedVendor.clients(clock),
          FixedVendor.JSON,
          clock);

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void aTextIsWrittenInTheVendorsFormAndSigned() {
    vendor.says("{\"code\":0,\"msg\":\"success\",\"data\":{}}");
    robot.write("all", "你好");

    var asked = vendor.asked().get(0);
    assertThat(asked.path()).isEqualTo("/open-apis/bot/v2/hook/hook-1");
    assertThat(asked.json().path("timestamp").isTextual()).isTrue();
    assertThat(asked.body())
        .isEqualTo(
            "{\"timestamp\":\"1700000000\","
                + "\"sign\":\"WMw18ALi0lZncJFoaSMpgwZdO3pYdudGWgf56YoXOeQ=\","
                + "\"msg_type\":\"text\",\"content\":{\"text\":\"你好\"}}");
  }

  @Test
  void tooOftenIsTakenAnotherTimeAndAWrongSignNeedsAnAdministrator() {
    vendor
        .says("{\"code\":11232,\"msg\":\"frequency limited\"}")
        .says("{\"code\":19021,\"msg\":\"sign match fail\"}");

    assertThatThrownBy(() -> robot.write("all", "a")).isInstanceOf(VendorUnavailable.class);
    assertThatThrownBy(() -> robot.write("all", "a"))
        .isInstanceOf(VendorMisconfigured.class)
        .hasMessageContaining("19021")
        .hasMessageNotContaining("fsdemo0001");
  }
}
