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
   * @param language {@code zh} or {@code en}
   * @param code of the vendor for an edited text, or null
   * @param words what the text is filled with, as the customer reads it
   * @param text filled in, for a channel that takes texts
   */
  record Sms(
      String key,
      String phone,
      CustomerMessages.Template template,
      String language,
      String code,
      Map<String, String> words,
      String text) {}

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

  /** Whether the vendor sends what was registered with it, not what we give it. */
  default boolean holdsTexts() {
    return false;
  }
}
