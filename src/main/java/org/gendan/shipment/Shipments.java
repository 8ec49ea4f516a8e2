package org.gendan.shipment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.row.LostUpdate;
import org.gendan.trail.OrderInLog;
import org.gendan.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parcels, from the recorded waybill on. */
@Component
public class Shipments {

  private final ShipmentStore store;
  private final DeployedFollowUpRules rules;
  private final ApplicationEventPublisher news;
  private final Clock clock;

  Shipments(
      ShipmentStore store,
      DeployedFollowUpRules rules,
      ApplicationEventPublisher news,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Makes a parcel known (row 47 of docs/domain.md). A number that a carrier uses again is another
   * parcel, once the one before it has ended.
   *
   * @throws Refusal when carrier or waybill are unreadable, or another parcel is on its way under
   *     this number
   */
  @Transactional
  public Shipment record(
      String orderId, String orderNo, String carrier, String waybillNo, Instant dispatchedAt) {
    Waybill waybill = Waybill.of(carrier, waybillNo);
    Instant at =
        (dispatchedAt == null ? clock.instant() : dispatchedAt).truncatedTo(ChronoUnit.SECONDS);
    WaybillRounds rounds = store.rounds(waybill.carrier(), waybill.number());
    rounds.newest().ifPresent(other -> mustHaveEnded(other, at));
    Shipment shipment =
        new Shipment(
            Ids.next(),
            orderId,
            orderNo,
            waybill.carrier(),
            waybill.number(),
            at,
            ShipmentStatus.CREATED,
            at,
            null,
            null,
            rounds.next(),
            null,
            0);
    store.add(shipment);
    news.publishEvent(new ParcelRecorded(shipment));
    rounds.lastWithdrawn().ifPresent(never -> store.copyEvents(never, shipment));
    return shipment;
  }

  private void mustHaveEnded(Shipment other, Instant dispatchedAt) {
    if (other.isWithdrawn() || other.verification() != null) {
      return;
    }
    Instant reused = other.statusAt().plus(rules.reports(other.carrier()).reuse());
    if (!other.status().isFinal() || dispatchedAt.isBefore(reused)) {
      throw Refusal.conflict(
          "Waybill %s %s belongs to order %s already, whose parcel is %s; check the number",
          other.carrier(), other.waybillNo(), other.orderNo(), other.status());
    }
  }

  /**
   * The parcel with this id.
   *
   * @throws Refusal when there is none
   */
  public Shipment get(String shipmentId) {
    Shipment shipment =
        store
            .find(shipmentId)
            .orElseThrow(() -> Refusal.notFound("There is no shipment '%s'", shipmentId));
    OrderInLog.isRead(shipment.orderNo());
    return shipment;
  }

  /** The parcel that is meant by this waybill: the newest of those that have had its number. */
  public Optional<Shipment> find(String carrier, String waybillNo) {
    return rounds(carrier, waybillNo).newest();
  }

  /**
   * Reads ahead, while a batch is open, what these orders have, which the caller has locked, and
   * who has had these numbers.
   */
  public void readAhead(Collection<String> orderIds, Collection<Waybill> waybills) {
    store.readAheadOfOrders(orderIds);
    waybills.stream()
        .collect(groupingBy(Waybill::carrier, mapping(Waybill::number, toSet())))
        .forEach(store::rounds);
  }

  /** The parcels that have had this number. */
  public WaybillRounds rounds(String carrier, String waybillNo) {
    Waybill waybill = Waybill.of(carrier, waybillNo);
    return store.rounds(waybill.carrier(), waybill.number());
  }

  /** The parcels of an order, the oldest first, without those that were written down wrongly. */
  public List<Shipment> ofOrder(String orderId) {
    return store.ofOrder(orderId).stream().filter(parcel -> !parcel.isWithdrawn()).toList();
  }

  /** The events of a parcel in the order in which they happened. */
  public List<TrackingEvent> events(String shipmentId) {
    return store.events(shipmentId);
  }

  /** Notes what the carrier, the customer or an agent says about the outcome. */
  public Shipment claim(Shipment shipment, Shipment.Outcome outcome, String by) {
    Shipment claimed = save(shipment.claimed(new Shipment.Claim(outcome, by, now())));
    tell("OUTCOME_CLAIMED", by + " notes: " + Words.of(outcome), claimed);
    return claimed;
  }

  public Shipment save(Shipment changed) {
    LostUpdate.unless(store.update(changed), "Parcel", changed.waybillNo());
    return get(changed.id());
  }

  public void tell(String kind, String text, Shipment shipment) {
    news.publishEvent(new ParcelNews(kind, text, shipment));
  }

  /** A carrier has reported something that was not known. */
  public void said(Shipment shipment, TrackingEvent event, Instant receivedAt) {
    news.publishEvent(
        new CarrierSaid(shipment.id(), shipment.carrier(), event.status(), event.at(), receivedAt));
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
