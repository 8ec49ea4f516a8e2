package org.gendan.order.amendment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gendan.order.Order;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;

/** How far an order is when a change of it is asked for (rows 25 to 29 of docs/domain.md). */
public enum AmendmentStage {
  /** The customer has not confirmed it. */
  UNCONFIRMED,
  /** Confirmed; no waybill yet (未出单号). */
  CONFIRMED,
  /** Released from stock, being picked. */
  PICKED,
  /** A waybill exists (已出单号), the carrier has not moved it yet. */
  WAYBILL,
  /** On its way. */
  FLOWN,
  /** Nothing is left to change. */
  OVER;

  private static final Set<ShipmentStatus> NOT_MOVED =
      EnumSet.of(ShipmentStatus.CREATED, ShipmentStatus.PICKED_UP);

  /** How far this order and its parcels are. */
  static AmendmentStage of(Order order, List<Shipment> parcels) {
    return switch (order.status()) {
      case UNPAID, CONFIRMING, ON_HOLD -> UNCONFIRMED;
      case CONFIRMED, BACKORDERED -> CONFIRMED;
      case READY_TO_SHIP -> PICKED;
      case DISPATCHED -> ofParcels(parcels.stream().filter(AmendmentStage::isUnderWay).toList());
      default -> OVER;
    };
  }

  /** Whether the carrier could still do something else with a parcel. */
  static boolean isUnderWay(Shipment parcel) {
    return parcel.verification() == null
        && !parcel.status().isFinal()
        && !parcel.status().isOutcome();
  }

  private static AmendmentStage ofParcels(List<Shipment> underWay) {
    if (underWay.isEmpty()) {
      return OVER;
    }
    return underWay.stream().allMatch(parcel -> NOT_MOVED.contains(parcel.status()))
        ? WAYBILL
        : FLOWN;
  }
}
