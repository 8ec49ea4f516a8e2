package org.gendan.shipment.care;

import org.gendan.shipment.Shipment.Outcome;
import org.springframework.modulith.NamedInterface;

/** What the customer says on the phone about the outcome; a claim, never a proof. */
@NamedInterface
public enum CallClaim {
  NONE(null),
  SIGNED(Outcome.SIGNED),
  REFUSED(Outcome.REFUSED);

  private final Outcome outcome;

  CallClaim(Outcome outcome) {
    this.outcome = outcome;
  }

  public Outcome outcome() {
    return outcome;
  }
}
