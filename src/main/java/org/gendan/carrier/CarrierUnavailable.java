package org.gendan.carrier;

/** The carrier gave no usable answer; another time it will. */
public class CarrierUnavailable extends RuntimeException {

  private final boolean mayHaveArrived;

  private CarrierUnavailable(String message, boolean mayHaveArrived, Throwable cause) {
    super(message, cause);
    this.mayHaveArrived = mayHaveArrived;
  }

  /** The carrier certainly did nothing: it said so, or was never reached. */
  public static CarrierUnavailable nothingHappened(String message, Throwable cause) {
    return new CarrierUnavailable(message, false, cause);
  }

  /** The request went out and no answer came: it may have taken effect. */
  public static CarrierUnavailable outcomeUnknown(String message, Throwable cause) {
    return new CarrierUnavailable(message, true, cause);
  }

  /** Whether the carrier may have done what it was asked. */
  public boolean mayHaveArrived() {
    return mayHaveArrived;
  }
}
