package org.gendan.refund.goodsreturn;

import java.time.Instant;
import java.util.List;
import org.gendan.refund.RefundFault;

/**
 * What quality found.
 *
 * @param requestId the caller's own, or null for an answer of the task or of the law's limit
 * @param pieces how many were looked at; 0 when the law's limit left no time
 * @param findings of each line
 */
public record ReturnInspection(
    String returnId,
    String requestId,
    Cause damageCause,
    int pieces,
    String report,
    List<ReturnFinding> findings,
    String inspectedBy,
    Instant inspectedAt) {

  /** Who has caused a damage. */
  public enum Cause {
    NONE,
    OURS,
    CARRIER,
    CUSTOMER,
    UNKNOWN
  }

  /** Keeps the findings as they are now. */
  public ReturnInspection {
    findings = List.copyOf(findings);
  }

  /** Whether the house bears it: what is proved here counts, not what the request says. */
  public boolean isHouseFault(GoodsReturn goods) {
    boolean wrong = findings.stream().anyMatch(one -> one.wrongGoods() > 0);
    return goods.fault() == RefundFault.COMPANY
        || goods.fault() == RefundFault.CARRIER
        || damageCause == Cause.OURS
        || damageCause == Cause.CARRIER
        || (wrong && damageCause != Cause.CUSTOMER);
  }
}
