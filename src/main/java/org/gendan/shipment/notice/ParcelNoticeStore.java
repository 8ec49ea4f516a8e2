package org.gendan.shipment.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where notices about parcels are kept. */
public interface ParcelNoticeStore {

  /** Adds a notice. */
  void add(ParcelNotice notice);

  /** Finds a notice by our id. */
  Optional<ParcelNotice> find(String noticeId);

  /** Writes where it stands. */
  void update(ParcelNotice notice);

  /** Reads ahead what a batch will ask about these parcels; nothing without a batch. */
  void readAhead(Collection<String> shipmentIds);

  /** The notices about a parcel, oldest first. */
  List<ParcelNotice> of(String shipmentId);
}
