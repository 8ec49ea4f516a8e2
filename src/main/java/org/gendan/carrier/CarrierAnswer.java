package org.gendan.carrier;

import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;

/**
 * What a carrier answers when it can be reached. A technical fault is no answer: it throws {@link
 * VendorUnavailable} or {@link VendorMisconfigured}.
 */
public sealed interface CarrierAnswer<T> {

  /** Yes, and this is what came of it. */
  record Given<T>(T value) implements CarrierAnswer<T> {}

  /**
   * No, and asking again changes nothing.
   *
   * @param code the vendor's
   * @param text the vendor's, for people
   */
  record Refused<T>(String code, String text) implements CarrierAnswer<T> {}

  /**
   * There is no machine to ask: logistics has to talk to the carrier.
   *
   * @param why for people
   */
  record ByHand<T>(String why) implements CarrierAnswer<T> {}
}
