package org.gendan.escalation.claim;

import static org.gendan.escalation.owner.CaseMoves.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gendan.escalation.CaseLog;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.ReportRules;
import org.gendan.escalation.claim.CarrierClaim.Status;
import org.gendan.escalation.compensation.Compensations;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims against carriers: inspected together, filed, answered or chased, settled. Every step is
 * noted with the case (rows 89, 93, 95, 100 of docs/domain.md).
 */
@Component
@NamedInterface
public class CarrierClaims {

  private final ClaimStore store;
  private final ExceptionCases cases;
  private final ClaimFlow flow;
  private final CaseLog log;

  CarrierClaims(ClaimStore store, ExceptionCases cases, ClaimFlow flow, CaseLog log) {
    this.store = store;
    this.cases = cases;
    this.flow = flow;
    this.log = log;
  }

  /** What is claimed; the amount in CNY. */
  public record Opening(
      String requestId, String carrier, String waybillNo, BigDecimal amount, String text) {}

  /** A claim, and whether the same request was here before. */
  public record Opened(CarrierClaim claim, boolean repeated) {}

  /** What the carrier answers. */
  public enum ClaimAnswer {
    ACCEPTED,
    REFUSED
  }

  /**
   * Opens a claim for a case.
   *
   * @throws Refusal when a field is missing or wrong
   */
  @Transactional
  public Opened open(String exceptionId, Opening opening) {
    ExceptionCase about = cases.get(exceptionId);
    String requestId = needed("requestId", opening.requestId(), 64);
    Optional<CarrierClaim> earlier =
        store.of(exceptionId).stream().filter(c -> c.requestId().equals(requestId)).findFirst();
    if (earlier.isPresent()) {
      return new Opened(earlier.get(), true);
    }
    CarrierClaim opened =
        new CarrierClaim(
            Ids.next(),
            exceptionId,
            requestId,
            about.orderNo(),
            needed("carrier", opening.carrier(), 16),
            needed("waybillNo", opening.waybillNo(), 64),
            fen(opening.amount()),
            Status.OPENED,
            null,
            null,
            null,
            null,
            log.actor(),
            log.now(),
            null,
            null,
            0);
    store.add(opened);
    String text =
        "%s, waybill %s, %s"
            .formatted(
                opened.carrier(), opened.waybillNo(), Compensations.yuan(opened.claimedFen()));
    log.tell(about, "CLAIM_OPENED", words(text, ReportRules.remark(opening.text())));
    flow.opened(opened);
    return new Opened(opened, false);
  }

  /** The claim with this id. */
  public CarrierClaim get(String claimId) {
    return store
        .find(claimId)
        .orElseThrow(() -> Refusal.notFound("There is no claim '%s'".formatted(claimId)));
  }

  /** The claims of a case, oldest first. */
  public List<CarrierClaim> of(String exceptionId) {
    return store.of(exceptionId);
  }

  /** What the joint inspection found. */
  @Transactional
  public void inspected(String claimId, String inspection) {
    String found = ReportRules.remark(inspection);
    change(claimId, CarrierClaim::inspected, "CLAIM_INSPECTED", found);
  }

  /** The carrier has the claim; its clock runs from now. */
  @Transactional
  public void filed(String claimId, String number, Optional<BigDecimal> amount) {
    String theirs = needed("carrierClaimNo", number, 64);
    change(
        claimId,
        claim ->
            claim.filed(
                theirs, amount.map(CarrierClaims::fen).orElse(claim.claimedFen()), log.now()),
        "CLAIM_FILED",
        "Filed under " + theirs);
  }

  /** The carrier did not answer in time; does nothing when it has. */
  @Transactional
  public void noteOverdue(String claimId) {
    if (get(claimId).status() == Status.FILED) {
      change(claimId, CarrierClaim::overdue, "CLAIM_OVERDUE", "The carrier has not answered");
    }
  }

  /** The carrier was called; its clock runs once more. */
  @Transactional
  public void chased(String claimId, String remark) {
    change(claimId, CarrierClaim::chased, "CLAIM_CHASED", ReportRules.remark(remark));
  }

  /** The carrier has answered. */
  @Transactional
  public void answered(
      String claimId, ClaimAnswer answer, Optional<BigDecimal> amount, String remark) {
    String said = ReportRules.remark(remark);
    if (answer == ClaimAnswer.REFUSED) {
      change(
          claimId, c -> c.refused(log.now()), "CLAIM_REFUSED", words("The carrier refuses", said));
      return;
    }
    long fen = fen(amount.orElse(null));
    String text = words("The carrier pays " + Compensations.yuan(fen), said);
    change(claimId, claim -> claim.accepted(fen), "CLAIM_ACCEPTED", text);
  }

  /** Finance has the money. */
  @Transactional
  public void settled(String claimId, BigDecimal amount, String reference) {
    long fen = fen(amount);
    String paid = needed("reference", reference, 64);
    String text = "%s received, reference %s".formatted(Compensations.yuan(fen), paid);
    change(claimId, claim -> claim.settled(fen, paid, log.now()), "CLAIM_SETTLED", text);
  }

  private void change(String claimId, UnaryOperator<CarrierClaim> step, String kind, String text) {
    CarrierClaim before = get(claimId);
    if (store.update(step.apply(before)) == 0) {
      throw new OptimisticLockingFailureException(
          "Claim %s was changed by somebody else at the same moment; try again".formatted(claimId));
    }
    log.tell(cases.get(before.exceptionId()), kind, text);
  }

  private static String needed(String field, String text, int most) {
    if (text == null || text.isBlank()) {
      throw Refusal.invalid(field, ErrorCode.REQUIRED, "is missing; please fill it in");
    }
    if (text.strip().length() > most) {
      throw Refusal.invalid(
          field, ErrorCode.TOO_LONG, "is longer than %d characters".formatted(most));
    }
    return text.strip();
  }

  private static long fen(BigDecimal amount) {
    if (amount == null || amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
      throw Refusal.invalid(
          "amount",
          ErrorCode.AMOUNT,
          "is missing or no amount; write it like 246.00, more than zero");
    }
    return amount.movePointRight(2).longValueExact();
  }
}
