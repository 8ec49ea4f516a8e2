package org.gendan.shipment.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.TrackingEvent;

/**
 * Where a parcel is by all that was reported of it. The same reports give the same place, whatever
 * came first: the time at which they happened decides, and what a status means depends on what was
 * before it.
 */
final class ParcelHistory {

  private static final Set<ShipmentStatus> AFTER_A_REFUSAL =
      Set.of(ShipmentStatus.RETURNING, ShipmentStatus.RETURNED, ShipmentStatus.DELIVERED);

  private static final Set<ShipmentStatus> NOT_FETCHED =
      Set.of(
          ShipmentStatus.AT_PICKUP_POINT,
          ShipmentStatus.REJECTED,
          ShipmentStatus.RETURNING,
          ShipmentStatus.RETURNED);

  /** What comes later says more at the same second, and a cancellation least of all. */
  private static final Comparator<TrackingEvent> AS_IT_HAPPENED =
      Comparator.comparing(TrackingEvent::at)
          .thenComparing(
              event -> event.status() == ShipmentStatus.CANCELLED ? -1 : event.status().ordinal())
          .thenComparing(event -> event.text() == null ? "" : event.text());

  private ShipmentStatus status = ShipmentStatus.CREATED;
  private Instant at;
  private boolean inLocker;

  private final Supplier<Duration> oneVisit;

  private ParcelHistory(Instant dispatchedAt, Supplier<Duration> oneVisit) {
    this.at = dispatchedAt;
    this.oneVisit = oneVisit;
  }

  /** Where a parcel is, and since when. */
  record Place(ShipmentStatus status, Instant at) {}

  /**
   * Reads all reports about a parcel.
   *
   * @param from what happened before that was another parcel
   * @param oneVisit scans that lie closer together are one visit: a courier signs at the door and
   *     scans the load afterwards, and that is no second try
   */
  static Place read(
      Shipment shipment,
      Instant from,
      Supplier<Duration> oneVisit,
      Collection<TrackingEvent> reports) {
    var history = new ParcelHistory(shipment.dispatchedAt(), oneVisit);
    List<TrackingEvent> told =
        reports.stream()
            .filter(event -> !event.at().isBefore(from))
            .sorted(AS_IT_HAPPENED)
            .toList();
    told.forEach(history::add);
    return new Place(history.status, history.at);
  }

  private void add(TrackingEvent event) {
    ShipmentStatus next = meaning(event);
    if (isMovedBy(next, () -> event.at().isBefore(at.plus(oneVisit.get())))) {
      inLocker = next == ShipmentStatus.DELIVERED && LockerDelivery.isTold(event);
      status = next;
      at = event.at();
    }
  }

  /** What is delivered on its way back has come back. */
  private ShipmentStatus meaning(TrackingEvent event) {
    boolean home = status == ShipmentStatus.RETURNING && event.status() == ShipmentStatus.DELIVERED;
    return home ? ShipmentStatus.RETURNED : event.status();
  }

  private boolean isMovedBy(ShipmentStatus next, BooleanSupplier atOnce) {
    return switch (status) {
      case RETURNED -> false;
      case RETURNING -> next == ShipmentStatus.RETURNED;
      case DELIVERED ->
          inLocker
              && (next == ShipmentStatus.DELIVERED
                  || (NOT_FETCHED.contains(next) && !atOnce.getAsBoolean()));
      case REJECTED -> atOnce.getAsBoolean() ? AFTER_A_REFUSAL.contains(next) : isOther(next);
      case AT_PICKUP_POINT ->
          isOther(next) && !(next == ShipmentStatus.OUT_FOR_DELIVERY && atOnce.getAsBoolean());
      default -> isOther(next);
    };
  }

  /** A late word of the booking says nothing about a parcel that is under way. */
  private boolean isOther(ShipmentStatus next) {
    return next != status && next != ShipmentStatus.CREATED;
  }
}
