package org.gendan.shipment.followup;

import java.time.Instant;
import org.gendan.shipment.CustomerCall;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.HoldCause;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentFollowUpProcess;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.CallAgain;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.carrierrequest.CarrierAnswered;
import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.gendan.words.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a carrier answers to what a customer wants: only what it promises ends the countdown; what
 * it declines is talked over with the customer again.
 */
@Component
class Wishes {

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final Countdowns countdowns;
  private final DeployedFollowUpRules rules;
  private final PickUpReminderProcess reminder;
  private final ShipmentFollowUpProcess followUp;

  Wishes(
      Shipments shipments,
      FollowUpRecords cares,
      Countdowns countdowns,
      DeployedFollowUpRules rules,
      PickUpReminderProcess reminder,
      ShipmentFollowUpProcess followUp) {
    this.shipments = shipments;
    this.cares = cares;
    this.countdowns = countdowns;
    this.rules = rules;
    this.reminder = reminder;
    this.followUp = followUp;
  }

  @EventListener
  void on(CarrierAnswered answer) {
    CarrierRequest request = answer.request();
    Shipment shipment = answer.shipment();
    if (shipment.verification() != null || !request.kind().isWish()) {
      return;
    }
    if (request.isPromised() && request.kind().isRescue()) {
      keep(shipment, countdowns.release(cares.get(shipment.id())));
    }
    if (request.isPromised() && request.isLongerHold()) {
      keep(shipment, countdowns.extended(cares.get(shipment.id()), shipment, request.onDate()));
      reminder.agreed(shipment, cares.get(shipment.id()).pickUpAt());
    }
    if (request.isDeclined()) {
      keep(shipment, declined(request, shipment));
      followUp.callOutdated(shipment);
      followUp.statusChanged(shipment);
    }
  }

  private FollowUp declined(CarrierRequest request, Shipment shipment) {
    FollowUp care = cares.get(shipment.id());
    Instant now = shipments.now();
    CustomerCall due = rules.call(shipment.status(), care.attemptedAt() != null).call();
    CustomerCall call = due == null ? CustomerCall.SECOND : due;
    String why =
        "%s declined %s"
            .formatted(Words.of("carrier", shipment.carrier()), Words.of(request.kind()));
    FollowUp asked = care.with(care.calls().again(new CallAgain(call, 0, now, why)));
    if (!request.kind().isHold()) {
      return asked;
    }
    FollowUp unheld = asked.collectedAt(null);
    return care.countdown().isRunning() && care.countdown().cause() == HoldCause.AWAY
        ? countdowns.hold(unheld, shipment, HoldCause.NOTICE, now)
        : unheld;
  }

  private void keep(Shipment shipment, FollowUp changed) {
    FollowUp before = cares.get(shipment.id());
    if (!changed.equals(before)) {
      FollowUp kept = cares.save(changed);
      countdowns.tell(before.countdown(), kept.countdown(), shipment, false);
    }
  }
}
