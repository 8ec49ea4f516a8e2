package org.gendan.refund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.refusal.ControlCharacters;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;

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

  private static final int MOST_ID = 64;
  private static final int MOST_REASON = 2_000;
  private static final int MOST_DIGITS = 12;

  /**
   * Reads a submission.
   *
   * @throws Refusal that names every wrong field
   */
  public static RefundWish of(RefundSubmission submission) {
    List<FieldError> errors = new ArrayList<>();
    String requestId = text("requestId", submission.requestId(), MOST_ID, errors);
    if (requestId != null && requestId.startsWith(Refund.OWED)) {
      errors.add(
          new FieldError(
              "requestId",
              ErrorCode.NOT_ALLOWED,
              "begins with '%s', as what is owed without anybody asking; choose another",
              Refund.OWED));
    }
    RefundKind kind = choice("kind", submission.kind(), RefundKind.values(), null, errors);
    String reason = text("reason", submission.reason(), MOST_REASON, errors);
    RefundFault fault =
        choice("fault", submission.fault(), RefundFault.values(), RefundFault.UNKNOWN, errors);
    Map<String, Integer> pieces = pieces(submission.lines(), errors);
    BigDecimal amount = amount(submission.amount(), errors);
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return new RefundWish(requestId, kind, reason, fault, pieces, amount);
  }

  /** The same wish in other spelling is the same wish. */
  public String fingerprint() {
    String content = String.join("\0", "" + kind, reason, "" + fault, "" + pieces, "" + amount);
    return DigestUtils.sha256Hex(content);
  }

  private static String text(String field, String text, int most, List<FieldError> errors) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.isEmpty()) {
      errors.add(new FieldError(field, ErrorCode.REQUIRED, "is missing; please fill it in"));
    } else if (stripped.length() > most) {
      errors.add(new FieldError(field, ErrorCode.TOO_LONG, "is longer than %d characters", most));
    } else if (ControlCharacters.in(stripped)) {
      errors.add(
          new FieldError(
              field, ErrorCode.CONTROL_CHARACTER, "holds a control character; remove it"));
    }
    return stripped;
  }

  private static <E extends Enum<E>> E choice(
      String field, String text, E[] all, E otherwise, List<FieldError> errors) {
    if (text == null && otherwise != null) {
      return otherwise;
    }
    return Arrays.stream(all)
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseGet(
            () -> {
              errors.add(
                  new FieldError(
                      field,
                      text == null ? ErrorCode.REQUIRED : ErrorCode.UNKNOWN,
                      "'%s' is not one of %s",
                      text,
                      Arrays.toString(all)));
              return otherwise;
            });
  }

  private static Map<String, Integer> pieces(
      List<RefundSubmission.Piece> lines, List<FieldError> errors) {
    Map<String, Integer> pieces = new TreeMap<>();
    List<RefundSubmission.Piece> all = lines == null ? List.of() : lines;
    for (int i = 0; i < all.size(); i++) {
      RefundSubmission.Piece piece = all.get(i);
      String path = "lines[%d]".formatted(i);
      if (piece == null) {
        errors.add(new FieldError(path, ErrorCode.REQUIRED, "is empty; name sku and quantity"));
        continue;
      }
      String sku = text(path + ".sku", piece.sku(), MOST_ID, errors);
      if (piece.quantity() == null || piece.quantity() < 1) {
        errors.add(new FieldError(path + ".quantity", ErrorCode.RANGE, "must be 1 or more"));
      } else if (pieces.putIfAbsent(sku, piece.quantity()) != null) {
        errors.add(
            new FieldError(path + ".sku", ErrorCode.REPEATED, "is named twice; add them up"));
      }
    }
    return pieces;
  }

  private static BigDecimal amount(BigDecimal amount, List<FieldError> errors) {
    if (amount == null) {
      return null;
    }
    BigDecimal plain = amount.stripTrailingZeros();
    if (plain.signum() <= 0
        || plain.scale() > 2
        || (long) plain.precision() - plain.scale() > MOST_DIGITS) {
      errors.add(
          new FieldError(
              "amount", ErrorCode.AMOUNT, "must be more than zero, with at most two decimals"));
      return null;
    }
    return plain.setScale(2);
  }
}
