package org.gendan.shipment.followup;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.shipment.ParcelAlarm;
import org.gendan.shipment.ParcelAlarms;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Claim;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipment.Verification;
import org.gendan.shipment.ShipmentFollowUpProcess;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.callback.ParcelCareProcess;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.care.OutcomeWork;
import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.gendan.shipment.outcome.OutcomeDoubt;
import org.gendan.shipment.outcome.OutcomeDoubt.Decision;
import org.gendan.shipment.outcome.OutcomeDoubts;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signed or refused: anybody may claim it, only logistics verifies it, with evidence (row 53 of
 * docs/domain.md, 不得私自点签收拒收).
 */
@Component
@NamedInterface
public class Outcomes {

  private static final int MOST_EVIDENCE = 2_000;

  private static final Set<ShipmentStatus> ON_ITS_WAY_BACK =
      EnumSet.of(ShipmentStatus.REJECTED, ShipmentStatus.RETURNING, ShipmentStatus.RETURNED);

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final Countdowns countdowns;
  private final NextSteps steps;
  private final CarrierRequests requests;
  private final Contradictions contradictions;
  private final ParcelAlarms alarms;
  private final OutcomeDoubts doubts;
  private final CallsAgain again;
  private final ParcelCareProcess care;
  private final ShipmentFollowUpProcess followUp;
  private final CurrentActor actor;

  Outcomes(
      Shipments shipments,
      FollowUpRecords cares,
      Countdowns countdowns,
      NextSteps steps,
      CarrierRequests requests,
      Contradictions contradictions,
      ParcelAlarms alarms,
      OutcomeDoubts doubts,
      CallsAgain again,
      ParcelCareProcess care,
      ShipmentFollowUpProcess followUp,
      CurrentActor actor) {
    this.shipments = shipments;
    this.cares = cares;
    this.countdowns = countdowns;
    this.steps = steps;
    this.requests = requests;
    this.contradictions = contradictions;
    this.alarms = alarms;
    this.doubts = doubts;
    this.again = again;
    this.care = care;
    this.followUp = followUp;
    this.actor = actor;
  }

  /** What logistics answers. */
  @NamedInterface
  public enum Verdict {
    SIGNED,
    REFUSED,
    /** The carrier has admitted that it cannot find the parcel. */
    LOST,
    /** The carrier's system proves neither yet. */
    NOT_YET
  }

  /**
   * Whether what a customer says would contradict what the carrier reports.
   *
   * @param claimed SIGNED or REFUSED
   * @throws Refusal when the outcome is verified already
   */
  @Transactional(readOnly = true)
  public boolean wouldContradict(String shipmentId, Outcome claimed) {
    Shipment shipment = shipments.get(shipmentId);
    refuseIfVerified(shipment);
    return shipment.claimed(new Claim(claimed, actor.id(), shipments.now())).isContradictory();
  }

  /**
   * Keeps what a customer says, for logistics to verify. Changes no status.
   *
   * @throws Refusal when the outcome is verified already
   */
  @Transactional
  public Shipment claim(String shipmentId, Outcome outcome, String text) {
    Shipment shipment = shipments.get(shipmentId);
    refuseIfVerified(shipment);
    Shipment claimed =
        shipments.save(shipment.claimed(new Claim(outcome, actor.id(), shipments.now())));
    FollowUp care = cares.get(shipmentId);
    if (care.outcome().verifyAt() != null) {
      cares.save(care.with(OutcomeWork.NONE));
    }
    String words = text == null || text.isBlank() ? "" : " (" + text.strip() + ")";
    shipments.tell("OUTCOME_CLAIMED", "The customer says: " + Words.of(outcome) + words, claimed);
    contradictions.inClaim(claimed);
    followUp.callOutdated(claimed);
    followUp.statusChanged(claimed);
    return claimed;
  }

