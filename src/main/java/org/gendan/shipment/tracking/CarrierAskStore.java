package org.gendan.shipment.tracking;

import java.time.Instant;
import java.util.List;

/** Where is kept when carriers were asked about parcels. Times are whole seconds. */
public interface CarrierAskStore {

  /** A parcel to ask about. */
  record Due(String carrier, String waybillNo, String orderId) {}

  /** The carriers that have parcels on their way. */
  List<String> carriers();

  /** Parcels on their way that gave no answer since then and may be asked about, oldest first. */
  List<Due> due(String carrier, Instant since, Instant now, int most);

  /**
   * Takes the right to ask about a number, once until the given time, however many nodes want it.
   *
   * @return false when another node has it
   */
  boolean claim(Due parcel, Instant now, Instant until);

  /** Notes that the carrier has answered and the answer is kept. */
  void answered(Due parcel, Instant at, String reason);

  /** Notes why there was no answer. */
  void failed(Due parcel, String reason);
}
