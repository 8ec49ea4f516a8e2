package org.gendan.carrier;

/** A push that is not what the vendor sends. */
public class PushRefused extends Exception {

  private final boolean forged;

  private PushRefused(String why, boolean forged) {
    super(why);
    this.forged = forged;
  }

  /** The signature is wrong. */
  public static PushRefused forged(String why) {
    return new PushRefused(why, true);
  }

  /** It cannot be read. */
  public static PushRefused unreadable(String why) {
    return new PushRefused(why, false);
  }

  /** Whether the sender could not prove to be the vendor. */
  public boolean isForged() {
    return forged;
  }
}