  /**
   * Sets signed or refused, or notes that it cannot be proved yet; a claim is settled then. What
   * contradicts the carrier or our own books waits for a second person, and nothing follows yet.
   *
   * @throws Refusal when the actor is not of logistics, the evidence is missing or it is verified
   *     already
   */
  @Transactional
  public Shipment verify(String shipmentId, Verdict verdict, String evidence) {
    actor.mustBeOneOf("verify the outcome of a parcel", Roles.LOGISTICS);
    Shipment shipment = shipments.get(shipmentId);
    refuseIfVerified(shipment);
    KeptText.optional("evidence", evidence, MOST_EVIDENCE);
    if (verdict == Verdict.NOT_YET) {
      return notProved(shipment, evidence);
    }
    if (evidence == null || evidence.isBlank()) {
      throw Refusal.invalid(
          "evidence",
          ErrorCode.REQUIRED,
          "is missing; write what the carrier's own system shows, and where you saw it");
    }
    Outcome outcome = Outcome.valueOf(verdict.name());
    // The model of before has no task for the second person, who then verifies the same.
    if (doubts.open(shipmentId).filter(doubt -> doubt.outcome() == outcome).isPresent()) {
      confirm(shipmentId, Decision.CONFIRMED, evidence.strip());
      return shipments.get(shipmentId);
    }
    Verification found = new Verification(outcome, actor.id(), shipments.now(), evidence.strip());
    Optional<String> doubt = doubts.against(shipment, outcome);
    if (doubt.isPresent()) {
      doubts.keep(shipment, found, doubt.get());
      waits(shipment, OutcomeWork.doubted(found.at()));
      return shipment;
    }
    return set(shipment, found);
  }

  /** Whether a second person has to confirm what was verified, and has not decided yet. */
  public boolean isDoubted(String shipmentId) {
    return doubts.open(shipmentId).isPresent();
  }

  /**
   * Decides, as a second person, on an outcome that contradicts what is known. Confirmed, it stands
   * as if nothing had spoken against it; otherwise logistics verifies anew.
   *
   * @return what stands now
   * @throws Refusal when the actor may not, or no outcome waits
   */
  @Transactional
  public Verdict confirm(String shipmentId, Decision decision, String remark) {
    Shipment shipment = shipments.get(shipmentId);
    refuseIfVerified(shipment);
    OutcomeDoubt doubt = doubts.decide(shipment, decision, remark);
    waits(shipment, OutcomeWork.NONE);
    if (decision == Decision.NOT_CONFIRMED) {
      return Verdict.NOT_YET;
    }
    set(shipment, doubt.verification());
    return Verdict.valueOf(doubt.outcome().name());
  }

  private Shipment notProved(Shipment shipment, String evidence) {
    Shipment open = shipments.save(shipment.claimed(null));
    String why = evidence == null ? "" : ": " + evidence;
    shipments.tell("OUTCOME_NOT_PROVED", "Logistics could not prove the outcome" + why, open);
    waits(open, OutcomeWork.lookAgain(again.verification(shipments.now())));
    return open;
  }

  private void waits(Shipment shipment, OutcomeWork work) {
    cares.plan(steps.of(shipment, cares.save(cares.get(shipment.id()).with(work))));
  }

  /** Sets an outcome that stands, with all that follows from it. */
  Shipment set(Shipment shipment, Verification found) {
    Shipment verified = shipments.save(shipment.verified(found));
    shipments.tell(
        "OUTCOME_VERIFIED",
        Words.capital(found.outcome()) + ", evidence: " + found.evidence(),
        verified);
    settle(verified);
    return verified;
  }

  private void settle(Shipment verified) {
    FollowUp before = cares.get(verified.id());
    if (before.countdown().isRunning()) {
      FollowUp released = cares.save(countdowns.release(before));
      countdowns.tell(before.countdown(), released.countdown(), verified, false);
    }
    care.outcomeVerified(verified);
    cares.plan(steps.of(verified, cares.get(verified.id())));
    switch (verified.verification().outcome()) {
      case SIGNED -> {}
      case REFUSED -> {
        if (!ON_ITS_WAY_BACK.contains(verified.status())) {
          requests.ask(verified, CarrierRequest.Kind.RETURN_TO_SENDER, null, null, "refused");
        }
      }
      case LOST ->
          alarms.raise(
              new ParcelAlarm(
                  "lost:" + verified.id(),
                  verified,
                  ParcelAlarm.Kind.LOST,
                  "%s has lost %s: %s"
                      .formatted(
                          verified.carrier(),
                          verified.waybillNo(),
                          verified.verification().evidence())));
    }
  }

  static void refuseIfVerified(Shipment shipment) {
    if (shipment.isWithdrawn()) {
      throw Refusal.conflict(
          "Parcel %s was withdrawn by %s: %s",
          shipment.waybillNo(), shipment.withdrawal().by(), shipment.withdrawal().reason());
    }
    if (shipment.verification() != null) {
      throw Refusal.conflict(
          "Logistics has verified parcel %s as %s already",
          shipment.waybillNo(), shipment.verification().outcome());
    }
  }
}
