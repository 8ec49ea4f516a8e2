package org.gendan.refund.goodsreturn.correction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gendan.refund.goodsreturn.GoodsReturn;
import org.gendan.refund.goodsreturn.GoodsReturn.Status;
import org.gendan.refund.goodsreturn.GoodsReturnProcess;
import org.gendan.refund.goodsreturn.ReturnFinding;
import org.gendan.refund.goodsreturn.ReturnInspection;
import org.gendan.refund.goodsreturn.ReturnIntake;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.ReturnText;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refund.goodsreturn.correction.ReturnCorrection.What;
import org.gendan.refund.goodsreturn.inspection.ReturnFindings;
import org.gendan.refund.goodsreturn.inspection.ReturnInspections;
import org.gendan.refund.goodsreturn.inspection.ReturnInspections.Found;
import org.gendan.refund.goodsreturn.settlement.ReturnSettlements;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.row.Ids;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what was written wrongly of a return (rows 128 to 130 of docs/domain.md). Until the
 * return is settled it is written anew; afterwards what it changes of the money is a case of
 * finance, because the customer may have the money already.
 */
@Component
public class ReturnCorrections {

  private final Returns returns;
  private final ReturnStore store;
  private final ReturnCorrectionMapper corrections;
  private final ReturnInspections inspections;
  private final ReturnSettlements settlements;
  private final GoodsReturnProcess flow;
  private final ReturnDifferenceProcess differences;
  private final CurrentActor actor;

  ReturnCorrections(
      Returns returns,
      ReturnStore store,
      ReturnCorrectionMapper corrections,
      ReturnInspections inspections,
      ReturnSettlements settlements,
      GoodsReturnProcess flow,
      ReturnDifferenceProcess differences,
      CurrentActor actor) {
    this.returns = returns;
    this.store = store;
    this.corrections = corrections;
    this.inspections = inspections;
    this.settlements = settlements;
    this.flow = flow;
    this.differences = differences;
    this.actor = actor;
  }

  /**
   * What really came.
   *
   * @param pieces null when the number was right
   * @param label null when the label was right
   * @param withdrawn whether nothing of this return came at all
   */
  public record Recount(
      String requestId, Integer pieces, String label, boolean withdrawn, String reason) {}

  /** A correction, and whether the same request was here before. */
  public record Corrected(ReturnCorrection correction, boolean repeated) {}

