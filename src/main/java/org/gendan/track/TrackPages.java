package org.gendan.track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.order.OrderStatus;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.TrackingEvent;
import org.gendan.shipment.notice.ParcelNotice;
import org.gendan.shipment.notice.ParcelNotices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a customer sees of an order. */
@Component
class TrackPages {

  /** A courier's number in what is called a place. */
  private static final String NUMBERS = "\\d{7,}";

  private final Shipments shipments;
  private final ParcelNotices notices;
  private final TrackWishes wishes;
  private final TrackCases cases;

  TrackPages(Shipments shipments, ParcelNotices notices, TrackWishes wishes, TrackCases cases) {
    this.shipments = shipments;
    this.notices = notices;
    this.wishes = wishes;
    this.cases = cases;
  }

  private record Reason(Instant expected, String key, Shipment parcel) {}

  @Transactional(readOnly = true)
  TrackPage of(Order order) {
    List<Shipment> parcels =
        shipments.ofOrder(order.id()).stream().filter(one -> !one.isWithdrawn()).toList();
    Reason why = reason(order, parcels);
    return new TrackPage(
        order.platformOrderNo(),
        order.placedAt(),
        order.status(),
        step(order.status()),
        isOff(order.status()),
        why.expected(),
        why.key(),
        why.parcel() == null ? null : why.parcel().status(),
        why.parcel() == null ? null : why.parcel().statusAt(),
        Masked.name(order.customer().name()),
        Masked.phone(order.customer().phone()),
        Masked.address(order.customer()),
        order.lines(),
        parcels.stream().map(this::parcel).toList(),
        possible(order),
        wishes.of(order));
  }

  /** What makes sense to ask for; whether it is granted is decided where it is asked. */
  List<TrackWish> possible(Order order) {
    List<TrackWish> possible = new ArrayList<>();
    boolean under = cases.underWay(order.id()).isPresent();
    boolean house = order.status().isBeforeDispatch();
    if (house || under) {
      possible.add(TrackWish.CHANGE);
      possible.add(TrackWish.HOLD);
    }
    if (under) {
      possible.add(TrackWish.PICK_UP);
    }
    if (order.status() != OrderStatus.UNPAID && !order.status().equals(OrderStatus.REFUNDED)) {
      possible.add(TrackWish.REFUND);
    }
    possible.add(TrackWish.COMPLAINT);
    possible.add(TrackWish.APPEAL);
    return possible;
  }

  private TrackPage.Parcel parcel(Shipment parcel) {
    Optional<TrackingEvent> last =
        shipments.events(parcel.id()).stream().max(Comparator.comparing(TrackingEvent::at));
    return new TrackPage.Parcel(
        parcel.carrier(),
        parcel.waybillNo(),
        parcel.status(),
        last.map(TrackingEvent::at).orElse(parcel.statusAt()),
        last.map(TrackingEvent::place)
            .map(place -> place.replaceAll(NUMBERS, "****"))
            .orElse(null));
  }

  private Reason reason(Order order, List<Shipment> parcels) {
    return switch (order.status()) {
      case UNPAID -> new Reason(null, "unpaid", null);
      case CONFIRMING -> new Reason(order.promisedDispatchAt(), "confirming", null);
      case ON_HOLD -> new Reason(null, "held", null);
      case BACKORDERED -> new Reason(null, "short", null);
      case CONFIRMED, READY_TO_SHIP ->
          new Reason(
              order.promisedDispatchAt(),
              order.promisedDispatchAt() == null ? "packing" : "promised",
              null);
      case DISPATCHED -> ofParcels(parcels);
      case SIGNED, COMPLETED -> new Reason(null, "delivered", null);
      case RETURNING, RETURNED -> new Reason(null, "returning", null);
      case REFUNDED, CANCELLED -> new Reason(null, "ended", null);
    };
  }

  /** What the carrier's last milestone lets expect, as the notice of it has said. */
  private Reason ofParcels(List<Shipment> parcels) {
    Instant now = shipments.now();
    return parcels.stream()
        .filter(parcel -> parcel.verification() == null)
        .flatMap(
            parcel ->
                notices.of(parcel.id()).stream()
                    .map(ParcelNotice::nextEta)
                    .filter(eta -> eta != null && eta.isAfter(now))
                    .map(eta -> new Reason(eta, "milestone", parcel)))
        .max(Comparator.comparing(Reason::expected))
        .orElseGet(() -> new Reason(null, "carrier", parcels.isEmpty() ? null : parcels.get(0)));
  }

  private static int step(OrderStatus status) {
    return switch (status) {
      case UNPAID, CONFIRMING, ON_HOLD, CANCELLED -> 0;
      case CONFIRMED, BACKORDERED -> 1;
      case READY_TO_SHIP -> 2;
      case DISPATCHED, RETURNING, RETURNED, REFUNDED -> 3;
      case SIGNED, COMPLETED -> 4;
    };
  }

  private static boolean isOff(OrderStatus status) {
    return switch (status) {
      case CANCELLED, RETURNING, RETURNED, REFUNDED -> true;
      default -> false;
    };
  }
}
