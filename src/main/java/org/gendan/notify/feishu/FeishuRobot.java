package org.gendan.notify.feishu;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.feishu.FeishuProperties.Group;
import org.gendan.notify.staff.Robot;
import org.gendan.notify.staff.RobotSettings;
import org.gendan.vendor.VendorAddress;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorHttp;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorReply;
import org.gendan.vendor.VendorRequest;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.stereotype.Component;

@Component
@ChannelNamed(FeishuRobot.NAME)
class FeishuRobot implements Robot {

  static final String NAME = "feishu";

  private static final String SETTINGS = "gendan.notify." + NAME;

  private static final int TOO_OFTEN = 11232;

  private final RobotSettings<Group> robots;
  private final VendorHttp http;
  private final VendorAddress base;
  private final ObjectMapper json;
  private final Clock clock;

  FeishuRobot(
      FeishuProperties settings,
      ChannelProperties channels,
      VendorClients vendors,
      ObjectMapper json,
      Clock clock) {
    this.robots = new RobotSettings<>(NAME, settings.baseUrl(), settings.robots(), Group::needs);
    this.http = vendors.of(SETTINGS, channels.patience());
    this.base = vendors.address(SETTINGS + ".base-url", settings.baseUrl());
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
    var address = base.at("/open-apis/bot/v2/hook/" + group.hook());
    var answer = http.post(VendorRequest.json(address, body.toString()), VendorReply::object);
    int code = answer.path("code").asInt(Integer.MIN_VALUE);
    if (code == TOO_OFTEN) {
      throw VendorUnavailable.nothingHappened("Feishu is asked too often (" + code + ")", null);
    }
    if (code != 0) {
      throw new VendorMisconfigured(
          "Feishu refuses the robot of %s with %d %s; check gendan.notify.feishu.robots"
              .formatted(desk, code, answer.path("msg").asText()));
    }
  }
}
