package org.gendan.notify.dingtalk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.gendan.notify.ChannelHttp;
import org.gendan.notify.ChannelMisconfigured;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.ChannelUnavailable;
import org.gendan.notify.dingtalk.DingtalkProperties.Group;
import org.gendan.notify.staff.Robot;
import org.gendan.notify.staff.RobotSettings;
import org.springframework.stereotype.Component;

@Component
@ChannelNamed(DingtalkRobot.NAME)
class DingtalkRobot implements Robot {

  static final String NAME = "dingtalk";

  private static final int TOO_OFTEN = 130101;
  private static final int TOO_OFTEN_TOO = 410100;
  private static final int BUSY = -1;

  private final DingtalkProperties settings;
  private final RobotSettings<Group> robots;
  private final ChannelHttp http;
  private final ObjectMapper json;
  private final Clock clock;

  DingtalkRobot(
      DingtalkProperties settings, ChannelHttp.Factory http, ObjectMapper json, Clock clock) {
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
    long now = clock.millis();
    String sign =
        URLEncoder.encode(DingtalkSignature.of(now, group.secret()), StandardCharsets.UTF_8);
    ObjectNode body = json.createObjectNode().put("msgtype", "text");
    body.putObject("text").put("content", text);
    body.putObject("at").put("isAtAll", false);
    var address =
        URI.create(
            "%s/robot/send?access_token=%s&timestamp=%d&sign=%s"
                .formatted(http.base(settings.baseUrl()), group.accessToken(), now, sign));
    var answer = http.post(address, Map.of(), body.toString()).body();
    int code = answer.path("errcode").asInt(Integer.MIN_VALUE);
    if (code == TOO_OFTEN || code == TOO_OFTEN_TOO || code == BUSY) {
      throw ChannelUnavailable.nothingHappened("DingTalk is asked too often (" + code + ")", null);
    }
    if (code != 0) {
      throw new ChannelMisconfigured(
          "DingTalk refuses the robot of %s with %d %s; check gendan.notify.dingtalk.robots"
              .formatted(desk, code, answer.path("errmsg").asText()));
    }
  }
}
