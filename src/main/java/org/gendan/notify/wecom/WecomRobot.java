package org.gendan.notify.wecom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.staff.ChatRobot;
import org.gendan.notify.wecom.WecomProperties.Group;
import org.gendan.vendor.VendorClients;
import org.springframework.stereotype.Component;

@Component
@ChannelNamed(WecomRobot.NAME)
class WecomRobot extends ChatRobot<Group> {

  static final String NAME = "wecom";

  private static final Vendor WECOM =
      new Vendor(NAME, "WeCom", "errcode", "errmsg", Set.of(45009, -1));

  private static final int MOST_BYTES = 2_048;

  private final ObjectMapper json;

  WecomRobot(
      WecomProperties settings,
      ChannelProperties channels,
      VendorClients vendors,
      ObjectMapper json) {
    super(WECOM, settings.baseUrl(), settings.robots(), Group::needs, channels, vendors);
    this.json = json;
  }

  @Override
  public void write(String desk, String text) {
    ObjectNode body = json.createObjectNode().put("msgtype", "text");
    body.putObject("text").put("content", cut(text));
    post(desk, "/cgi-bin/webhook/send?key=" + robot(desk).key(), body);
  }

  private static String cut(String text) {
    String kept = text;
    while (kept.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept;
  }
}
