package org.gendan.shipment;

import java.util.List;
import org.gendan.escalation.Happening;
import org.gendan.escalation.Happening.Kind;
import org.gendan.escalation.Reasons;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the cases about a parcel what becomes of it, because that may be their end. */
@Component
public class ParcelHappenings {

  private final Reasons reasons;

  ParcelHappenings(Reasons reasons) {
    this.reasons = reasons;
  }

  /** The carrier reports something new, also when the parcel is where it was. */
  public void heard(Shipment shipment) {
    tell(shipment, Kind.MOVED);
  }

  /** Logistics has verified how it ended, or the carrier says so. */
  @EventListener
  void on(ParcelNews news) {
    Shipment shipment = news.shipment();
    if (news.kind().equals("OUTCOME_VERIFIED")) {
      tell(shipment, Kind.valueOf(shipment.verification().outcome().name()));
    } else if (news.kind().equals("PARCEL_" + shipment.status())) {
      tell(shipment, kind(shipment.status()));
    }
  }

  private static Kind kind(ShipmentStatus status) {
    return status == ShipmentStatus.RETURNED
        ? Kind.RETURNED
        : status.isOutcome() ? Kind.OUTCOME_REPORTED : Kind.MOVED;
  }

  private void tell(Shipment shipment, Kind kind) {
    reasons.happened(List.of(Happening.toParcel(kind, shipment.orderId(), shipment.id())));
  }
}
