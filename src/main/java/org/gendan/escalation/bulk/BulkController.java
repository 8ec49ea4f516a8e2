package org.gendan.escalation.bulk;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.escalation.BulkMapper.Member;
import org.gendan.escalation.ExceptionAccess;
import org.gendan.escalation.ExceptionCases;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionView;
import org.gendan.escalation.bulk.BulkCases.MassReport;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Text;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One failure that hits many orders. */
@RestController
@RequestMapping("/api/exceptions")
class BulkController {

  private final BulkCases bulk;
  private final ExceptionCases cases;
  private final ExceptionAccess access;
  private final ZoneId zone;

  BulkController(BulkCases bulk, ExceptionCases cases, ExceptionAccess access, ZoneId zone) {
    this.bulk = bulk;
    this.cases = cases;
    this.access = access;
    this.zone = zone;
  }

  /** What happened to which orders of one platform. */
  record MassBody(
      @NotNull(message = "is missing; send an id of your own choice") @Text(64) String requestId,
      @OneOf(ExceptionCause.class) String cause,
      @Text(2_000) String text,
      @NotNull(message = "is missing; name the orders' platform") String platform,
      List<String> orderNos) {}

  @PostMapping
  ResponseEntity<ExceptionView.Summary> report(@RequestBody MassBody body) {
    access.mayReportMassEvents();
    MassBody told = Checked.of(body);
    var taken =
        bulk.raise(
            new MassReport(
                told.requestId(),
                ExceptionCause.valueOf(told.cause()),
                told.text(),
                told.platform(),
                told.orderNos()));
    return ResponseEntity.status(taken.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(ExceptionView.Summary.of(cases.get(taken.receipt().exceptionId()), zone));
  }

  /** An order of the case. */
  record MemberView(String orderId, String platformOrderNo, OffsetDateTime leftAt) {}

  @GetMapping("/{exceptionId}/members")
  Page<MemberView> members(
      @PathVariable String exceptionId,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    access.mayWorkOnCases("read exceptions");
    Page<Member> found = bulk.members(exceptionId, new PageRequest(page, size));
    return new Page<>(
        found.items().stream()
            .map(
                member ->
                    new MemberView(
                        member.orderId(), member.orderNo(), BusinessTime.at(member.leftAt(), zone)))
            .toList(),
        found.page(),
        found.size(),
        found.total());
  }

  /** Why an order goes its own way. */
  record DepartureBody(@Text(2_000) String reason) {}

  @PostMapping("/{exceptionId}/members/{orderId}/departures")
  @ResponseStatus(HttpStatus.CREATED)
  ExceptionView.Accepted leave(
      @PathVariable String exceptionId,
      @PathVariable String orderId,
      @RequestBody DepartureBody body) {
    access.mayWorkOnCases("take an order out of a mass event");
    var own = bulk.leave(exceptionId, orderId, Checked.of(body).reason());
    return ExceptionView.Accepted.of(cases.get(own.exceptionId()), own.joined());
  }
}
