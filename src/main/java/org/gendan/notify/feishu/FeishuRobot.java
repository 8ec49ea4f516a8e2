package org.gendan.notify.feishu;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Set;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.feishu.FeishuProperties.Group;
import org.gendan.notify.staff.ChatRobot;
import org.gendan.vendor.VendorClients;
import org.springframework.stereotype.Component;

@Component
@ChannelNamed(FeishuRobot.NAME)
class FeishuRobot extends ChatRobot<Group> {

  static final String NAME = "feishu";

  private static final Vendor FEISHU = new Vendor(NAME, "Feishu", "code", "msg", Set.of(11232));

  private final ObjectMapper json;
  private final Clock clock;

  FeishuRobot(
      FeishuProperties settings,
      ChannelProperties channels,
      VendorClients vendors,
      ObjectMapper json,
      Clock clock) {
    super(FEISHU, settings.baseUrl(), settings.robots(), Group::needs, channels, vendors);
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void write(String desk, String text) {
    Group group = robot(desk);
    long now = clock.instant().getEpochSecond();
    ObjectNode body =
        json.createObjectNode()
            .put("timestamp", String.valueOf(now))
            .put("sign", FeishuSignature.of(now, group.secret()))
            .put("msg_type", "text");
    body.putObject("content").put("text", text);
    post(desk, "/open-apis/bot/v2/hook/" + group.hook(), body);
  }
}
