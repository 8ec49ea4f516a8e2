package org.gendan.shipment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gendan.batch.Batch;
import org.gendan.escalation.Happening;
import org.gendan.escalation.Happening.Kind;
import org.gendan.escalation.Reasons;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the cases about a parcel what becomes of it, because that may be their end. */
@Component
public class ParcelHappenings {

  private final Reasons reasons;
  private final Batch batch;

  ParcelHappenings(Reasons reasons, Batch batch) {
    this.reasons = reasons;
    this.batch = batch;
  }

  /** What happened while a batch is open: a sheet of a day asks for its cases at once. */
  private record Heard(Set<Happening> all) {}

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
    Happening what = Happening.toParcel(kind, shipment.orderId(), shipment.id());
    Set<Happening> all =
        batch
            .part(Heard.class, () -> new Heard(new LinkedHashSet<>()))
            .map(Heard::all)
            .orElse(null);
    if (all == null) {
      reasons.happened(List.of(what));
      return;
    }
    if (all.isEmpty()) {
      batch.beforeEnd(
          () -> {
            List<Happening> heard = List.copyOf(all);
            all.clear();
            reasons.happened(heard);
          });
    }
    all.add(what);
  }
}
