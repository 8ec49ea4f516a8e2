package org.gendan.order.correction;

import java.time.Instant;
import java.util.Arrays;
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

  private static final int MOST_REQUEST_ID = 64;
  private static final int MOST_REASON = 2_000;

  /**
   * Reads what was asked for.
   *
   * @throws Refusal when a field is missing, unknown or too long
   */
  static CorrectionWish of(
      String requestId,
      String kind,
      String carrier,
      String waybillNo,
      Instant dispatchedAt,
      String outcome,
      String reason) {
    mustBeThere("requestId", requestId, MOST_REQUEST_ID, "your own id of this request");
    mustBeThere("reason", reason, MOST_REASON, "what was wrong, and how you know");
    Kind what = choice("kind", kind, Kind.values());
    Verdict right = outcome == null ? null : choice("outcome", outcome, Verdict.values());
    var wish =
        new CorrectionWish(
            requestId, what, carrier, waybillNo, dispatchedAt, right, reason.strip());
    wish.mustFit();
    return wish;
  }

  private static <E extends Enum<E>> E choice(String field, String text, E[] all) {
    return Arrays.stream(all)
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    field, ErrorCode.UNKNOWN, "'%s' is not one of %s", text, Arrays.toString(all)));
  }

  private void mustFit() {
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

  private static void mustBeThere(String field, String text, int most, String what) {
    if (text == null || text.isBlank()) {
      throw Refusal.invalid(field, ErrorCode.REQUIRED, "is missing: %s", what);
    }
    if (text.length() > most) {
      throw Refusal.invalid(field, ErrorCode.TOO_LONG, "is longer than %s characters", most);
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
