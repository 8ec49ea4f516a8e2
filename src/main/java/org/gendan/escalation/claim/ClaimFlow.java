package org.gendan.escalation.claim;

/** What the domain tells the process of a claim. */
public interface ClaimFlow {

  /** A claim was opened. */
  void opened(CarrierClaim claim);
}
