package org.gendan.refund.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gendan.refund.DeployedRefundAuthority;
import org.gendan.refund.Refund;
import org.gendan.refund.RefundFault;
import org.gendan.refund.RefundKind;
import org.gendan.refund.RefundStatus;
import org.gendan.refund.RefundSubmission;
import org.gendan.refund.RefundSubmission.Piece;
import org.gendan.refund.Refunds;
import org.gendan.refund.recovery.RefundRecoveryMapper;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Money;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Text;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes and shows refunds. */
@RestController
class RefundController {

  private final RefundRequests requests;
  private final RefundWithdrawals withdrawals;
  private final Refunds refunds;
  private final RefundRecoveryMapper recoveries;
  private final DeployedRefundAuthority authority;
  private final CurrentActor actor;
  private final ZoneId zone;

  RefundController(
      RefundRequests requests,
      RefundWithdrawals withdrawals,
      Refunds refunds,
      RefundRecoveryMapper recoveries,
      DeployedRefundAuthority authority,
      CurrentActor actor,
      ZoneId zone) {
    this.requests = requests;
    this.withdrawals = withdrawals;
    this.refunds = refunds;
    this.recoveries = recoveries;
    this.authority = authority;
    this.actor = actor;
    this.zone = zone;
  }

  @PostMapping("/api/orders/{orderId}/refund-requests")
  ResponseEntity<RefundView> request(
      @PathVariable String orderId, @RequestBody RefundSubmission submission) {
    authority.mustBeAbleToAsk();
    var requested = requests.ask(orderId, submission);
    return ResponseEntity.status(requested.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(view(requested.refund()));
  }

  /** Why a request is taken back. */
  record WithdrawalBody(
      @NotNull(message = "is missing; why is the request taken back?") @Text(2_000)
          String reason) {}

  @PostMapping("/api/refunds/{refundId}/withdrawals")
  ResponseEntity<RefundView> withdraw(
      @PathVariable String refundId, @RequestBody WithdrawalBody body) {
    authority.mustBeAbleToAsk();
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(view(withdrawals.withdraw(refundId, Checked.of(body).reason())));
  }

  /**
   * What was meant, and why it was wrong; {@code orderId} is the order that was meant, or left out.
   */
  record CorrectionBody(
      @NotNull(message = "is missing; please fill it in") @Text(64) String requestId,
      String orderId,
      @NotNull(message = "is missing; why is the request taken back?") @Text(2_000) String reason,
      @OneOf(value = RefundKind.class, optional = true) String kind,
      @OneOf(value = RefundFault.class, optional = true) String fault,
      @Valid List<@NotNull(message = "is empty; name sku and quantity") Piece> lines,
      @Money BigDecimal amount) {}

  @PostMapping("/api/refunds/{refundId}/corrections")
  ResponseEntity<RefundView> correct(
      @PathVariable String refundId, @RequestBody CorrectionBody body) {
    authority.mustBeAbleToAsk();
    CorrectionBody told = Checked.of(body);
    var meant =
        new RefundSubmission(
            told.requestId(), told.kind(), null, told.fault(), told.lines(), told.amount());
    var asked = withdrawals.correct(refundId, told.orderId(), meant, told.reason());
    return ResponseEntity.status(asked.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(view(asked.refund()));
  }

  @GetMapping("/api/refunds/{refundId}")
  RefundView show(@PathVariable String refundId) {
    actor.mustBeOfADesk("read refunds");
    return view(refunds.get(refundId));
  }

  /** What talks achieve: days of the business zone, both included. */
  record Achieved(LocalDate from, LocalDate to, List<RefundRecoveryMapper.Group> groups) {}

  @GetMapping("/api/refunds/recoveries")
  Achieved recoveries(@RequestParam LocalDate from, @RequestParam LocalDate to) {
    actor.mustBeOneOf(
        "compare talks", Roles.TEAM_LEADS, Roles.SUPERVISORS, Roles.ANALYSTS, Roles.CAMUNDA_ADMIN);
    Instant begin = from.atStartOfDay(zone).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
    return new Achieved(from, to, recoveries.between(begin, end));
  }

  @GetMapping("/api/refunds")
  Page<RefundView> search(
      @RequestParam(required = false) RefundStatus status,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    actor.mustBeOfADesk("read refunds");
    Page<Refund> found = refunds.search(status, new PageRequest(page, size));
    return new Page<>(
        found.items().stream().map(this::view).toList(), found.page(), found.size(), found.total());
  }

  private RefundView view(Refund refund) {
    return RefundView.of(refund, zone);
  }
}
