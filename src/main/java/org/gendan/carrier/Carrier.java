package org.gendan.carrier;

import java.util.List;
import java.util.Set;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;

/**
 * What a vendor's adapter offers. Every call leaves the process: it belongs into a job of its own,
 * and throws {@link VendorUnavailable} when it is worth repeating and {@link VendorMisconfigured}
 * when it is not.
 */
public interface Carrier {

  /** Name in {@code gendan.carrier.adapters}. */
  String name();

  /** Whether this adapter reaches the carrier with this code. */
  boolean serves(String carrier);

  /** What the carrier can be asked to do through this adapter. */
  Set<ActionKind> actions(String carrier);

  /**
   * Does it once. When an earlier try may have taken effect, asks the vendor before repeating.
   *
   * @return the vendor's reference, empty when it gives none
   */
  CarrierAnswer<String> act(CarrierAction action, Attempt attempt);

  /** Orders a waybill; the same key answers the same number. */
  CarrierAnswer<String> createShipment(WaybillRequest request);

  /** Cancels a waybill that was not handed over yet; cancelled already counts as given. */
  CarrierAnswer<String> cancelShipment(String carrier, String key, String waybillNo);

  /** What happened so far, in the order in which it happened; empty when nothing is known yet. */
  CarrierAnswer<List<TrackedEvent>> track(TrackQuery query);

  /** Asks for pushes; asked for already counts as given. */
  CarrierAnswer<String> watch(Watch watch);
}
