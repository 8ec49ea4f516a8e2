package org.gendan.refund;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.gendan.refusal.field.Money;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Text;

/**
 * A refund request as it was handed in; {@link RefundWish#of} checks it.
 *
 * @param fault CUSTOMER, COMPANY or CARRIER; null when nobody has said
 * @param lines null or empty for everything
 * @param amount null for everything that was paid
 */
public record RefundSubmission(
    @NotNull(message = "is missing; please fill it in") @Text(64) String requestId,
    @OneOf(RefundKind.class) String kind,
    @NotNull(message = "is missing; please fill it in") @Text(2_000) String reason,
    @OneOf(value = RefundFault.class, optional = true) String fault,
    @Valid List<@NotNull(message = "is empty; name sku and quantity") Piece> lines,
    @Money BigDecimal amount) {

  /** Pieces of an item. */
  public record Piece(
      @NotNull(message = "is missing; please fill it in") @Text(64) String sku,
      @NotNull @Min(1) Integer quantity) {}
}
