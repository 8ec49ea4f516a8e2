package org.gendan.vendor;

import org.gendan.engine.NotWorthRetrying;

/** The vendor does not accept who we are or what was set up; only an administrator mends that. */
public class VendorMisconfigured extends NotWorthRetrying {

  /** The message says which setting to look at. */
  public VendorMisconfigured(String message) {
    super(message);
  }
}
