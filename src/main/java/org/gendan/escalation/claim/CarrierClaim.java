package org.gendan.escalation.claim;

import java.time.Instant;
import org.gendan.refusal.Refusal;
import org.springframework.modulith.NamedInterface;

/**
 * A claim against a carrier (rows 89, 93, 95, 100 of docs/domain.md).
 *
 * @param id our id, the business key of its process
 * @param claimedFen what we claim, in fen
 * @param carrierClaimNo the carrier's own number, or null
 * @param acceptedFen what the carrier says it pays, or null
 * @param settledFen what finance has booked, or null
 * @param reference of the payment, or null
 */
@NamedInterface
public record CarrierClaim(
    String id,
    String exceptionId,
    String requestId,
    String orderNo,
    String carrier,
    String waybillNo,
    long claimedFen,
    Status status,
    String carrierClaimNo,
    Long acceptedFen,
    Long settledFen,
    String reference,
    String openedBy,
    Instant openedAt,
    Instant filedAt,
    Instant endedAt,
    int version) {

  /** Where a claim stands. */
  public enum Status {
    OPENED,
    INSPECTED,
    FILED,
    /** The carrier did not answer in time. */
    OVERDUE,
    ACCEPTED,
    REFUSED,
    SETTLED
  }

  private record Amounts(long claimed, Long accepted, Long settled) {}

  CarrierClaim inspected() {
    return from(Status.OPENED).to(Status.INSPECTED, null);
  }

  CarrierClaim filed(String number, long fen, Instant at) {
    from(Status.INSPECTED);
    return with(new Amounts(fen, null, null), Status.FILED, number, null, at, null);
  }

  CarrierClaim overdue() {
    return from(Status.FILED).to(Status.OVERDUE, null);
  }

  CarrierClaim chased() {
    return from(Status.OVERDUE).to(Status.FILED, null);
  }

  CarrierClaim accepted(long fen) {
    from(Status.FILED);
    Amounts amounts = new Amounts(claimedFen, fen, null);
    return with(amounts, Status.ACCEPTED, carrierClaimNo, null, filedAt, null);
  }

  CarrierClaim refused(Instant at) {
    return from(Status.FILED).to(Status.REFUSED, at);
  }

  CarrierClaim settled(long fen, String paid, Instant at) {
    from(Status.ACCEPTED);
    Amounts amounts = new Amounts(claimedFen, acceptedFen, fen);
    return with(amounts, Status.SETTLED, carrierClaimNo, paid, filedAt, at);
  }

  private CarrierClaim from(Status expected) {
    if (status != expected) {
      throw Refusal.conflict("Claim %s is %s, not %s", id, status, expected);
    }
    return this;
  }

  private CarrierClaim to(Status next, Instant end) {
    Amounts amounts = new Amounts(claimedFen, acceptedFen, settledFen);
    return with(amounts, next, carrierClaimNo, reference, filedAt, end);
  }

  private CarrierClaim with(
      Amounts amounts, Status next, String number, String paid, Instant filed, Instant end) {
    return new CarrierClaim(
        id,
        exceptionId,
        requestId,
        orderNo,
        carrier,
        waybillNo,
        amounts.claimed(),
        next,
        number,
        amounts.accepted(),
        amounts.settled(),
        paid,
        openedBy,
        openedAt,
        filed,
        end,
        version);
  }
}
