package org.gendan.notify.wecom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.gendan.notify.ChannelNamed;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.staff.Robot;
import org.gendan.notify.staff.RobotSettings;
import org.gendan.notify.wecom.WecomProperties.Group;
import org.gendan.vendor.VendorAddress;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorHttp;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorReply;
import org.gendan.vendor.VendorRequest;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.stereotype.Component;

@Component
@ChannelNamed(WecomRobot.NAME)
class WecomRobot implements Robot {

  static final String NAME = "wecom";

  private static final String SETTINGS = "gendan.notify." + NAME;

  private static final int TOO_OFTEN = 45009;
  private static final int BUSY = -1;
  private static final int MOST_BYTES = 2_048;

  private final RobotSettings<Group> robots;
  private final VendorHttp http;
  private final VendorAddress base;
  private final ObjectMapper json;

  WecomRobot(
      WecomProperties settings,
      ChannelProperties channels,
      VendorClients vendors,
      ObjectMapper json) {
    this.robots = new RobotSettings<>(NAME, settings.baseUrl(), settings.robots(), Group::needs);
    this.http = vendors.of(SETTINGS, channels.patience());
    this.base = vendors.address(SETTINGS + ".base-url", settings.baseUrl());
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
    var address = base.at("/cgi-bin/webhook/send?key=" + robots.of(desk).key());
    var answer = http.post(VendorRequest.json(address, body.toString()), VendorReply::object);
    int code = answer.path("errcode").asInt(Integer.MIN_VALUE);
    if (code == TOO_OFTEN || code == BUSY) {
      throw VendorUnavailable.nothingHappened("WeCom is asked too often (" + code + ")", null);
    }
    if (code != 0) {
      throw new VendorMisconfigured(
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
