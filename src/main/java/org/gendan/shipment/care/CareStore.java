package org.gendan.shipment.care;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the care about parcels is kept. */
public interface CareStore {

  /** Begins to care about a parcel. */
  void add(ParcelCare care);

  /** The care about a parcel. */
  ParcelCare get(String shipmentId);

  /** Reads ahead what a batch will ask about these parcels; nothing without a batch. */
  void readAhead(Collection<String> shipmentIds);

  /**
   * Writes what has changed, except when the parcel was last heard of.
   *
   * @return false when another change was first
   */
  boolean update(ParcelCare care);

  /** The carrier has reported something that happened then. */
  void heard(String shipmentId, Instant at);

  /** Adds a line to the follow-up record. */
  void add(FollowUpNote note);

  /** The follow-up record of a parcel, oldest first. */
  List<FollowUpNote> notes(String shipmentId);

  /** Adds what is next for a parcel. */
  void add(ParcelPlan plan);

  /** What was last planned for a parcel. */
  Optional<ParcelPlan> lastPlan(String shipmentId);
}
