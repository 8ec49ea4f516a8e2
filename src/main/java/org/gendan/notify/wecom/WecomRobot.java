package org.gendan.notify.wecom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gendan.notify.ChannelHttp;
import org.gendan.notify.ChannelMisconfigured;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.ChannelUnavailable;
import org.gendan.notify.staff.Robot;
import org.gendan.notify.staff.RobotSettings;
import org.gendan.notify.wecom.WecomProperties.Group;
import org.springframework.stereotype.Component;

@Component
@ChannelNamed(WecomRobot.NAME)
class WecomRobot implements Robot {

  static final String NAME = "wecom";

  private static final int TOO_OFTEN = 45009;
  private static final int BUSY = -1;
  private static final int MOST_BYTES = 2_048;

  private final WecomProperties settings;
  private final RobotSettings<Group> robots;
  private final ChannelHttp http;
  private final ObjectMapper json;

  WecomRobot(WecomProperties settings, ChannelHttp.Factory http, ObjectMapper json) {
    this.settings = settings;
    this.robots = new RobotSettings<>(NAME, settings.baseUrl(), settings.robots(), Group::needs);
    this.http = http.of(NAME);
    this.json = json;
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
    ObjectNode body = json.createObjectNode().put("msgtype", "text");
    body.putObject("text").put("content", cut(text));
    var address =
        URI.create(
            http.base(settings.baseUrl()) + "/cgi-bin/webhook/send?key=" + robots.of(desk).key());
    var answer = http.post(address, Map.of(), body.toString()).body();
    int code = answer.path("errcode").asInt(Integer.MIN_VALUE);
    if (code == TOO_OFTEN || code == BUSY) {
      throw ChannelUnavailable.nothingHappened("WeCom is asked too often (" + code + ")", null);
    }
    if (code != 0) {
      throw new ChannelMisconfigured(
          "WeCom refuses the robot of %s with %d %s; check gendan.notify.wecom.robots"
              .formatted(desk, code, answer.path("errmsg").asText()));
    }
  }

  private static String cut(String text) {
    String kept = text;
    while (kept.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept;
  }
}
