package org.gendan.erp;

import org.gendan.engine.NotWorthRetrying;

/** The ERP does not accept who we are; only an administrator can mend that. */
public class ErpMisconfigured extends RuntimeException implements NotWorthRetrying {

  /** The message says which setting to look at. */
  public ErpMisconfigured(String message) {
    super(message);
  }
}
