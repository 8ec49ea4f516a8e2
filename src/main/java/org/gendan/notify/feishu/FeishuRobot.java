package org.gendan.notify.feishu;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.gendan.notify.ChannelHttp;
import org.gendan.notify.ChannelMisconfigured;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.ChannelUnavailable;
import org.gendan.notify.feishu.FeishuProperties.Group;
import org.gendan.notify.staff.Robot;
import org.gendan.notify.staff.RobotSettings;
import org.springframework.stereotype.Component;

@Component
@ChannelNamed(FeishuRobot.NAME)
class FeishuRobot implements Robot {

  static final String NAME = "feishu";

  private static final int TOO_OFTEN = 11232;

  private final FeishuProperties settings;
  private final RobotSettings<Group> robots;
  private final ChannelHttp http;
  private final ObjectMapper json;
  private final Clock clock;

  FeishuRobot(FeishuProperties settings, ChannelHttp.Factory http, ObjectMapper json, Clock clock) {
    this.settings = settings;
    this.robots = new RobotSettings<>(NAME, settings.baseUrl(), settings.robots(), Group::needs);
    this.http = http.of(NAME);
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean serves(String desk) {
    return robots.of(desk) != null;
  }

  @Override
  public void write(String desk, String text) {
    Group group = robots.of(desk);
    long now = clock.instant().getEpochSecond();
    ObjectNode body =
        json.createObjectNode()
            .put("timestamp", String.valueOf(now))
            .put("sign", FeishuSignature.of(now, group.secret()))
            .put("msg_type", "text");
    body.putObject("content").put("text", text);
    var address =
        URI.create(http.base(settings.baseUrl()) + "/open-apis/bot/v2/hook/" + group.hook());
    var answer = http.post(address, Map.of(), body.toString()).body();
    int code = answer.path("code").asInt(Integer.MIN_VALUE);
    if (code == TOO_OFTEN) {
      throw ChannelUnavailable.nothingHappened("Feishu is asked too often (" + code + ")", null);
    }
    if (code != 0) {
      throw new ChannelMisconfigured(
          "Feishu refuses the robot of %s with %d %s; check gendan.notify.feishu.robots"
              .formatted(desk, code, answer.path("msg").asText()));
    }
  }
}
