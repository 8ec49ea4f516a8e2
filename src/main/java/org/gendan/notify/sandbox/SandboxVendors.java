package org.gendan.notify.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gendan.notify.sandbox.SandboxInbox.Sent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The other side of the accounts that are set up: who is let in, and what robots write. */
@Component
@Profile("!mysql")
public class SandboxVendors {

  private static final Bindable<Map<String, Map<String, String>>> ROBOTS =
      Bindable.of(
          ResolvableType.forClassWithGenerics(
              Map.class,
              ResolvableType.forClass(String.class),
              ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));

  private final Environment environment;
  private final SandboxInbox inbox;
  private final Clock clock;

  SandboxVendors(Environment environment, SandboxInbox inbox, Clock clock) {
    this.environment = environment;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Whether a call of Aliyun is signed by the account. */
  public boolean aliyunSigned(String rawQuery, UnaryOperator<String> header) {
    return SignatureCheck.aliyun(
        environment.getProperty("gendan.notify.aliyun-sms.access-key-id", ""),
        environment.getProperty("gendan.notify.aliyun-sms.access-key-secret", ""),
        rawQuery,
        header,
        clock.instant());
  }

  /** The desk of a robot of WeCom. */
  public Optional<String> wecomDesk(String key) {
    return desk("wecom", "key", key);
  }

  /** The desk of a robot of DingTalk whose call is signed. */
  public Optional<String> dingtalkDesk(String token, String timestamp, String sign) {
    return desk("dingtalk", "access-token", token)
        .filter(
            desk ->
                SignatureCheck.dingtalk(
                    setting("dingtalk", desk, "secret"), timestamp, sign, clock.instant()));
  }

  /** The desk of a robot of Feishu whose body is signed. */
  public Optional<String> feishuDesk(String hook, JsonNode body) {
    return desk("feishu", "hook", hook)
        .filter(
            desk ->
                SignatureCheck.feishu(
                    setting("feishu", desk, "secret"),
                    body.path("timestamp").asText(),
                    body.path("sign").asText(),
                    clock.instant()));
  }

  /** A robot has written. */
  public void wrote(String channel, String desk, String text) {
    inbox.add(new Sent(channel, null, clock.instant().truncatedTo(ChronoUnit.SECONDS), desk, text));
  }

  private Optional<String> desk(String channel, String setting, String value) {
    return robots(channel).entrySet().stream()
        .filter(robot -> robot.getValue().getOrDefault(setting, "").equals(value))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private String setting(String channel, String desk, String setting) {
    return robots(channel).get(desk).getOrDefault(setting, "");
  }

  private Map<String, Map<String, String>> robots(String channel) {
    return Binder.get(environment)
        .bind("gendan.notify." + channel + ".robots", ROBOTS)
        .orElse(Map.of());
  }
}
