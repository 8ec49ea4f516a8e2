package org.gendan.notify;

/** A channel gave no usable answer; another time it will. */
public class ChannelUnavailable extends RuntimeException {

  private final boolean mayHaveArrived;

  private ChannelUnavailable(String message, boolean mayHaveArrived, Throwable cause) {
    super(message, cause);
    this.mayHaveArrived = mayHaveArrived;
  }

  /** The message certainly did not leave: the vendor said so, or was never reached. */
  public static ChannelUnavailable nothingHappened(String message, Throwable cause) {
    return new ChannelUnavailable(message, false, cause);
  }

  /** The message went out and no answer came: it may have arrived. */
  public static ChannelUnavailable outcomeUnknown(String message, Throwable cause) {
    return new ChannelUnavailable(message, true, cause);
  }

  /** Whether the vendor may have sent the message. */
  public boolean mayHaveArrived() {
    return mayHaveArrived;
  }
}
