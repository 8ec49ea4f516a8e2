package org.gendan.escalation.claim;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.escalation.ExceptionAccess;
import org.gendan.escalation.claim.CarrierClaims.Opening;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Money;
import org.gendan.refusal.field.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claims against carriers. */
@RestController
@RequestMapping("/api/exceptions/{exceptionId}/claims")
class ClaimController {

  private final CarrierClaims claims;
  private final ExceptionAccess access;
  private final ZoneId zone;

  ClaimController(CarrierClaims claims, ExceptionAccess access, ZoneId zone) {
    this.claims = claims;
    this.access = access;
    this.zone = zone;
  }

  /** A claim; amounts in CNY. */
  record ClaimView(
      String claimId,
      String exceptionId,
      String platformOrderNo,
      String carrier,
      String waybillNo,
      String status,
      BigDecimal claimed,
      BigDecimal accepted,
      BigDecimal settled,
      String carrierClaimNo,
      String reference,
      OffsetDateTime openedAt,
      OffsetDateTime filedAt,
      OffsetDateTime endedAt) {}

  /** What is claimed; {@code requestId} is the caller's own. */
  record ClaimBody(
      @NotNull(message = "is missing; please fill it in") @Text(64) String requestId,
      @NotNull(message = "is missing; please fill it in") @Text(16) String carrier,
      @NotNull(message = "is missing; please fill it in") @Text(64) String waybillNo,
      @NotNull @Money BigDecimal amount,
      @Text(2_000) String text) {}

  @PostMapping
  ResponseEntity<ClaimView> open(@PathVariable String exceptionId, @RequestBody ClaimBody body) {
    access.mayWorkOnCases("claim from a carrier");
    ClaimBody told = Checked.of(body);
    var opened =
        claims.open(
            exceptionId,
            new Opening(
                told.requestId(), told.carrier(), told.waybillNo(), told.amount(), told.text()));
    return ResponseEntity.status(opened.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(view(opened.claim()));
  }

  /** The claims of a case. */
  record ClaimList(List<ClaimView> items) {}

  @GetMapping
  ClaimList list(@PathVariable String exceptionId) {
    access.mayWorkOnCases("read claims");
    return new ClaimList(claims.of(exceptionId).stream().map(this::view).toList());
  }

  private ClaimView view(CarrierClaim claim) {
    return new ClaimView(
        claim.id(),
        claim.exceptionId(),
        claim.orderNo(),
        claim.carrier(),
        claim.waybillNo(),
        claim.status().name(),
        BigDecimal.valueOf(claim.claimedFen(), 2),
        yuan(claim.acceptedFen()),
        yuan(claim.settledFen()),
        claim.carrierClaimNo(),
        claim.reference(),
        BusinessTime.at(claim.openedAt(), zone),
        BusinessTime.at(claim.filedAt(), zone),
        BusinessTime.at(claim.endedAt(), zone));
  }

  private static BigDecimal yuan(Long fen) {
    return fen == null ? null : BigDecimal.valueOf(fen, 2);
  }
}
