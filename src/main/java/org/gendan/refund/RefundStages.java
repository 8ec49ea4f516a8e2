package org.gendan.refund;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gendan.order.Order;
import org.gendan.refund.DeployedRefundRules.Stage;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipments;
import org.springframework.stereotype.Component;

/** Where the goods of an order are, as far as a refund has to know. */
@Component
public class RefundStages {

  private final Shipments shipments;
  private final Clock clock;
  private final ZoneId zone;

  RefundStages(Shipments shipments, Clock clock, ZoneId zone) {
    this.shipments = shipments;
    this.clock = clock;
    this.zone = zone;
  }

  public Stage of(Order order) {
    return switch (order.status()) {
      case UNPAID, CONFIRMING, ON_HOLD, CONFIRMED, BACKORDERED, READY_TO_SHIP -> Stage.IN_HOUSE;
      case DISPATCHED -> isLost(order) ? Stage.LOST : Stage.ON_THE_WAY;
      case SIGNED, COMPLETED -> Stage.RECEIVED;
      case RETURNING -> isLost(order) ? Stage.LOST : Stage.COMING_BACK;
      case RETURNED -> Stage.BACK;
      case CANCELLED, REFUNDED -> Stage.CANCELLED;
    };
  }

  /** Whether anything has ever left the house. */
  public boolean hasParcels(Order order) {
    return !shipments.ofOrder(order.id()).isEmpty();
  }

  /** Calendar days since the day of the last receipt, which does not count; -1 without one. */
  public int daysSinceReceipt(Order order) {
    Optional<Instant> received =
        shipments.ofOrder(order.id()).stream()
            .filter(parcel -> is(parcel, Outcome.SIGNED))
            .map(Shipment::statusAt)
            .max(Instant::compareTo);
    return received
        .map(at -> (int) ChronoUnit.DAYS.between(day(at), day(clock.instant())))
        .orElse(-1);
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** Whether nothing of what did not arrive can arrive any more. */
  private boolean isLost(Order order) {
    List<Shipment> missing =
        shipments.ofOrder(order.id()).stream()
            .filter(parcel -> !is(parcel, Outcome.SIGNED))
            .toList();
    return !missing.isEmpty() && missing.stream().allMatch(parcel -> is(parcel, Outcome.LOST));
  }

  private static boolean is(Shipment parcel, Outcome outcome) {
    return parcel.verification() != null && parcel.verification().outcome() == outcome;
  }
}
