package org.gendan.shipment.followup;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.gendan.shipment.CustomerCall;
import org.gendan.shipment.HoldCause;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentFollowUpProcess;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.care.CallAgain;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.care.OutcomeWork;
import org.gendan.shipment.care.ParcelPlan;
import org.springframework.stereotype.Component;

/** What follows from a parcel's being somewhere else than before. */
@Component
public class StatusChanges {

  private static final Set<ShipmentStatus> LOCAL =
      EnumSet.of(
          ShipmentStatus.ARRIVED_LOCALLY,
          ShipmentStatus.AT_PICKUP_POINT,
          ShipmentStatus.OUT_FOR_DELIVERY);

  private final FollowUpRecords cares;
  private final Countdowns countdowns;
  private final NextSteps steps;
  private final LeftAlone leftAlone;
  private final Contradictions contradictions;
  private final ShipmentFollowUpProcess followUp;

  StatusChanges(
      FollowUpRecords cares,
      Countdowns countdowns,
      NextSteps steps,
      LeftAlone leftAlone,
      Contradictions contradictions,
      ShipmentFollowUpProcess followUp) {
    this.cares = cares;
    this.countdowns = countdowns;
    this.steps = steps;
    this.leftAlone = leftAlone;
    this.contradictions = contradictions;
    this.followUp = followUp;
  }

  /** Reads ahead what a batch of moves will ask about these orders. */
  public void readAhead(Collection<String> orderIds) {
    leftAlone.readAhead(orderIds);
  }

  public void follow(Shipment moved) {
    FollowUp before = cares.get(moved.id());
    FollowUp care = news(counted(attempted(before, moved), moved));
    if (!care.equals(before)) {
      care = cares.save(care);
    }
    countdowns.tell(before.countdown(), care.countdown(), moved, false);
    contradictions.inClaim(moved);
    CustomerCall open = care.calls().open();
    ParcelPlan next = steps.of(moved, care);
    cares.plan(next);
    if (open != null && next.call() != open) {
      followUp.callOutdated(moved);
    }
    followUp.statusChanged(moved);
  }

  private FollowUp attempted(FollowUp care, Shipment moved) {
    return switch (moved.status()) {
      case OUT_FOR_DELIVERY, REJECTED -> anew(care.attempted(moved.statusAt()));
      case EXCEPTION ->
          care.attemptedAt() == null && wasThere(moved) ? care.attempted(moved.statusAt()) : care;
      default -> care;
    };
  }

  /** With another attempt the third call begins from the start. */
  private static FollowUp anew(FollowUp care) {
    return care.calls().again().call() == CustomerCall.THIRD
        ? care.with(care.calls().again(CallAgain.NONE))
        : care;
  }

  /** What could not be proved is looked at with the news, and not only after a working day. */
  private static FollowUp news(FollowUp care) {
    return care.outcome().verifyAt() == null ? care : care.with(OutcomeWork.NONE);
  }

  /** What goes wrong before the parcel reached its town is no try to deliver it. */
  private boolean wasThere(Shipment moved) {
    return cares.plan(moved.id()).map(ParcelPlan::status).filter(LOCAL::contains).isPresent();
  }

  private FollowUp counted(FollowUp care, Shipment moved) {
    return switch (moved.status()) {
      case AT_PICKUP_POINT ->
          care.countdown().isRunning()
              ? care
              : countdowns.hold(care, moved, HoldCause.NOTICE, moved.statusAt());
      case REJECTED -> countdowns.hold(care, moved, HoldCause.REFUSED, moved.statusAt());
      case OUT_FOR_DELIVERY, DELIVERED, RETURNING, RETURNED, CANCELLED -> countdowns.release(care);
      default -> care;
    };
  }
}
