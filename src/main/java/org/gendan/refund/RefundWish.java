package org.gendan.refund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Checked;

/**
 * A refund request that can be read, whatever the order says to it.
 *
 * @param pieces by SKU; empty for everything
 * @param amount two decimals, or null for everything that was paid
 */
public record RefundWish(
    String requestId,
    RefundKind kind,
    String reason,
    RefundFault fault,
    Map<String, Integer> pieces,
    BigDecimal amount) {

  /**
   * Reads a submission.
   *
   * @throws Refusal that names every wrong field
   */
  public static RefundWish of(RefundSubmission submission) {
    RefundSubmission told = Checked.of(submission, RefundWish::wrong);
    Map<String, Integer> pieces = new TreeMap<>();
    lines(told).forEach(piece -> pieces.put(piece.sku(), piece.quantity()));
    return new RefundWish(
        told.requestId(),
        RefundKind.valueOf(told.kind()),
        told.reason(),
        told.fault() == null ? RefundFault.UNKNOWN : RefundFault.valueOf(told.fault()),
        pieces,
        told.amount() == null ? null : told.amount().setScale(2));
  }

  /** The same wish in other spelling is the same wish. */
  public String fingerprint() {
    String content = String.join("\0", "" + kind, reason, "" + fault, "" + pieces, "" + amount);
    return DigestUtils.sha256Hex(content);
  }

  private static List<FieldError> wrong(RefundSubmission told) {
    List<FieldError> errors = new ArrayList<>();
    if (told.requestId() != null && told.requestId().startsWith(Refund.OWED)) {
      errors.add(
          new FieldError(
              "requestId",
              ErrorCode.NOT_ALLOWED,
              "begins with '%s', as what is owed without anybody asking; choose another",
              Refund.OWED));
    }
    Set<String> named = new HashSet<>();
    List<RefundSubmission.Piece> lines = lines(told);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) != null && !named.add(lines.get(i).sku())) {
        errors.add(
            new FieldError(
                "lines[%d].sku".formatted(i), ErrorCode.REPEATED, "is named twice; add them up"));
      }
    }
    return errors;
  }

  private static List<RefundSubmission.Piece> lines(RefundSubmission told) {
    return told.lines() == null ? List.of() : told.lines();
  }
}
