package org.gendan.shipment.followup;

import java.time.Instant;
import java.time.ZoneId;
import org.gendan.notify.guard.Reader;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.shipment.CustomerCall;
import org.gendan.shipment.HoldCause;
import org.gendan.shipment.ParcelOrders;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentFollowUpProcess;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.CallAction;
import org.gendan.shipment.care.CallAgain;
import org.gendan.shipment.care.CallClaim;
import org.gendan.shipment.care.CallReason;
import org.gendan.shipment.care.CallResult;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpNote;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.care.FollowUpStep;
import org.gendan.shipment.care.OutcomeWork;
import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agents learn on the phone, and what follows from it (rows 49 to 55, 65 to 76 of
 * docs/domain.md).
 */
@NamedInterface
@Component
public class Calls {

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final Countdowns countdowns;
  private final CarrierRequests requests;
  private final Contradictions contradictions;
  private final CallsAgain again;
  private final CallChecks checks;
  private final ParcelOrders orders;
  private final LeftAlone alone;
  private final PickUpReminderProcess reminder;
  private final ShipmentFollowUpProcess followUp;
  private final ScriptGuard guard;
  private final CurrentActor actor;
  private final ZoneId zone;

  Calls(
      Shipments shipments,
      FollowUpRecords cares,
      Countdowns countdowns,
      CarrierRequests requests,
      Contradictions contradictions,
      CallsAgain again,
      CallChecks checks,
      ParcelOrders orders,
      LeftAlone alone,
      PickUpReminderProcess reminder,
      ShipmentFollowUpProcess followUp,
      ScriptGuard guard,
      CurrentActor actor,
      ZoneId zone) {
    this.shipments = shipments;
    this.cares = cares;
    this.countdowns = countdowns;
    this.requests = requests;
    this.contradictions = contradictions;
    this.again = again;
    this.checks = checks;
    this.orders = orders;
    this.alone = alone;
    this.reminder = reminder;
    this.followUp = followUp;
    this.guard = guard;
    this.actor = actor;
    this.zone = zone;
  }

  /**
   * Keeps the answer and lets happen what was agreed: the carrier is asked, the countdown starts or
   * ends, a claim waits for logistics. No outcome is set here.
   *
   * @throws Refusal when the outcome is verified, a day is past or an address is missing
   */
  @Transactional
  public void answer(String shipmentId, FollowUpStep step, CallAnswer answer) {
    Shipment shipment = shipments.get(shipmentId);
    Outcomes.refuseIfVerified(shipment);
    Instant now = shipments.now();
    FollowUp before = cares.get(shipmentId);
    checks.check(answer, shipment, before);
    if (answer.action().request() != null) {
      // The carrier reads it; without a wish it is a note.
      guard.honest("remark", answer.remark(), Reader.AGENT);
    }
    boolean extended = checks.isTooLate(answer, shipment, before);
    cares.note(
        new FollowUpNote(
            shipmentId,
            now,
            actor.id(),
            step,
            answer.result(),
            answer.reason(),
            answer.claim(),
            answer.action(),
            answer.actionDate(),
            answer.remark()));
    shipments.tell(step.name(), words(answer), shipment);
    CustomerCall made = madeBy(step, before, shipment);
    FollowUp care = before.with(before.countdown().reminded(step.reminder()));
    if (made != null) {
      CallAgain next = again.after(made, care.calls().again(), answer, now);
      care = care.with(care.calls().made(made, now).again(next));
    }
    care = held(care, shipment, step, answer, now);
    care = cares.save(extended ? care.collectedAt(null) : pickUp(care, answer));
    countdowns.tell(before.countdown(), care.countdown(), shipment, step.reminder() > 0);
    if (care.pickUpAt() != null && !care.pickUpAt().equals(before.pickUpAt())) {
      reminder.agreed(shipment, care.pickUpAt());
    }
    ask(shipment, answer, extended);
    claim(shipment, care, answer);
    if (step.call() == null && made != null) {
      followUp.callOutdated(shipment);
      followUp.statusChanged(shipment);
    }
  }

