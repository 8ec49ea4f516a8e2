package org.gendan.carrier;

import org.gendan.engine.NotWorthRetrying;

/** The carrier does not accept who we are; only an administrator can mend that. */
public class CarrierMisconfigured extends RuntimeException implements NotWorthRetrying {

  /** The message says which setting to look at. */
  public CarrierMisconfigured(String message) {
    super(message);
  }
}
