package org.gendan.refund.request;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.gendan.refund.DeployedRefundRules;
import org.springframework.stereotype.Component;

/**
 * Chooses the refunds about which nobody talks. The choice depends on the refund alone: who asks
 * again gets the same answer, and nobody can pick the easy ones.
 */
@Component
class ControlGroup {

  private final RefundProperties settings;
  private final DeployedRefundRules rules;

  ControlGroup(RefundProperties settings, DeployedRefundRules rules) {
    this.settings = settings;
    this.rules = rules;
  }

  boolean holdsOut(String refundId, String platform) {
    CRC32 sum = new CRC32();
    sum.update((settings.holdOutSeed() + ":" + refundId).getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % 100 < rules.heldOutOfHundred(platform);
  }
}
