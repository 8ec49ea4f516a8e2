package org.gendan.refund;

/**
 * What people have found and decided about a refund.
 *
 * @param fault whose doing it is, once it is found; what the request says of it is a claim
 * @param suspicious whether the money may not be the customer's own
 * @param payTo where risk control has it go; null for back to where it came from
 * @param decidedBy who has decided last, or taken the request back; null while nobody has
 * @param text why, or null
 */
public record RefundFindings(
    RefundFault fault, boolean suspicious, String payTo, String decidedBy, String text) {

  /** Nothing is found yet. */
  public static RefundFindings none(boolean suspicious) {
    return new RefundFindings(RefundFault.UNKNOWN, suspicious, null, null, null);
  }

  /** The same with whose doing it is; what was found before stays when nothing is found now. */
  public RefundFindings found(RefundFault found) {
    RefundFault now = found == RefundFault.UNKNOWN ? fault : found;
    return new RefundFindings(now, suspicious, payTo, decidedBy, text);
  }

  /** The same, in doubt. */
  public RefundFindings suspect() {
    return new RefundFindings(fault, true, payTo, decidedBy, text);
  }

  /** The same, with where the money goes. */
  public RefundFindings directed(String to) {
    return new RefundFindings(fault, suspicious, to, decidedBy, text);
  }

  /** The same, with who has decided and why. */
  public RefundFindings decided(String by, String why) {
    return new RefundFindings(fault, suspicious, payTo, by, why);
  }
}
