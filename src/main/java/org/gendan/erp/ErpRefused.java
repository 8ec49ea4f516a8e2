package org.gendan.erp;

/** The ERP understood what was sent and does not take it; sent again, it will say the same. */
public class ErpRefused extends RuntimeException {

  private final String code;

  /**
   * A refusal.
   *
   * @param code the vendor's, for people who look it up
   * @param message what was refused, and how to mend it
   */
  public ErpRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The vendor's code. */
  public String code() {
    return code;
  }
}
