package org.gendan.notify.staff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gendan.notify.ChannelProperties;
import org.gendan.vendor.VendorAddress;
import org.gendan.vendor.VendorClients;
import org.gendan.vendor.VendorHttp;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorReply;
import org.gendan.vendor.VendorRequest;
import org.gendan.vendor.VendorUnavailable;

/**
 * Robots of a vendor that answers with a code, of which zero is well.
 *
 * @param <T> what a robot needs
 */
public abstract class ChatRobot<T> implements Robot {

  private final Vendor vendor;
  private final RobotSettings<T> robots;
  private final VendorHttp http;
  private final VendorAddress base;

  /**
   * How a vendor answers.
   *
   * @param channel as it is called in {@code gendan.notify.staff}
   * @param name for people
   * @param code field of the answer
   * @param text field of the answer
   * @param busy codes after which the same text may be sent again later
   */
  public record Vendor(String channel, String name, String code, String text, Set<Integer> busy) {}

  protected ChatRobot(
      Vendor vendor,
      String baseUrl,
      Map<String, T> robots,
      Function<T, Map<String, String>> needs,
      ChannelProperties channels,
      VendorClients vendors) {
    String settings = "gendan.notify." + vendor.channel();
    this.vendor = vendor;
    this.robots = new RobotSettings<>(vendor.channel(), baseUrl, robots, needs);
    this.http = vendors.of(settings, channels.patience());
    this.base = vendors.address(settings + ".base-url", baseUrl);
  }

  @Override
  public String name() {
    return vendor.channel();
  }

  @Override
  public boolean serves(String desk) {
    return robots.of(desk) != null;
  }

  /** The robot that serves a desk. */
  protected T robot(String desk) {
    return robots.of(desk);
  }

  /** Sends a text to the chat of a desk. */
  protected void post(String desk, String path, ObjectNode body) {
    var answer = http.post(VendorRequest.json(base.at(path), body.toString()), VendorReply::object);
    int code = answer.path(vendor.code()).asInt(Integer.MIN_VALUE);
    if (vendor.busy().contains(code)) {
      throw VendorUnavailable.nothingHappened(
          "%s is asked too often (%d)".formatted(vendor.name(), code), null);
    }
    if (code != 0) {
      throw new VendorMisconfigured(
          "%s refuses the robot of %s with %d %s; check gendan.notify.%s.robots"
              .formatted(
                  vendor.name(),
                  desk,
                  code,
                  answer.path(vendor.text()).asText(),
                  vendor.channel()));
    }
  }
}
