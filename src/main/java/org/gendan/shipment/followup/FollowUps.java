package org.gendan.shipment.followup;

import java.util.Optional;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.callback.ParcelCareProcess;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.care.OutcomeWork;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the follow-up of parcels. */
@Component
@NamedInterface
public class FollowUps {

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final ParcelCareProcess process;

  FollowUps(Shipments shipments, FollowUpRecords cares, ParcelCareProcess process) {
    this.shipments = shipments;
    this.cares = cares;
    this.process = process;
  }

  /** The parcel of this order whose follow-up begins now; empty when each has one. */
  @Transactional
  public Optional<Shipment> beginNext(String orderId) {
    return shipments.ofOrder(orderId).stream()
        .filter(shipment -> cares.get(shipment.id()).followedAt() == null)
        .findFirst()
        .map(
            shipment -> {
              FollowUp care = cares.get(shipment.id());
              cares.save(care.followed(shipments.now()));
              // A parcel that is followed again because of a correction has its checks already.
              if (care.outcome().equals(OutcomeWork.NONE)) {
                process.begun(shipment);
              }
              return shipment;
            });
  }
}
