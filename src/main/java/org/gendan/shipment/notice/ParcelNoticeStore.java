package org.gendan.shipment.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.batch.Batch;
import org.springframework.stereotype.Repository;

/** Where notices about parcels are kept. */
@Repository
public class ParcelNoticeStore {

  private final ParcelNoticeMapper mapper;
  private final Batch batch;

  ParcelNoticeStore(ParcelNoticeMapper mapper, Batch batch) {
    this.mapper = mapper;
    this.batch = batch;
  }

  /** The notices of parcels, while a batch is open. */
  private record Known(Map<String, List<ParcelNotice>> byParcel) {
    Known() {
      this(new HashMap<>());
    }
  }

  /** Reads ahead what a batch will ask about these parcels; nothing without a batch. */
  public void readAhead(Collection<String> shipmentIds) {
    known()
        .ifPresent(
            known -> {
              shipmentIds.forEach(id -> known.byParcel().put(id, new ArrayList<>()));
              mapper
                  .ofAll(shipmentIds)
                  .forEach(notice -> known.byParcel().get(notice.shipmentId()).add(notice));
            });
  }

  /** Adds a notice. */
  public void add(ParcelNotice notice) {
    Optional<Known> known = known();
    if (known.isEmpty()) {
      mapper.insert(notice);
      return;
    }
    of(known.get(), notice.shipmentId()).add(notice);
    batch.write(ParcelNoticeMapper.class, "insert", to -> to.insert(notice), null);
  }

  /** Finds a notice by our id. */
  public Optional<ParcelNotice> find(String noticeId) {
    batch.settle();
    return mapper.find(noticeId);
  }

  /** Writes where it stands. */
  public void update(ParcelNotice notice) {
    batch.settle();
    mapper.update(notice);
    known().ifPresent(known -> known.byParcel().remove(notice.shipmentId()));
  }

  /** The notices about a parcel, oldest first. */
  public List<ParcelNotice> of(String shipmentId) {
    return known()
        .map(known -> List.copyOf(of(known, shipmentId)))
        .orElseGet(() -> mapper.of(shipmentId));
  }

  private List<ParcelNotice> of(Known known, String shipmentId) {
    return known
        .byParcel()
        .computeIfAbsent(shipmentId, missing -> new ArrayList<>(mapper.of(missing)));
  }

  private Optional<Known> known() {
    return batch.part(Known.class, Known::new);
  }
}
