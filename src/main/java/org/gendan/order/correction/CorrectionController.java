package org.gendan.order.correction;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.shipment.Shipment.Outcome;
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
      String requestId,
      String kind,
      String carrier,
      String waybillNo,
      OffsetDateTime dispatchedAt,
      String outcome,
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
    CorrectionWish wish =
        CorrectionWish.of(
            body.requestId(),
            body.kind(),
            body.carrier(),
            body.waybillNo(),
            body.dispatchedAt() == null ? null : body.dispatchedAt().toInstant(),
            body.outcome(),
            body.reason());
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
