package org.gendan.escalation.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Stream;
import org.gendan.escalation.Escalations;
import org.gendan.escalation.ExceptionCase;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionIntake;
import org.gendan.escalation.ExceptionReport;
import org.gendan.refusal.Refusal;
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
  private final CurrentActor actor;
  private final ZoneId zone;

  ExceptionController(
      ExceptionIntake intake,
      ExceptionCases cases,
      Escalations escalations,
      CurrentActor actor,
      ZoneId zone) {
    this.intake = intake;
    this.cases = cases;
    this.escalations = escalations;
    this.actor = actor;
    this.zone = zone;
  }

  /** What went wrong; {@code requestId} is the caller's own, {@code shipmentId} may be left out. */
  record ReportBody(String requestId, String cause, String text, String shipmentId) {}

  @PostMapping("/orders/{orderId}/exceptions")
  ResponseEntity<ExceptionView.Accepted> report(
      @PathVariable String orderId, @RequestBody ReportBody body) {
    mayWorkOnCases("report an exception");
    var taken =
        intake.take(
            new ExceptionReport(
                body.requestId(),
                orderId,
                body.shipmentId(),
                cause(body.cause()),
                body.text(),
                actor.id()));
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
    Page<ExceptionCase> found = cases.search(status, ownerGroup, new PageRequest(page, size));
    return new Page<>(
        found.items().stream().map(about -> ExceptionView.Summary.of(about, zone)).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  @GetMapping("/exceptions/{exceptionId}")
  ExceptionView.Detail show(@PathVariable String exceptionId) {
    return detail(cases.get(exceptionId));
  }

  /** Why the case is void. */
  record WithdrawalBody(String reason) {}

  @PostMapping("/exceptions/{exceptionId}/withdrawals")
  ExceptionView.Detail withdraw(
      @PathVariable String exceptionId, @RequestBody WithdrawalBody body) {
    mayWorkOnCases("withdraw an exception");
    return detail(escalations.withdraw(exceptionId, body.reason()));
  }

  private ExceptionView.Detail detail(ExceptionCase about) {
    return new ExceptionView.Detail(
        ExceptionView.Summary.of(about, zone),
        about.text(),
        about.owner().explanation().english(),
        cases.stays(about.id()).stream().map(stay -> ExceptionView.Owner.of(stay, zone)).toList(),
        cases.notes(about.id()).stream().map(note -> ExceptionView.Remark.of(note, zone)).toList(),
        cases.reports(about.id()).stream()
            .map(report -> ExceptionView.Report.of(report, zone))
            .toList());
  }

  private void mayWorkOnCases(String action) {
    actor.mustBeOneOf(
        action,
        Stream.concat(Roles.DESKS.stream().sorted(), Stream.of(Roles.CAMUNDA_ADMIN))
            .toArray(String[]::new));
  }

  private static ExceptionCause cause(String text) {
    return Arrays.stream(ExceptionCause.values())
        .filter(cause -> cause.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "cause",
                    "unknown",
                    "'%s' is not one of %s"
                        .formatted(text, Arrays.toString(ExceptionCause.values()))));
  }
}
