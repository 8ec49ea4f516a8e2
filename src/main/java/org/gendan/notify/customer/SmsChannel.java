package org.gendan.notify.customer;

import java.time.Instant;
import java.util.Map;
import org.gendan.notify.MessageOutcome;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;

/** A way to customers' phones. */
public interface SmsChannel {

  /**
   * One message.
   *
   * @param key our key, which the vendor keeps and can be asked for
   */
  record Sms(
      String key, String phone, CustomerMessages.Template template, Map<String, String> words) {}

  /** As it is called in {@code gendan.notify.channel}. */
  String name();

  /**
   * Sends.
   *
   * @throws VendorUnavailable when there is no usable answer
   * @throws VendorMisconfigured when the vendor does not accept the account or the template
   */
  MessageOutcome send(Sms sms);

  /**
   * Whether the vendor took a message whose answer was lost.
   *
   * @param triedAt when it was sent
   * @throws VendorUnavailable when there is no usable answer
   */
  boolean has(Sms sms, Instant triedAt);
}