  /** Which of the three calls this one is; a rescue before the return is the call that is due. */
  private static CustomerCall madeBy(FollowUpStep step, FollowUp care, Shipment shipment) {
    if (step.call() != null || step.reminder() == 0) {
      return step.call();
    }
    if (care.calls().open() != null) {
      return care.calls().open();
    }
    boolean brought = care.attemptedAt() != null || shipment.status() == ShipmentStatus.REJECTED;
    return brought ? CustomerCall.THIRD : CustomerCall.SECOND;
  }

  /**
   * Whether the customer still collects the parcel on the day that begins then, and it is not on
   * its way back.
   */
  public boolean isPickUpAgreed(String shipmentId, Instant dayBegins) {
    FollowUp care = cares.get(shipmentId);
    Shipment shipment = shipments.get(shipmentId);
    return shipment.verification() == null
        && !alone.wantsNoContact(shipment)
        && dayBegins.equals(care.pickUpAt())
        && care.countdown().isRunning()
        && shipments.now().isBefore(care.countdown().returnAt());
  }

  private FollowUp held(
      FollowUp care, Shipment shipment, FollowUpStep step, CallAnswer answer, Instant now) {
    if (answer.action() == CallAction.WILL_NOT_ACCEPT || answer.claim() == CallClaim.REFUSED) {
      return countdowns.hold(care, shipment, HoldCause.REFUSED, now);
    }
    if (answer.action().isHold()) {
      return countdowns.hold(care, shipment, HoldCause.AWAY, now);
    }
    if (care.countdown().isRunning() || !step.isLocal() || CallsAgain.isAgreed(answer)) {
      // What the carrier is asked for ends a countdown when it promises it, and not before.
      return care;
    }
    if (answer.result() == CallResult.UNREACHABLE) {
      return countdowns.hold(care, shipment, HoldCause.UNREACHABLE, now);
    }
    return step == FollowUpStep.THIRD_CALL
        ? countdowns.hold(care, shipment, HoldCause.NOTICE, now)
        : care;
  }

  private FollowUp pickUp(FollowUp care, CallAnswer answer) {
    if (answer.action().isHold() && answer.actionDate() != null) {
      return care.collectedAt(answer.actionDate().atStartOfDay(zone).toInstant());
    }
    return answer.action().isRescue() ? care.collectedAt(null) : care;
  }

  private void claim(Shipment shipment, FollowUp care, CallAnswer answer) {
    Shipment.Outcome claimed =
        answer.action() == CallAction.WILL_NOT_ACCEPT
            ? Shipment.Outcome.REFUSED
            : answer.claim().outcome();
    if (claimed != null) {
      Shipment next = shipments.claim(shipment, claimed, actor.id());
      contradictions.inClaim(next);
      if (care.outcome().verifyAt() != null) {
        cares.save(care.with(OutcomeWork.NONE));
      }
      if (care.calls().open() != null) {
        followUp.callOutdated(next);
      }
      followUp.statusChanged(next);
    }
  }

  private void ask(Shipment shipment, CallAnswer answer, boolean extended) {
    CarrierRequest.Kind wanted = answer.action().request();
    if (extended) {
      requests.keepUntil(shipment, answer.actionDate(), "for " + Words.of(wanted) + remark(answer));
    } else if (wanted != null) {
      String elsewhere = wanted == CarrierRequest.Kind.REDIRECT ? answer.address() : null;
      requests.ask(shipment, wanted, answer.actionDate(), elsewhere, answer.remark());
      if (elsewhere != null) {
        orders.redirect(shipment.orderId(), elsewhere, "The customer said so on the phone");
      }
    }
    if (answer.reason() == CallReason.CALL_NOT_RECEIVED) {
      requests.ask(
          shipment,
          CarrierRequest.Kind.PRESS,
          null,
          null,
          "The customer got no call of the courier");
    }
  }

  private static String words(CallAnswer answer) {
    return "%s; reason: %s; claim: %s; action: %s%s%s"
        .formatted(
            Words.capital(answer.result()),
            Words.of(answer.reason()),
            Words.of(answer.claim()),
            Words.of(answer.action()),
            answer.actionDate() == null ? "" : " on " + answer.actionDate(),
            remark(answer));
  }

  private static String remark(CallAnswer answer) {
    return answer.remark() == null ? "" : ": " + answer.remark();
  }
}
