package org.gendan.refund.goodsreturn.overview;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.gendan.refund.goodsreturn.ReturnFinding;
import org.gendan.refund.goodsreturn.ReturnInspection.Cause;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.refund.goodsreturn.correction.ReturnCorrection;
import org.gendan.refund.goodsreturn.correction.ReturnCorrections;
import org.gendan.refund.goodsreturn.correction.ReturnCorrections.Corrected;
import org.gendan.refund.goodsreturn.correction.ReturnCorrections.Recount;
import org.gendan.refund.goodsreturn.inspection.ReturnInspections;
import org.gendan.refund.goodsreturn.inspection.ReturnInspections.Found;
import org.gendan.refund.goodsreturn.parcel.ReturnIntakes;
import org.gendan.refund.goodsreturn.parcel.ReturnIntakes.Receipt;
import org.gendan.refund.goodsreturn.parcel.ReturnSending;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The goods of a refund: sent, received, inspected. */
@RestController
@RequestMapping("/api/refunds/{refundId}")
class ReturnController {

  private final Returns returns;
  private final ReturnSending sending;
  private final ReturnIntakes intakes;
  private final ReturnInspections inspections;
  private final ReturnCorrections corrections;
  private final CurrentActor actor;
  private final ZoneId zone;

  ReturnController(
      Returns returns,
      ReturnSending sending,
      ReturnIntakes intakes,
      ReturnInspections inspections,
      ReturnCorrections corrections,
      CurrentActor actor,
      ZoneId zone) {
    this.returns = returns;
    this.sending = sending;
    this.intakes = intakes;
    this.inspections = inspections;
    this.corrections = corrections;
    this.actor = actor;
    this.zone = zone;
  }

  @GetMapping("/return")
  ReturnView show(@PathVariable String refundId) {
    actor.mustBeOfADesk("read returns");
    return ReturnView.of(returns.whole(refundId), zone);
  }

  /** The parcel with which the customer has sent the goods. */
  record WaybillBody(String carrier, String waybillNo) {}

  @PostMapping("/return-waybill")
  ReturnView name(@PathVariable String refundId, @RequestBody WaybillBody body) {
    sending.named(refundId, body.carrier(), body.waybillNo());
    return show(refundId);
  }

  /** What came; {@code requestId} is the caller's own. */
  record ReceiptBody(
      String requestId,
      Integer receivedPieces,
      String isolationLabel,
      String carrier,
      String waybillNo,
      String remark) {}

  @PostMapping("/receipts")
  ResponseEntity<ReturnView> receive(@PathVariable String refundId, @RequestBody ReceiptBody body) {
    var received =
        intakes.receive(
            refundId,
            new Receipt(
                body.requestId(),
                body.receivedPieces(),
                body.isolationLabel(),
                body.carrier(),
                body.waybillNo(),
                body.remark()));
    return answer(received.repeated(), refundId);
  }

  /** Pieces of one line by what was found; what is left out is 0. */
  record FindingBody(int lineNo, int asNew, int damaged, int missing, int wrongGoods, int notOurs) {

    ReturnFinding finding() {
      if (asNew < 0 || damaged < 0 || missing < 0 || wrongGoods < 0 || notOurs < 0) {
        throw Refusal.invalid("lines", ErrorCode.RANGE, "pieces are zero or more");
      }
      return new ReturnFinding(lineNo, asNew, damaged, missing, wrongGoods, notOurs);
    }
  }

  /** What was found; no lines say that everything that came is as new. */
  record InspectionBody(
      String requestId,
      List<FindingBody> lines,
      Integer inspectedPieces,
      Cause damageCause,
      String inspectionReport) {}

  @PostMapping("/inspections")
  ResponseEntity<ReturnView> inspect(
      @PathVariable String refundId, @RequestBody InspectionBody body) {
    return answer(inspections.inspect(refundId, found(body)), refundId);
  }

  /** What really came; what is left out was right. {@code withdrawn}: nothing of this return. */
  record ReceiptCorrectionBody(
      String requestId,
      Integer receivedPieces,
      String isolationLabel,
      boolean withdrawn,
      String reason) {}

  @PostMapping("/receipt-corrections")
  ResponseEntity<ReturnCorrection> recount(
      @PathVariable String refundId, @RequestBody ReceiptCorrectionBody body) {
    return answer(
        corrections.recount(
            refundId,
            new Recount(
                body.requestId(),
                body.receivedPieces(),
                body.isolationLabel(),
                body.withdrawn(),
                body.reason())));
  }

  /** What was really found, with all its lines. */
  record InspectionCorrectionBody(
      String requestId,
      List<FindingBody> lines,
      Integer inspectedPieces,
      Cause damageCause,
      String inspectionReport,
      String reason) {}

  @PostMapping("/inspection-corrections")
  ResponseEntity<ReturnCorrection> inspectedOtherwise(
      @PathVariable String refundId, @RequestBody InspectionCorrectionBody body) {
    return answer(
        corrections.inspectedOtherwise(
            refundId,
            found(
                new InspectionBody(
                    body.requestId(),
                    body.lines(),
                    body.inspectedPieces(),
                    body.damageCause(),
                    body.inspectionReport())),
            body.reason()));
  }

  /** All corrections of a return. */
  record Corrections(List<ReturnCorrection> items) {}

  @GetMapping("/return-corrections")
  Corrections corrections(@PathVariable String refundId) {
    show(refundId);
    return new Corrections(corrections.of(refundId));
  }

  private static ResponseEntity<ReturnCorrection> answer(Corrected corrected) {
    return ResponseEntity.status(corrected.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(corrected.correction());
  }

  private static Found found(InspectionBody body) {
    List<FindingBody> lines = body.lines() == null ? List.of() : body.lines();
    if (lines.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalid("lines", ErrorCode.REQUIRED, "a line is empty");
    }
    return new Found(
        body.requestId(),
        lines.stream().map(FindingBody::finding).toList(),
        body.inspectedPieces(),
        body.damageCause() == null ? Cause.NONE : body.damageCause(),
        body.inspectionReport());
  }

  private ResponseEntity<ReturnView> answer(boolean repeated, String refundId) {
    return ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED)
        .body(show(refundId));
  }
}
