package org.gendan.notify.staff;

import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Asks whether a message is to go by mail instead of a chat; published at each try, and answered at
 * once by the capability that knows its readers, with the address as it is now.
 */
@NamedInterface
public final class AddressAsked {

  private final String messageKey;
  private String address;

  AddressAsked(String messageKey) {
    this.messageKey = messageKey;
  }

  /** Which message. */
  public String messageKey() {
    return messageKey;
  }

  /** Answers; null leaves it to the chat. */
  public void answer(String mailAddress) {
    this.address = mailAddress;
  }

  Optional<String> address() {
    return Optional.ofNullable(address);
  }
}
