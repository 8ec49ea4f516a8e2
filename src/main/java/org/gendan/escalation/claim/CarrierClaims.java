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
import org.gendan.money.MoneyAccount;
import org.gendan.money.MoneyKind;
import org.gendan.money.MoneyLedger;
import org.gendan.money.MoneyMove;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.row.Ids;
import org.gendan.row.LostUpdate;
import org.gendan.words.Words;
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

  private final ClaimMapper store;
  private final ExceptionCases cases;
  private final CarrierClaimProcess flow;
  private final MoneyLedger ledger;
  private final CaseLog log;

  CarrierClaims(
      ClaimMapper store,
      ExceptionCases cases,
      CarrierClaimProcess flow,
      MoneyLedger ledger,
      CaseLog log) {
    this.ledger = ledger;
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
   * @throws Refusal when the parcel is claimed already, or more than its order was worth
   */
  @Transactional
  public Opened open(String exceptionId, Opening opening) {
    ExceptionCase about = cases.get(exceptionId);
    String requestId = opening.requestId();
    Optional<CarrierClaim> earlier =
        store.of(exceptionId).stream().filter(c -> c.requestId().equals(requestId)).findFirst();
    if (earlier.isPresent()) {
      return new Opened(earlier.get(), true);
    }
    long claimed = fen(opening.amount());
    if (about.orderId() != null) {
      ledger.lock(about.orderId());
    }
    refuseSecond(opening.carrier(), opening.waybillNo());
    refuseMoreThanTheOrder(about, null, claimed);
    CarrierClaim opened =
        new CarrierClaim(
            Ids.next(),
            exceptionId,
            requestId,
            about.orderNo(),
            opening.carrier(),
            opening.waybillNo(),
            claimed,
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
    log.tell(about, "CLAIM_OPENED", words(text, opening.text()));
    flow.opened(opened);
    return new Opened(opened, false);
  }

  /** The claim with this id. */
  public CarrierClaim get(String claimId) {
    return store
        .find(claimId)
        .orElseThrow(() -> Refusal.notFound("There is no claim '%s'", claimId));
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
    CarrierClaim opened = get(claimId);
    ExceptionCase about = cases.get(opened.exceptionId());
    refuseMoreThanTheOrder(
        about, opened, amount.map(CarrierClaims::fen).orElse(opened.claimedFen()));
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
    refuseMoreThanClaimed(get(claimId), fen);
    String text = words("The carrier pays " + Compensations.yuan(fen), said);
    change(claimId, claim -> claim.accepted(fen), "CLAIM_ACCEPTED", text);
  }

  /** Finance has the money. */
  @Transactional
  public void settled(String claimId, BigDecimal amount, String reference) {
    long fen = fen(amount);
    String paid = needed("reference", reference, 64);
    String text = "%s received, reference %s".formatted(Compensations.yuan(fen), paid);
    refuseMoreThanClaimed(get(claimId), fen);
    change(claimId, claim -> claim.settled(fen, paid, log.now()), "CLAIM_SETTLED", text);
    CarrierClaim settled = get(claimId);
    ExceptionCase about = cases.get(settled.exceptionId());
    if (about.orderId() != null) {
      ledger.book(
          MoneyMove.of(
              about.orderId(),
              MoneyKind.CLAIM,
              claimId,
              BigDecimal.valueOf(fen, 2),
              "%s paid for waybill %s, reference %s"
                  .formatted(settled.carrier(), settled.waybillNo(), paid),
              settled.openedBy()));
    }
  }

  /** A carrier is asked once for a parcel; after a refusal it may be asked again. */
  private void refuseSecond(String carrier, String waybillNo) {
    store
        .running(carrier, waybillNo)
        .ifPresent(
            other -> {
              throw Refusal.conflict(
                  "Claim %s for waybill %s is %s already; a parcel is claimed once",
                  other.id(), waybillNo, Words.word(other.status()));
            });
  }

  /** All claims for an order together are at most what the order is worth. */
  private void refuseMoreThanTheOrder(ExceptionCase about, CarrierClaim except, long fen) {
    if (about.orderId() == null) {
      return;
    }
    MoneyAccount order = ledger.of(about.orderId());
    long others = store.claimedFen(about.orderId(), except == null ? "" : except.id());
    BigDecimal left = order.worth().subtract(BigDecimal.valueOf(others, 2)).max(BigDecimal.ZERO);
    if (BigDecimal.valueOf(fen, 2).compareTo(left) > 0) {
      throw Refusal.invalid(
          "amount",
          ErrorCode.RANGE,
          "%s is more than the %s %s that order %s was worth and no other claim is about",
          Compensations.yuan(fen),
          left.setScale(2),
          order.currency(),
          order.orderNo());
    }
  }

  private static void refuseMoreThanClaimed(CarrierClaim claim, long fen) {
    if (fen > claim.claimedFen()) {
      throw Refusal.invalid(
          "amount",
          ErrorCode.RANGE,
          "%s is more than the %s that were claimed",
          Compensations.yuan(fen),
          Compensations.yuan(claim.claimedFen()));
    }
  }

  private void change(String claimId, UnaryOperator<CarrierClaim> step, String kind, String text) {
    CarrierClaim before = get(claimId);
    LostUpdate.unless(store.update(step.apply(before)), "Claim", claimId);
    log.tell(cases.get(before.exceptionId()), kind, text);
  }

  private static String needed(String field, String text, int most) {
    return KeptText.needed(field, text, most, "is missing; please fill it in");
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
