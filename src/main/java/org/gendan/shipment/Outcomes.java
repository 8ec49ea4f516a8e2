package org.gendan.shipment;

import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.shipment.Shipment.Claim;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipment.Verification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signed or refused: anybody may claim it, only logistics verifies it, with evidence (DOMAIN row
 * 53, 不得私自点签收拒收).
 */
@Component
public class Outcomes {

  private static final int MOST_EVIDENCE = 2_000;

  private final Shipments shipments;
  private final FollowUp followUp;
  private final CurrentActor actor;

  Outcomes(Shipments shipments, FollowUp followUp, CurrentActor actor) {
    this.shipments = shipments;
    this.followUp = followUp;
    this.actor = actor;
  }

  /** What logistics answers. */
  public enum Verdict {
    SIGNED,
    REFUSED,
    /** The carrier's system proves neither yet. */
    NOT_YET
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
    String words = text == null || text.isBlank() ? "" : " (" + text.strip() + ")";
    shipments.tell("OUTCOME_CLAIMED", "The customer says: " + outcome + words, claimed);
    followUp.statusChanged(claimed);
    return claimed;
  }

  /**
   * Sets signed or refused for good, or notes that it cannot be proved yet; a claim is settled
   * then.
   *
   * @throws Refusal when the actor is not of logistics, the evidence is missing or it is verified
   *     already
   */
  @Transactional
  public Shipment verify(String shipmentId, Verdict verdict, String evidence) {
    actor.mustBeOneOf("verify the outcome of a parcel", Roles.LOGISTICS);
    Shipment shipment = shipments.get(shipmentId);
    refuseIfVerified(shipment);
    if (evidence != null && evidence.length() > MOST_EVIDENCE) {
      throw Refusal.invalid(
          "evidence", "too-long", "is longer than " + MOST_EVIDENCE + " characters; shorten it");
    }
    if (verdict == Verdict.NOT_YET) {
      Shipment open = shipments.save(shipment.claimed(null));
      String why = evidence == null ? "" : ": " + evidence;
      shipments.tell("OUTCOME_NOT_PROVED", "Logistics could not prove the outcome" + why, open);
      return open;
    }
    if (evidence == null || evidence.isBlank()) {
      throw Refusal.invalid(
          "evidence",
          "required",
          "is missing; write what the carrier's own system shows, and where you saw it");
    }
    Outcome outcome = Outcome.valueOf(verdict.name());
    Shipment verified =
        shipments.save(
            shipment.verified(
                new Verification(outcome, actor.id(), shipments.now(), evidence.strip())));
    shipments.tell("OUTCOME_VERIFIED", outcome + ", evidence: " + evidence.strip(), verified);
    return verified;
  }

  private static void refuseIfVerified(Shipment shipment) {
    if (shipment.verification() != null) {
      throw Refusal.conflict(
          "Logistics has verified parcel %s as %s already"
              .formatted(shipment.waybillNo(), shipment.verification().outcome()));
    }
  }
}
