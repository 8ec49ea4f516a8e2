package org.gendan.carrier;

import java.util.Optional;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;

/** All carriers, by the codes that parcels carry. */
public interface Carriers {

  /** The adapter that reaches the carrier, if one is switched on; the first configured wins. */
  Optional<Carrier> serving(String carrier);

  /** Whether a machine can be asked to do this; otherwise logistics talks to the carrier. */
  boolean can(String carrier, ActionKind kind);

  /**
   * Has the carrier do it, once for each key: a key that was answered before gets the same answer
   * and nobody is called. Belongs into a job of its own ({@code asyncBefore}); whatever the
   * caller's transaction does, what was sent stays noted.
   *
   * @return {@link CarrierAnswer.Given} with the vendor's reference, {@link CarrierAnswer.Refused},
   *     or {@link CarrierAnswer.ByHand} when no adapter can do it
   * @throws VendorUnavailable when it is worth repeating with the same key
   * @throws VendorMisconfigured when an administrator has to mend a setting first
   */
  CarrierAnswer<String> act(CarrierAction action);
}
