package org.gendan.shipment.tracking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gendan.batch.Batch;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStore;
import org.gendan.shipment.Waybill;
import org.gendan.shipment.WaybillRounds;
import org.gendan.shipment.care.FollowUpStore;
import org.gendan.shipment.followup.StatusChanges;
import org.gendan.shipment.notice.ParcelNoticeStore;
import org.gendan.shipment.tracking.Tracking.Taken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What carriers say about all open parcels at once (row 48 of docs/domain.md). Most of it is known;
 * that is seen without touching anything, and the rest shares transactions.
 */
@Component
public class TrackingSnapshot {

  private static final Logger log = LoggerFactory.getLogger(TrackingSnapshot.class);

  /** Fewer cost more trips to the database, more lose more to one lost race. */
  private static final int TOGETHER = 250;

  private final ShipmentStore store;
  private final FollowUpStore cares;
  private final ParcelNoticeStore notices;
  private final StatusChanges movements;
  private final Tracking tracking;
  private final Batch batch;
  private final TransactionOperations transaction;

  TrackingSnapshot(
      ShipmentStore store,
      FollowUpStore cares,
      ParcelNoticeStore notices,
      StatusChanges movements,
      Tracking tracking,
      Batch batch,
      TransactionOperations transaction) {
    this.store = store;
    this.cares = cares;
    this.notices = notices;
    this.movements = movements;
    this.tracking = tracking;
    this.batch = batch;
    this.transaction = transaction;
  }

  /**
   * Takes reports about parcels, a few hundred at most, in the order in which they happened.
   *
   * @return what became of them, by line; what is missing could not be taken with the others and
   *     has changed nothing: {@link Tracking#take} says why, or succeeds
   */
  public Map<Integer, Taken> take(List<ParcelReport> reports) {
    Map<Waybill, WaybillRounds> known = known(reports);
    Map<Integer, Taken> taken = new HashMap<>();
    List<ParcelReport> news = new ArrayList<>();
    for (ParcelReport report : reports) {
      Optional<Shipment> shipment = known.get(waybill(report)).at(report.event().at());
      if (shipment.filter(parcel -> parcel.isAt(report.event())).isPresent()) {
        taken.put(report.line(), Taken.REPEATED);
      } else if (shipment.isPresent()) {
        news.add(report);
      }
    }
    news.sort(Comparator.comparing(report -> report.event().at()));
    for (int from = 0; from < news.size(); from += TOGETHER) {
      taken.putAll(takeTogether(news.subList(from, Math.min(from + TOGETHER, news.size()))));
    }
    return taken;
  }

  private Map<Waybill, WaybillRounds> known(List<ParcelReport> reports) {
    Map<String, Set<String>> asked =
        reports.stream()
            .map(TrackingSnapshot::waybill)
            .collect(groupingBy(Waybill::carrier, mapping(Waybill::number, toSet())));
    Map<Waybill, WaybillRounds> known = new HashMap<>();
    asked.forEach(
        (carrier, numbers) ->
            store
                .rounds(carrier, numbers)
                .forEach((number, rounds) -> known.put(new Waybill(carrier, number), rounds)));
    return known;
  }

  private Map<Integer, Taken> takeTogether(List<ParcelReport> news) {
    try {
      return transaction.execute(status -> batch.run(() -> takeAll(news)));
    } catch (RuntimeException e) {
      log.info("{} reports go one by one, because together: {}", news.size(), e.toString());
      return Map.of();
    }
  }

  private Map<Integer, Taken> takeAll(List<ParcelReport> news) {
    Map<Waybill, WaybillRounds> known = known(news);
    Set<String> parcels =
        news.stream()
            .flatMap(report -> known.get(waybill(report)).at(report.event().at()).stream())
            .map(Shipment::id)
            .collect(toSet());
    store.readAhead(parcels);
    cares.readAhead(parcels);
    notices.readAhead(parcels);
    movements.readAhead(orders(news, known));
    Map<Integer, Taken> taken = new HashMap<>();
    for (ParcelReport report : news) {
      taken.put(report.line(), tracking.take(report.carrier(), report.waybillNo(), report.event()));
    }
    return taken;
  }

  private static Set<String> orders(List<ParcelReport> news, Map<Waybill, WaybillRounds> known) {
    return news.stream()
        .flatMap(report -> known.get(waybill(report)).at(report.event().at()).stream())
        .map(Shipment::orderId)
        .collect(toSet());
  }

  private static Waybill waybill(ParcelReport report) {
    return Waybill.spelt(report.carrier(), report.waybillNo());
  }
}
