package org.gendan.discount;

import java.math.BigDecimal;
import java.time.Instant;
import org.gendan.order.OrderCase;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;

/**
 * What an agent wants to give a hard customer (rows 117, 118 of docs/domain.md).
 *
 * @param id our id, the business key of its process
 * @param requestId the caller's id, which makes a repeated request the same request
 * @param pieces for how many pieces of the order
 * @param fenPerPiece money off each piece in fen of the order's currency; 0 for a gift in kind
 * @param countedFen what it takes from the quota of the month, in fen: what goes beyond the
 *     authority of the desk, weighed anew when it is granted
 * @param why why it stands where it stands, for people; null when there is nothing to say
 * @param leftOver what remains to be settled once it is granted
 * @param decidedBy who granted or refused it, or null
 * @param reference of the payment or the parcel that settled it, or null
 */
public record DiscountRequest(
    String id,
    String orderId,
    String requestId,
    Gift gift,
    int pieces,
    long fenPerPiece,
    long countedFen,
    String reason,
    Status status,
    String why,
    Left leftOver,
    String requestedBy,
    Instant requestedAt,
    String decidedBy,
    Instant decidedAt,
    String reference)
    implements OrderCase {

  /** What may be given. */
  public enum Gift {
    FITTED_SHEET,
    MEMORY_PILLOW,
    MONEY
  }

  /** Where the request stands. */
  public enum Status {
    REQUESTED,
    /** A team lead decides. */
    WAITING,
    GRANTED,
    REFUSED
  }

  /** What remains to be settled. */
  public enum Left {
    NOTHING,
    /** The ERP has to learn the new price. */
    PRICE,
    /** The money is paid back by finance. */
    MONEY,
    /** The gift is added or sent by logistics. */
    GOODS
  }

  /** The money off the order; zero for a gift in kind. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(pieces * fenPerPiece, 2);
  }

  /** What is asked for, in words. */
  public String words() {
    return gift == Gift.MONEY
        ? "%s off each of %d pieces, %s in all"
            .formatted(BigDecimal.valueOf(fenPerPiece, 2), pieces, amount())
        : "%s for %d pieces".formatted(Words.capital(gift), pieces);
  }

  DiscountRequest counting(long fen) {
    return new DiscountRequest(
        id,
        orderId,
        requestId,
        gift,
        pieces,
        fenPerPiece,
        fen,
        reason,
        status,
        why,
        leftOver,
        requestedBy,
        requestedAt,
        decidedBy,
        decidedAt,
        reference);
  }

  DiscountRequest waiting(String because) {
    return moved(Status.WAITING, because, Left.NOTHING, null, null);
  }

  DiscountRequest granted(Left settling, String by, Instant at) {
    return moved(Status.GRANTED, null, settling, by, at);
  }

  DiscountRequest refused(String because, String by, Instant at) {
    return moved(Status.REFUSED, because, Left.NOTHING, by, at);
  }

  DiscountRequest settled(String by) {
    if (status != Status.GRANTED || leftOver == Left.NOTHING) {
      throw Refusal.conflict("Nothing of this discount is left to settle");
    }
    return new DiscountRequest(
        id,
        orderId,
        requestId,
        gift,
        pieces,
        fenPerPiece,
        countedFen,
        reason,
        status,
        why,
        Left.NOTHING,
        requestedBy,
        requestedAt,
        decidedBy,
        decidedAt,
        by);
  }

  private DiscountRequest moved(Status to, String because, Left settling, String by, Instant at) {
    if (status != Status.REQUESTED && status != Status.WAITING) {
      throw Refusal.conflict("The discount is %s already", status);
    }
    return new DiscountRequest(
        id,
        orderId,
        requestId,
        gift,
        pieces,
        fenPerPiece,
        countedFen,
        reason,
        to,
        because,
        settling,
        requestedBy,
        requestedAt,
        by,
        at,
        reference);
  }
}
