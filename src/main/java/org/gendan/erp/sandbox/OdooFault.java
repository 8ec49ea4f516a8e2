package org.gendan.erp.sandbox;

/** An error in Odoo's own words. */
public final class OdooFault extends RuntimeException {

  private final int status;
  private final String name;

  OdooFault(int status, String name, String message) {
    super(message);
    this.status = status;
    this.name = name;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Its class in Odoo. */
  public String name() {
    return name;
  }
}
