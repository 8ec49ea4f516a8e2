package org.gendan.erp;

/** The ERP gave no usable answer; another time it will. */
public class ErpUnavailable extends RuntimeException {

  private final boolean mayHaveArrived;

  private ErpUnavailable(String message, boolean mayHaveArrived, Throwable cause) {
    super(message, cause);
    this.mayHaveArrived = mayHaveArrived;
  }

  /** The ERP certainly did nothing: it said so, or was never reached. */
  public static ErpUnavailable nothingHappened(String message, Throwable cause) {
    return new ErpUnavailable(message, false, cause);
  }

  /** The request went out and no answer came: it may have taken effect. */
  public static ErpUnavailable outcomeUnknown(String message, Throwable cause) {
    return new ErpUnavailable(message, true, cause);
  }

  /** Whether the ERP may have done what it was asked. */
  public boolean mayHaveArrived() {
    return mayHaveArrived;
  }
}
