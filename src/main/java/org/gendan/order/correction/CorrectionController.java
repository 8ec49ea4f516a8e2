package org.gendan.order.correction;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Code;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Text;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.followup.Outcomes.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What logistics and its leads put right about a waybill. */
@RestController
@RequestMapping("/api/shipments/{shipmentId}/corrections")
class CorrectionController {

  private final Corrections corrections;
  private final ZoneId zone;

  CorrectionController(Corrections corrections, ZoneId zone) {
    this.corrections = corrections;
    this.zone = zone;
  }

  /** {@code carrier}, {@code waybillNo} and {@code dispatchedAt} stay as they are when left out. */
  record CorrectionBody(
      @NotNull(message = "is missing: your own id of this request") @Code String requestId,
      @OneOf(Correction.Kind.class) String kind,
      String carrier,
      String waybillNo,
      OffsetDateTime dispatchedAt,
      @OneOf(value = Verdict.class, optional = true) String outcome,
      @NotNull(message = "is missing: what was wrong, and how you know") @Text(2_000)
          String reason) {}

  /** What a parcel is said to be. */
  record Said(String carrier, String waybillNo, OffsetDateTime dispatchedAt, Outcome outcome) {}

  /** A correction; {@code leftToPeople} is what people have to undo outside. */
  record CorrectionView(
      String correctionId,
      String shipmentId,
      String requestId,
      String kind,
      Said from,
      Said to,
      String replacedBy,
      String reason,
      String leftToPeople,
      String madeBy,
      OffsetDateTime madeAt) {}

  /** The corrections of a parcel. */
  record CorrectionList(List<CorrectionView> items) {}

  @PostMapping
  ResponseEntity<CorrectionView> correct(
      @PathVariable String shipmentId, @RequestBody CorrectionBody body) {
    corrections.mustBeAllowed();
    CorrectionBody told = Checked.of(body);
    CorrectionWish wish =
        new CorrectionWish(
            told.requestId(),
            Correction.Kind.valueOf(told.kind()),
            told.carrier(),
            told.waybillNo(),
            told.dispatchedAt() == null ? null : told.dispatchedAt().toInstant(),
            told.outcome() == null ? null : Verdict.valueOf(told.outcome()),
            told.reason());
    wish.mustFit();
    Corrections.Made made = corrections.correct(shipmentId, wish);
    return ResponseEntity.status(made.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(view(made.correction()));
  }

  @GetMapping
  CorrectionList list(@PathVariable String shipmentId) {
    return new CorrectionList(corrections.of(shipmentId).stream().map(this::view).toList());
  }

  private CorrectionView view(Correction c) {
    return new CorrectionView(
        c.id(),
        c.shipmentId(),
        c.requestId(),
        c.kind().name(),
        new Said(
            c.fromCarrier(),
            c.fromWaybill(),
            BusinessTime.at(c.fromLeftAt(), zone),
            c.fromOutcome()),
        c.toCarrier() == null
            ? null
            : new Said(
                c.toCarrier(), c.toWaybill(), BusinessTime.at(c.toLeftAt(), zone), c.toOutcome()),
        c.replacedBy(),
        c.reason(),
        c.leftToPeople(),
        c.madeBy(),
        BusinessTime.at(c.madeAt(), zone));
  }
}
