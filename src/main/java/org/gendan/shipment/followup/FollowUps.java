package org.gendan.shipment.followup;

import java.time.Duration;
import java.util.Optional;
import org.gendan.shipment.CustomerCall;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.callback.ParcelCareProcess;
import org.gendan.shipment.care.CallAgain;
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
  private final DeployedFollowUpRules rules;

  FollowUps(
      Shipments shipments,
      FollowUpRecords cares,
      ParcelCareProcess process,
      DeployedFollowUpRules rules) {
    this.rules = rules;
    this.shipments = shipments;
    this.cares = cares;
    this.process = process;
  }

  /**
   * A parcel that was on its way before it came to us: its silence counts from now, and its first
   * call, which may have been made, comes as late as if it had left now.
   */
  @Transactional
  public void takeOver(Shipment shipment) {
    cares.heard(shipment.id(), shipments.now());
    FollowUp care = cares.get(shipment.id());
    int days = rules.carrier(shipment.carrier(), null).startDays();
    cares.save(
        care.with(
            care.calls()
                .again(
                    new CallAgain(
                        CustomerCall.FIRST,
                        0,
                        shipments.now().plus(Duration.ofDays(days)),
                        "it was on its way when it came to us"))));
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
