package org.gendan.shipment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.row.LostUpdate;
import org.gendan.words.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parcels, from the recorded waybill on. */
@Component
public class Shipments {

  private final ShipmentStore store;
  private final NewParcels newParcels;
  private final ApplicationEventPublisher news;
  private final Clock clock;

  Shipments(
      ShipmentStore store, NewParcels newParcels, ApplicationEventPublisher news, Clock clock) {
    this.store = store;
    this.newParcels = newParcels;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Makes a parcel known (row 47 of docs/domain.md).
   *
   * @throws Refusal when carrier or waybill are unreadable, or the waybill belongs to another order
   */
  @Transactional
  public Shipment record(
      String orderId, String orderNo, String carrier, String waybillNo, Instant dispatchedAt) {
    Waybill waybill = Waybill.of(carrier, waybillNo);
    store
        .find(waybill.carrier(), waybill.number())
        .ifPresent(
            other -> {
              throw Refusal.conflict(
                  "Waybill %s %s belongs to order %s already; check the number"
                      .formatted(waybill.carrier(), waybill.number(), other.orderNo()));
            });
    Instant at =
        (dispatchedAt == null ? clock.instant() : dispatchedAt).truncatedTo(ChronoUnit.SECONDS);
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
            0);
    store.add(shipment);
    newParcels.recorded(shipment);
    return shipment;
  }

  /**
   * The parcel with this id.
   *
   * @throws Refusal when there is none
   */
  public Shipment get(String shipmentId) {
    return store
        .find(shipmentId)
        .orElseThrow(() -> Refusal.notFound("There is no shipment '" + shipmentId + "'"));
  }

  /** The parcel with this waybill. */
  public Optional<Shipment> find(String carrier, String waybillNo) {
    Waybill waybill = Waybill.of(carrier, waybillNo);
    return store.find(waybill.carrier(), waybill.number());
  }

  /** The parcels of an order, the oldest first. */
  public List<Shipment> ofOrder(String orderId) {
    return store.ofOrder(orderId);
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

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
