package org.gendan.shipment.outcome;

import java.time.Instant;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipment.Verification;

/**
 * An outcome that contradicts the carrier or our own books, until a second person has decided.
 *
 * @param evidence what logistics has found
 * @param why what it contradicts, a sentence for people
 * @param decision what the second person said, or null; the rest alike
 */
public record OutcomeDoubt(
    String id,
    String shipmentId,
    Outcome outcome,
    String evidence,
    String verifiedBy,
    Instant verifiedAt,
    String why,
    Decision decision,
    String decidedBy,
    Instant decidedAt,
    String remark) {

  /** What the second person says. */
  public enum Decision {
    CONFIRMED,
    NOT_CONFIRMED
  }

  /** What becomes of it once it is confirmed. */
  public Verification verification() {
    return new Verification(outcome, verifiedBy, verifiedAt, evidence);
  }

  OutcomeDoubt decided(Decision next, String by, Instant at, String text) {
    return new OutcomeDoubt(
        id, shipmentId, outcome, evidence, verifiedBy, verifiedAt, why, next, by, at, text);
  }
}
