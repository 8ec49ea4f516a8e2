package org.gendan.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import org.gendan.carrier.SteppedClock;
import org.gendan.notify.customer.SmsChannel;
import org.gendan.notify.staff.Robot;
import org.gendan.vendor.VendorClients;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Channels are switched by configuration alone, and say what they lack. */
class ChannelSettingsTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withBean(Clock.class, () -> new SteppedClock(Instant.EPOCH))
          .withBean(ObjectMapper.class, ObjectMapper::new)
          .withBean(SimpleMeterRegistry.class)
          .withBean(VendorClients.class)
          .withUserConfiguration(Channels.class);

  @Test
  void theDemoHasAllFourAtItsOwnSandbox() {
    runner.run(
        context -> {
          assertThat(context.getBeansOfType(SmsChannel.class).values())
              .extracting(SmsChannel::name)
              .containsExactly("aliyun-sms");
          assertThat(context.getBeansOfType(Robot.class).values())
              .extracting(Robot::name)
              .containsExactlyInAnyOrder("wecom", "dingtalk", "feishu");
        });
  }

  @Test
  void whatIsNotNamedIsNotThere() {
    runner
        .withPropertyValues("gendan.notify.staff=", "gendan.notify.channel=none")
        .run(
            context -> {
              assertThat(context.getBeansOfType(Robot.class)).isEmpty();
              assertThat(context.getBeansOfType(SmsChannel.class)).isEmpty();
            });
  }

  @Test
  void everySettingThatAliyunLacksIsNamed() {
    failure("GENDAN_NOTIFY_CHANNEL=aliyun-sms")
        .hasMessageContaining("access-key-id (GENDAN_NOTIFY_ALIYUN_SMS_ACCESS_KEY_ID)")
        .hasMessageContaining("access-key-secret (GENDAN_NOTIFY_ALIYUN_SMS_ACCESS_KEY_SECRET)")
        .hasMessageContaining("sign-name (GENDAN_NOTIFY_ALIYUN_SMS_SIGN_NAME)")
        .hasMessageContaining("gendan.notify.aliyun-sms.templates.exception-taken")
        .hasMessageNotContaining("base-url");
  }

  @Test
  void everySettingThatARobotLacksIsNamed() {
    failure("GENDAN_NOTIFY_CHANNEL=none", "GENDAN_NOTIFY_STAFF=wecom")
        .hasMessageContaining("gendan.notify.wecom.robots.all.key (GENDAN_NOTIFY_WECOM_KEY)");
    failure(
            "GENDAN_NOTIFY_CHANNEL=none",
            "GENDAN_NOTIFY_STAFF=dingtalk",
            "GENDAN_NOTIFY_DINGTALK_ACCESS_TOKEN=token-1")
        .hasMessageContaining("robots.all.secret (GENDAN_NOTIFY_DINGTALK_SECRET)")
        .hasMessageNotContaining("token");
    failure("GENDAN_NOTIFY_CHANNEL=none", "GENDAN_NOTIFY_STAFF=feishu")
        .hasMessageContaining("GENDAN_NOTIFY_FEISHU_HOOK")
        .hasMessageContaining("GENDAN_NOTIFY_FEISHU_SECRET");
  }

  @Test
  void productionHasNoneOfTheDemosRobots() {
    runner
        .withPropertyValues(
            "spring.profiles.active=mysql",
            "GENDAN_NOTIFY_CHANNEL=none",
            "GENDAN_NOTIFY_STAFF=dingtalk",
            "GENDAN_NOTIFY_DINGTALK_ACCESS_TOKEN=token-1",
            "GENDAN_NOTIFY_DINGTALK_SECRET=SEC1")
        .run(
            context -> {
              Robot robot = context.getBean(Robot.class);
              assertThat(robot.serves(Robot.ALL_DESKS)).isTrue();
              assertThat(robot.serves("team-leads")).isFalse();
            });
  }

  @Test
  void aChannelThatDoesNotExistIsNamed() {
    failure("GENDAN_NOTIFY_CHANNEL=none", "GENDAN_NOTIFY_STAFF=pigeon")
        .hasMessageContaining("pigeon");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> failure(
      String... settings) {
    var failure = new Throwable[1];
    runner
        .withPropertyValues("spring.profiles.active=mysql")
        .withPropertyValues(settings)
        .run(context -> failure[0] = root(context.getStartupFailure()));
    return assertThat(failure[0]);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** The channels alone, without database and engine. */
  @Configuration(proxyBeanMethods = false)
  @ConfigurationPropertiesScan("org.gendan.notify")
  @ComponentScan(
      basePackages = "org.gendan.notify",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(AliyunSms|\\w+Robot)"))
  static class Channels {}
}
