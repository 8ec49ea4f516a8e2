package org.gendan.shipment.followup;

import java.time.Instant;
import java.time.ZoneId;
import org.gendan.notify.guard.Reader;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.shipment.HoldCause;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentFollowUpProcess;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.CallAction;
import org.gendan.shipment.care.CallClaim;
import org.gendan.shipment.care.CallReason;
import org.gendan.shipment.care.CallResult;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpNote;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.care.FollowUpStep;
import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agents learn on the phone, and what follows from it (rows 49 to 55, 65 to 76 of
 * docs/domain.md).
 */
@Component
public class Calls {

  private static final int MOST_REMARK = 2_000;
  private static final int MOST_ADDRESS = 500;

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final Countdowns countdowns;
  private final CarrierRequests requests;
  private final Contradictions contradictions;
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
    check(answer, now);
    if (answer.action().request() != null) {
      // The carrier reads it; without a wish it is a note.
      guard.honest("remark", answer.remark(), Reader.AGENT);
    }
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
    FollowUp before = cares.get(shipmentId);
    FollowUp care = before;
    if (step.call() != null) {
      care = care.with(care.calls().made(step.call(), now));
    }
    care = care.with(care.countdown().reminded(step.reminder()));
    care = cares.save(pickUp(held(care, shipment, step, answer, now), answer));
    countdowns.tell(before.countdown(), care.countdown(), shipment, step.reminder() > 0);
    if (care.pickUpAt() != null && !care.pickUpAt().equals(before.pickUpAt())) {
      reminder.agreed(shipment, care.pickUpAt());
    }
    claim(shipment, step, care, answer);
    ask(shipment, answer);
  }

  /** Whether the customer still collects the parcel on the day that begins then. */
  public boolean isPickUpAgreed(String shipmentId, Instant dayBegins) {
    return shipments.get(shipmentId).verification() == null
        && dayBegins.equals(cares.get(shipmentId).pickUpAt());
  }

  private void check(CallAnswer answer, Instant now) {
    if (answer.actionDate() != null
        && answer.actionDate().isBefore(now.atZone(zone).toLocalDate())) {
      throw Refusal.invalid(
          "actionDate",
          ErrorCode.PAST,
          answer.actionDate() + " is past; agree on a day from today on");
    }
    if (answer.remark() != null && answer.remark().length() > MOST_REMARK) {
      throw Refusal.invalid(
          "remark",
          ErrorCode.TOO_LONG,
          "is longer than " + MOST_REMARK + " characters; shorten it");
    }
    if (answer.action() == CallAction.CORRECT_ADDRESS
        && (answer.address() == null || answer.address().length() > MOST_ADDRESS)) {
      throw Refusal.invalid(
          "address",
          ErrorCode.REQUIRED,
          "is missing or longer than %d characters; write the corrected address"
              .formatted(MOST_ADDRESS));
    }
  }

  private FollowUp held(
      FollowUp care, Shipment shipment, FollowUpStep step, CallAnswer answer, Instant now) {
    if (answer.action() == CallAction.WILL_NOT_ACCEPT || answer.claim() == CallClaim.REFUSED) {
      return countdowns.hold(care, shipment, HoldCause.REFUSED, now);
    }
    if (answer.action().isHold()) {
      return countdowns.hold(care, shipment, HoldCause.AWAY, now);
    }
    if (answer.action().isRescue()) {
      return countdowns.release(care);
    }
    if (answer.result() == CallResult.UNREACHABLE && step.isLocal()) {
      return care.countdown().isRunning()
          ? care
          : countdowns.hold(care, shipment, HoldCause.UNREACHABLE, now);
    }
    return care;
  }

  private FollowUp pickUp(FollowUp care, CallAnswer answer) {
    if (answer.action().isHold() && answer.actionDate() != null) {
      return care.collectedAt(answer.actionDate().atStartOfDay(zone).toInstant());
    }
    return answer.action().isRescue() ? care.collectedAt(null) : care;
  }

  private void claim(Shipment shipment, FollowUpStep step, FollowUp care, CallAnswer answer) {
    Shipment.Outcome claimed =
        answer.action() == CallAction.WILL_NOT_ACCEPT
            ? Shipment.Outcome.REFUSED
            : answer.claim().outcome();
    if (claimed != null) {
      Shipment next = shipments.claim(shipment, claimed, actor.id());
      contradictions.inClaim(next);
      if (step.call() == null && care.calls().open() != null) {
        followUp.callOutdated(next);
      }
      followUp.statusChanged(next);
    }
  }

  private void ask(Shipment shipment, CallAnswer answer) {
    CarrierRequest.Kind wanted = answer.action().request();
    if (wanted != null) {
      String elsewhere = wanted == CarrierRequest.Kind.REDIRECT ? answer.address() : null;
      requests.ask(shipment, wanted, answer.actionDate(), elsewhere, answer.remark());
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
            answer.remark() == null ? "" : ": " + answer.remark());
  }
}
