package org.gendan.notify.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.gendan.notify.FixedVendor;
import org.gendan.notify.wecom.WecomProperties.Group;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WecomRobotTest {

  private final FixedVendor vendor = new FixedVendor();
  private final WecomRobot robot =
      new WecomRobot(
          new WecomProperties(vendor.address(), Map.of("teamleads", new Group("k-1"))),
          FixedVendor.settings("sandbox"),
          FixedVendor.clients(Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC)),
          FixedVendor.JSON);

  @AfterEach
  void close() {
    vendor.close();
  }

  @Test
  void aTextIsWrittenInTheVendorsForm() {
    vendor.says("{\"errcode\":0,\"errmsg\":\"ok\"}");
    robot.write("team-leads", "你好");

    var asked = vendor.asked().get(0);
    assertThat(asked.path()).isEqualTo("/cgi-bin/webhook/send");
    assertThat(asked.query()).containsExactly(Map.entry("key", "k-1"));
    assertThat(asked.body()).isEqualTo("{\"msgtype\":\"text\",\"text\":{\"content\":\"你好\"}}");
  }

  @Test
  void aTextThatIsTooLongIsCutAtWholeCharacters() {
    vendor.says("{\"errcode\":0,\"errmsg\":\"ok\"}");
    robot.write("team-leads", "超".repeat(1_000));

    String sent = vendor.asked().get(0).json().at("/text/content").asText();
    assertThat(sent).isEqualTo("超".repeat(682));
    assertThat(sent.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2_048);
  }

  @Test
  void tooOftenIsTakenAnotherTime() {
    vendor.says("{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");

    assertThatThrownBy(() -> robot.write("team-leads", "a"))
        .isInstanceOfSatisfying(
            VendorUnavailable.class, e -> assertThat(e.mayHaveArrived()).isFalse());
  }

  @Test
  void aWrongKeyNeedsAnAdministratorAndIsNotRepeatedInTheMessage() {
    vendor.says("{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");

    assertThatThrownBy(() -> robot.write("team-leads", "a"))
        .isInstanceOf(VendorMisconfigured.class)
        .hasMessageContaining("team-leads")
        .hasMessageContaining("gendan.notify.wecom.robots")
        .hasMessageNotContaining("k-1");
  }

  @Test
  void anAddressIsASecretAndStandsInNoFault() {
    vendor.close();

    assertThatThrownBy(() -> robot.write("team-leads", "a"))
        .isInstanceOf(VendorUnavailable.class)
        .hasMessageContaining("cannot be reached")
        .hasNoCause()
        .hasMessageNotContaining("k-1");
  }

  @Test
  void aDeskWithoutARobotIsNotServed() {
    assertThat(robot.serves("team-leads")).isTrue();
    assertThat(robot.serves("logistics")).isFalse();
    assertThat(robot.serves("all")).isFalse();
  }
}
