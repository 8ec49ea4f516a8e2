package org.gendan.escalation.handling;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.TreeSet;
import org.gendan.escalation.ExceptionAccess;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.ExceptionView;
import org.gendan.escalation.handling.ExceptionIntake.Taken;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Text;
import org.gendan.security.Roles;
import org.gendan.web.Page;
import org.gendan.web.PageRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports of what went wrong, and shows the cases. */
@RestController
@RequestMapping("/api")
class ExceptionController {

  private final ExceptionIntake intake;
  private final ExceptionCases cases;
  private final Escalations escalations;
  private final ExceptionDetails details;
  private final ExceptionAccess access;
  private final ZoneId zone;

  ExceptionController(
      ExceptionIntake intake,
      ExceptionCases cases,
      Escalations escalations,
      ExceptionDetails details,
      ExceptionAccess access,
      ZoneId zone) {
    this.intake = intake;
    this.cases = cases;
    this.escalations = escalations;
    this.details = details;
    this.access = access;
    this.zone = zone;
  }

  /** What went wrong; {@code requestId} is the caller's own, {@code shipmentId} may be left out. */
  record ReportBody(
      @NotNull(message = "is missing; send an id of your own choice") @Text(64) String requestId,
      @OneOf(ExceptionCause.class) String cause,
      @Text(2_000) String text,
      String shipmentId) {}

  @PostMapping("/orders/{orderId}/exceptions")
  ResponseEntity<ExceptionView.Accepted> report(
      @PathVariable String orderId, @RequestBody ReportBody body) {
    access.mayReport();
    ReportBody told = Checked.of(body);
    ExceptionCause cause = ExceptionCause.valueOf(told.cause());
    intake.mustMakeSense(orderId, cause);
    Taken taken =
        intake.take(
            new ExceptionReport(
                told.requestId(), orderId, told.shipmentId(), cause, told.text(), access.actor()));
    boolean opened = !taken.repeated() && !taken.receipt().joined();
    ExceptionCase about = cases.get(taken.receipt().exceptionId());
    return ResponseEntity.status(opened ? HttpStatus.CREATED : HttpStatus.OK)
        .body(ExceptionView.Accepted.of(about, taken.receipt().joined()));
  }

  @GetMapping("/exceptions")
  Page<ExceptionView.Summary> search(
      @RequestParam(required = false) Status status,
      @RequestParam(required = false) String ownerGroup,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    access.mayWorkOnCases("read exceptions");
    if (ownerGroup != null && !Roles.ALL.contains(ownerGroup)) {
      throw Refusal.invalid(
          "ownerGroup",
          ErrorCode.UNKNOWN,
          "'%s' is no group; it is one of %s",
          ownerGroup,
          new TreeSet<>(Roles.ALL));
    }
    Page<ExceptionCase> found = cases.search(status, ownerGroup, new PageRequest(page, size));
    return new Page<>(
        found.items().stream().map(about -> ExceptionView.Summary.of(about, zone)).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  @GetMapping("/exceptions/{exceptionId}")
  ExceptionDetails.Detail show(
      @PathVariable String exceptionId,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String languages) {
    access.mayWorkOnCases("read exceptions");
    return details.of(cases.get(exceptionId), languages);
  }

  /** What the customer was told. */
  record AnswerBody(
      @NotNull(message = "is missing; write what the customer was told") @Text(2_000)
          String text) {}

  @PostMapping("/exceptions/{exceptionId}/answers")
  ExceptionDetails.Detail answer(@PathVariable String exceptionId, @RequestBody AnswerBody body) {
    access.mayWorkOnCases("answer the customer of an exception");
    return details.of(escalations.answered(exceptionId, Checked.of(body).text()), null);
  }

  /** Why the case is void. */
  record WithdrawalBody(
      @NotNull(message = "is missing; write why the case is void") @Text(2_000) String reason) {}

  @PostMapping("/exceptions/{exceptionId}/withdrawals")
  ExceptionDetails.Detail withdraw(
      @PathVariable String exceptionId, @RequestBody WithdrawalBody body) {
    access.mayWorkOnCases("withdraw an exception");
    return details.of(escalations.withdraw(exceptionId, Checked.of(body).reason()), null);
  }
}
