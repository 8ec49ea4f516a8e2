package org.gendan.notify.staff;

import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;

/** A vendor's robots, each of which writes into the chat of a desk or of all desks. */
public interface Robot {

  /** The name under which a robot that serves all desks is set up. */
  String ALL_DESKS = "all";

  /** As it is called in {@code gendan.notify.staff}. */
  String name();

  /** Whether there is a robot of exactly this name. */
  boolean serves(String desk);

  /**
   * Writes a text.
   *
   * @param desk one that is served
   * @throws VendorUnavailable when there is no usable answer
   * @throws VendorMisconfigured when the vendor does not accept the robot
   */
  void write(String desk, String text);
}
