package org.gendan.notify.dingtalk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.dingtalk.DingtalkProperties.Group;
import org.gendan.notify.staff.ChatRobot;
import org.gendan.vendor.VendorClients;
import org.springframework.stereotype.Component;

@Component
@ChannelNamed(DingtalkRobot.NAME)
class DingtalkRobot extends ChatRobot<Group> {

  static final String NAME = "dingtalk";

  private static final Vendor DINGTALK =
      new Vendor(NAME, "DingTalk", "errcode", "errmsg", Set.of(130101, 410100, -1));

  private final ObjectMapper json;
  private final Clock clock;

  DingtalkRobot(
      DingtalkProperties settings,
      ChannelProperties channels,
      VendorClients vendors,
      ObjectMapper json,
      Clock clock) {
    super(DINGTALK, settings.baseUrl(), settings.robots(), Group::needs, channels, vendors);
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void write(String desk, String text) {
    Group group = robot(desk);
    long now = clock.millis();
    String sign =
        URLEncoder.encode(DingtalkSignature.of(now, group.secret()), StandardCharsets.UTF_8);
    ObjectNode body = json.createObjectNode().put("msgtype", "text");
    body.putObject("text").put("content", text);
    body.putObject("at").put("isAtAll", false);
    post(
        desk,
        "/robot/send?access_token=%s&timestamp=%d&sign=%s"
            .formatted(group.accessToken(), now, sign),
        body);
  }
}
