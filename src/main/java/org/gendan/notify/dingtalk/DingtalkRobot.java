package org.gendan.notify.dingtalk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.dingtalk.DingtalkProperties.Group;
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
@ChannelNamed(DingtalkRobot.NAME)
class DingtalkRobot implements Robot {

  static final String NAME = "dingtalk";

  private static final String SETTINGS = "gendan.notify." + NAME;

  private static final int TOO_OFTEN = 130101;
  private static final int TOO_OFTEN_TOO = 410100;
  private static final int BUSY = -1;

  private final RobotSettings<Group> robots;
  private final VendorHttp http;
  private final VendorAddress base;
  private final ObjectMapper json;
  private final Clock clock;

  DingtalkRobot(
      DingtalkProperties settings,
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
    long now = clock.millis();
    String sign =
        URLEncoder.encode(DingtalkSignature.of(now, group.secret()), StandardCharsets.UTF_8);
    ObjectNode body = json.createObjectNode().put("msgtype", "text");
    body.putObject("text").put("content", text);
    body.putObject("at").put("isAtAll", false);
    var address =
        base.at(
            "/robot/send?access_token=%s&timestamp=%d&sign=%s"
                .formatted(group.accessToken(), now, sign));
    var answer = http.post(VendorRequest.json(address, body.toString()), VendorReply::object);
    int code = answer.path("errcode").asInt(Integer.MIN_VALUE);
    if (code == TOO_OFTEN || code == TOO_OFTEN_TOO || code == BUSY) {
      throw VendorUnavailable.nothingHappened("DingTalk is asked too often (" + code + ")", null);
    }
    if (code != 0) {
      throw new VendorMisconfigured(
          "DingTalk refuses the robot of %s with %d %s; check gendan.notify.dingtalk.robots"
              .formatted(desk, code, answer.path("errmsg").asText()));
    }
  }
}
