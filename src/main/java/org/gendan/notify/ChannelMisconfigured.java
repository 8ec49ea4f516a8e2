package org.gendan.notify;

import org.gendan.engine.NotWorthRetrying;

/** The vendor does not accept who we are or what was set up; only an administrator mends that. */
public class ChannelMisconfigured extends RuntimeException implements NotWorthRetrying {

  /** The message says which setting to look at. */
  public ChannelMisconfigured(String message) {
    super(message);
  }
}
