package org.gendan.escalation.claim;

import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;
import org.gendan.escalation.claim.CarrierClaim.Status;

/** Names of {@code carrier-claim.bpmn}: nothing but words. */
final class CarrierClaimModel {

  static final String KEY = "carrier-claim";

  static final ProcessVariable<String> CLAIM_ID = ProcessVariable.string("claimId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Status> CLAIM_STATUS =
      ProcessVariable.choice("claimStatus", Status.class);

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(CLAIM_ID, ORDER_NO, CLAIM_STATUS);

  private CarrierClaimModel() {}
}
