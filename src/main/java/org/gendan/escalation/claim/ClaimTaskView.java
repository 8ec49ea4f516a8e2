package org.gendan.escalation.claim;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.escalation.handling.ExceptionTaskView;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What the forms about a claim show of it and of its case. */
@Component
class ClaimTaskView implements TaskView {

  private final CarrierClaims claims;
  private final ExceptionTaskView cases;

  ClaimTaskView(CarrierClaims claims, ExceptionTaskView cases) {
    this.claims = claims;
    this.cases = cases;
  }

  @Override
  public boolean knows(String processKey) {
    return CarrierClaimModel.KEY.equals(processKey);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    CarrierClaim claim = claims.get(businessKey);
    Map<String, String> shown = new LinkedHashMap<>(cases.of(claim.exceptionId(), task));
    shown.put("claimStatus", Words.of(claim.status()));
    shown.put("carrier", claim.carrier());
    shown.put("waybillNo", claim.waybillNo());
    shown.put("claimedAmount", BigDecimal.valueOf(claim.claimedFen(), 2).toPlainString());
    shown.put("claimNumber", claim.carrierClaimNo() == null ? "" : claim.carrierClaimNo());
    return shown;
  }
}
