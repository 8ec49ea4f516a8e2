package org.gendan.vendor;

/** The vendor gave no usable answer; another time it will. */
public class VendorUnavailable extends RuntimeException {

  private final boolean mayHaveArrived;

  private VendorUnavailable(String message, boolean mayHaveArrived, Throwable cause) {
    super(message, cause);
    this.mayHaveArrived = mayHaveArrived;
  }

  /** The vendor certainly did nothing: it said so, or was never reached. */
  public static VendorUnavailable nothingHappened(String message, Throwable cause) {
    return new VendorUnavailable(message, false, cause);
  }

  /** The request went out and no answer came: it may have taken effect. */
  public static VendorUnavailable outcomeUnknown(String message, Throwable cause) {
    return new VendorUnavailable(message, true, cause);
  }

  /** Whether the vendor may have done what it was asked. */
  public boolean mayHaveArrived() {
    return mayHaveArrived;
  }
}
