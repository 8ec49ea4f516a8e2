package org.gendan.notify.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.gendan.notify.FixedVendor;
import org.gendan.notify.dingtalk.DingtalkProperties.Group;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DingtalkRobotTest {

  private final Clock clock = Clock.fixed(Instant.ofEpochMilli(1_700_000_000_000L), ZoneOffset.UTC);
  private final FixedVendor vendor = new FixedVendor();
  private final DingtalkRobot robot =
      new DingtalkRobot(
          new DingtalkProperties(
              vendor.address(), Map.of("all", new Group("token-1", "SECdemo0001"))),
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
    vendor.says("{\"errcode\":0,\"errmsg\":\"ok\"}");
    robot.write("all", "你好");

    var asked = vendor.asked().get(0);
    assertThat(asked.path()).isEqualTo("/robot/send");
    assertThat(asked.query())
        .containsEntry("access_token", "token-1")
        .containsEntry("timestamp", "1700000000000")
        .containsEntry("sign", "1FXKAt3Ji+a6hv35CtU9ohgSioWyOcE1E8tppe5ntMk=");
    assertThat(asked.body())
        .isEqualTo(
            "{\"msgtype\":\"text\",\"text\":{\"content\":\"你好\"},\"at\":{\"isAtAll\":false}}");
  }

  @Test
  void tooOftenIsTakenAnotherTimeAndAWrongSignNeedsAnAdministrator() {
    vendor
        .says("{\"errcode\":130101,\"errmsg\":\"send too fast\"}")
        .says("{\"errcode\":310000,\"errmsg\":\"sign not match\"}");

    assertThatThrownBy(() -> robot.write("all", "a")).isInstanceOf(VendorUnavailable.class);
    assertThatThrownBy(() -> robot.write("all", "a"))
        .isInstanceOf(VendorMisconfigured.class)
        .hasMessageContaining("310000")
        .hasMessageNotContaining("SECdemo0001");
  }
}
