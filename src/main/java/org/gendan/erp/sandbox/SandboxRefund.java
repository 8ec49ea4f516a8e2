package org.gendan.erp.sandbox;

import java.math.BigDecimal;
import org.gendan.erp.RefundCase.Kind;
import org.gendan.erp.RefundStep;

/**
 * A refund of one line in the books of the sandbox.
 *
 * @param refundNo the caller's number
 * @param made the ERP's own number
 * @param paid money that went back
 * @param received pieces that are back in the warehouse
 */
public record SandboxRefund(
    String refundNo,
    String made,
    String tid,
    String oid,
    Kind kind,
    RefundStep step,
    int quantity,
    BigDecimal amount,
    BigDecimal paid,
    int received) {

  SandboxRefund with(int more) {
    return new SandboxRefund(
        refundNo, made, tid, oid, kind, step, quantity, amount, paid, received + more);
  }

  SandboxRefund numbered(String number, int alreadyReceived) {
    return new SandboxRefund(
        refundNo, number, tid, oid, kind, step, quantity, amount, paid, alreadyReceived);
  }
}