  /**
   * Corrects a receipt. What was inspected is inspected again when other pieces came.
   *
   * @throws Refusal when the actor is not of logistics, nothing was taken in, or a field is wrong
   */
  @Transactional
  public Corrected recount(String refundId, Recount recount) {
    actor.mustBeOneOf("correct the receipt of returned goods", Roles.LOGISTICS);
    String request = ReturnText.needed("requestId", recount.requestId(), 64);
    String reason = ReturnText.needed("reason", recount.reason(), 2_000);
    GoodsReturn goods = returns.lock(refundId);
    Optional<ReturnCorrection> known = known(refundId, request);
    if (known.isPresent()) {
      return new Corrected(known.get(), true);
    }
    ReturnIntake intake =
        store
            .intake(refundId)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "Nothing of order %s was taken in, so there is nothing to correct",
                        goods.orderNo()));
    int pieces = recount.withdrawn() ? 0 : pieces(refundId, recount, intake);
    String label = recount.label() == null ? intake.label() : label(recount.label());
    What what = recount.withdrawn() ? What.RECEIPT_WITHDRAWN : What.RECEIPT;
    BigDecimal difference =
        goods.status() == Status.SETTLED && pieces != intake.pieces()
            ? settlements.difference(refundId, recounted(goods, pieces))
            : null;
    ReturnCorrection kept =
        keep(
            goods,
            request,
            what,
            words(intake.pieces(), intake.label()),
            recount.withdrawn() ? "nothing of this return came" : words(pieces, label),
            reason,
            difference);
    if (goods.status() == Status.SETTLED) {
      corrections.recount(refundId, pieces, label);
    } else if (recount.withdrawn()) {
      corrections.withdrawInspection(refundId);
      corrections.withdrawIntake(refundId);
      returns.save(goods.notReceived());
      flow.receiptWithdrawn(goods);
    } else {
      recount(goods, intake, pieces, label);
    }
    return new Corrected(kept, false);
  }

  private void recount(GoodsReturn goods, ReturnIntake intake, int pieces, String label) {
    corrections.recount(goods.id(), pieces, label);
    if (goods.status() == Status.INSPECTED && pieces != intake.pieces()) {
      corrections.withdrawInspection(goods.id());
      returns.save(goods.recounted());
      flow.receiptCorrected(goods);
    }
  }

  /**
   * Corrects an inspection.
   *
   * @throws Refusal when the actor is not of quality, nothing was inspected yet, or the pieces do
   *     not add up
   */
  @Transactional
  public Corrected inspectedOtherwise(String refundId, Found found, String why) {
    actor.mustBeOneOf("correct the inspection of returned goods", Roles.QUALITY);
    String request = ReturnText.needed("requestId", found.requestId(), 64);
    String reason = ReturnText.needed("reason", why, 2_000);
    GoodsReturn goods = returns.lock(refundId);
    Optional<ReturnCorrection> known = known(refundId, request);
    if (known.isPresent()) {
      return new Corrected(known.get(), true);
    }
    ReturnInspection before =
        store
            .inspection(refundId)
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "The goods of order %s are not inspected yet; inspect them",
                        goods.orderNo()));
    ReturnInspection after = inspections.read(refundId, found);
    BigDecimal difference =
        goods.status() == Status.SETTLED ? settlements.difference(refundId, after) : null;
    corrections.withdrawInspection(refundId);
    store.inspected(after);
    ReturnCorrection kept =
        keep(goods, request, What.INSPECTION, words(before), words(after), reason, difference);
    if (goods.status() == Status.INSPECTED) {
      flow.inspectionCorrected(goods);
    }
    return new Corrected(kept, false);
  }

  /** All corrections of a return, oldest first. */
  public List<ReturnCorrection> of(String refundId) {
    returns.get(refundId);
    return corrections.of(refundId);
  }

  private Optional<ReturnCorrection> known(String refundId, String request) {
    return corrections.of(refundId).stream().filter(one -> one.isOf(request)).findFirst();
  }

  private ReturnCorrection keep(
      GoodsReturn goods,
      String request,
      What what,
      String before,
      String after,
      String reason,
      BigDecimal difference) {
    ReturnCorrection kept =
        new ReturnCorrection(
            Ids.next(),
            goods.id(),
            request,
            what,
            before,
            after,
            reason,
            returns.actor(),
            returns.now(),
            difference,
            null,
            null,
            null,
            null,
            null);
    corrections.add(kept);
    String money = kept.isForFinance() ? "; finance settles the difference of " + difference : "";
    returns.note(
        goods,
        what == What.RECEIPT_WITHDRAWN ? "RETURN_" + what : "RETURN_" + what + "_CORRECTED",
        "%s instead of %s, because: %s%s".formatted(after, before, reason, money));
    if (kept.isForFinance()) {
      differences.found(kept, goods.orderNo());
    }
    return kept;
  }

  /** After the settlement: what came less is missing, as long as all the rest was as new. */
  private ReturnInspection recounted(GoodsReturn goods, int pieces) {
    ReturnInspection before = store.inspection(goods.id()).orElseThrow();
    boolean plain =
        before.findings().stream().allMatch(one -> one.asNew() + one.missing() == one.pieces());
    if (pieces > 0 && !plain) {
      throw Refusal.conflict(
          "The goods of order %s are settled by what quality found of each piece; withdraw the"
              + " receipt, or let quality correct the inspection",
          goods.orderNo());
    }
    List<ReturnFinding> findings = ReturnFindings.asTheyCame(store.lines(goods.id()), pieces);
    return new ReturnInspection(
        goods.id(),
        before.requestId(),
        before.damageCause(),
        Math.min(before.pieces(), pieces),
        before.report(),
        findings,
        before.inspectedBy(),
        before.inspectedAt());
  }

  private int pieces(String refundId, Recount recount, ReturnIntake intake) {
    if (recount.pieces() == null && recount.label() == null) {
      throw Refusal.invalid(
          "receivedPieces",
          ErrorCode.REQUIRED,
          "is missing; say the right pieces, the right isolationLabel, or withdrawn");
    }
    int pieces = recount.pieces() == null ? intake.pieces() : recount.pieces();
    int sent = store.lines(refundId).stream().mapToInt(ReturnLine::quantity).sum();
    if (pieces < 0 || pieces > sent) {
      throw Refusal.invalid(
          "receivedPieces",
          ErrorCode.RANGE,
          "must be 0 to %d, the pieces that are to come back",
          sent);
    }
    return pieces;
  }

  private static String label(String text) {
    return ReturnText.needed("isolationLabel", text, 64);
  }

  private static String words(int pieces, String label) {
    return "%d pieces, label %s".formatted(pieces, label);
  }

  private static String words(ReturnInspection found) {
    return "%s, damage by %s"
        .formatted(ReturnFindings.words(found.findings()), Words.of(found.damageCause()));
  }
}
