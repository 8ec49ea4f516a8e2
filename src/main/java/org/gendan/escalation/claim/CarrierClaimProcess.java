package org.gendan.escalation.claim;

import org.gendan.engine.Processes;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the process of a claim. */
@Component
class CarrierClaimProcess {

  private final Processes processes;

  CarrierClaimProcess(Processes processes) {
    this.processes = processes;
  }

  /** A claim was opened. */
  public void opened(CarrierClaim claim) {
    processes.start(
        CarrierClaimModel.KEY,
        claim.id(),
        CarrierClaimModel.CLAIM_ID.with(claim.id()),
        CarrierClaimModel.ORDER_NO.with(claim.orderNo()));
  }
}
