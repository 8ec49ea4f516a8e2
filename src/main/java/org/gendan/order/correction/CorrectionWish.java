package org.gendan.order.correction;

import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.order.correction.Correction.Kind;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.followup.Outcomes.Verdict;

/**
 * What a person wants to correct.
 *
 * @param outcome the right outcome, or null when it is about the waybill
 * @param carrier null for the one that was written down, like the number and the time
 */
record CorrectionWish(
    String requestId,
    Kind kind,
    String carrier,
    String waybillNo,
    Instant dispatchedAt,
    Verdict outcome,
    String reason) {

  /**
   * Looks whether its fields fit each other.
   *
   * @throws Refusal when its kind needs another one, or one belongs to another kind
   */
  void mustFit() {
    if ((kind == Kind.OUTCOME) != (outcome != null)) {
      throw Refusal.invalid(
          "outcome",
          kind == Kind.OUTCOME ? ErrorCode.REQUIRED : ErrorCode.NOT_HERE,
          kind == Kind.OUTCOME
              ? "say the right one, or NOT_YET so that it is verified anew"
              : "belongs to a correction of kind OUTCOME");
    }
    if (kind == Kind.WAYBILL && carrier == null && waybillNo == null) {
      throw Refusal.invalid(
          "waybillNo", ErrorCode.REQUIRED, "say the right waybillNo, the right carrier, or both");
    }
    if (kind == Kind.DISPATCH_TIME && dispatchedAt == null) {
      throw Refusal.invalid("dispatchedAt", ErrorCode.REQUIRED, "say when it really left");
    }
    if (kind != Kind.WAYBILL && (carrier != null || waybillNo != null)) {
      throw Refusal.invalid(
          carrier == null ? "waybillNo" : "carrier",
          ErrorCode.NOT_HERE,
          "belongs to a correction of kind WAYBILL");
    }
    if ((kind == Kind.WITHDRAW || kind == Kind.OUTCOME) && dispatchedAt != null) {
      throw Refusal.invalid(
          "dispatchedAt", ErrorCode.NOT_HERE, "belongs to a correction of another kind");
    }
  }

  /** The same wish has the same digest. */
  String fingerprint() {
    return DigestUtils.sha256Hex(
        String.join(
            "\0",
            "" + kind,
            "" + carrier,
            "" + waybillNo,
            "" + dispatchedAt,
            "" + outcome,
            reason));
  }
}
