package org.gendan.order.amendment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.gendan.calendar.BusinessTime;
import org.gendan.order.Orders;
import org.gendan.order.amendment.Amendment.Changes;
import org.gendan.order.amendment.Amendments.Wish;
import org.gendan.order.intake.OrderSubmission.LineSubmission;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of an order after it was taken. */
@RestController
@RequestMapping("/api/orders/{orderId}/amendments")
class AmendmentController {

  private final Amendments amendments;
  private final Orders orders;
  private final CurrentActor actor;
  private final ZoneId zone;

  AmendmentController(Amendments amendments, Orders orders, CurrentActor actor, ZoneId zone) {
    this.amendments = amendments;
    this.orders = orders;
    this.actor = actor;
    this.zone = zone;
  }

  /** What shall be otherwise; what is left out stays. */
  record ChangesBody(
      String customerName,
      String customerPhone,
      String province,
      String city,
      String district,
      String address,
      String release,
      String dispatchOn,
      List<LineSubmission> lines) {}

  /** {@code kind} is CONTACT and {@code askedBy} CUSTOMER when left out. */
  record AmendmentBody(
      String requestId,
      String kind,
      String askedBy,
      ChangesBody changes,
      String proof,
      String customerAgreed,
      String text) {}

  /** A change as it stands. */
  record AmendmentAnswer(
      String amendmentId,
      String orderId,
      String requestId,
      String kind,
      String status,
      String why,
      String changes,
      String requestedBy,
      OffsetDateTime requestedAt,
      OffsetDateTime decidedAt) {}

  /** The changes of an order. */
  record AmendmentList(List<AmendmentAnswer> items) {}

  @PostMapping
  ResponseEntity<AmendmentAnswer> ask(
      @PathVariable String orderId, @RequestBody AmendmentBody body) {
    actor.must(Deed.AMEND);
    var requested = amendments.request(orderId, body.requestId(), wish(body));
    return ResponseEntity.status(requested.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
        .body(answer(requested.amendment()));
  }

  /** Oldest first. */
  @GetMapping
  AmendmentList list(@PathVariable String orderId) {
    return new AmendmentList(
        amendments.of(orders.get(orderId).id()).stream().map(this::answer).toList());
  }

  private static Wish wish(AmendmentBody body) {
    ChangesBody changes =
        body.changes() == null
            ? new ChangesBody(null, null, null, null, null, null, null, null, null)
            : body.changes();
    return new Wish(
        choice("kind", body.kind(), Amendment.Kind.class, Amendment.Kind.CONTACT),
        choice("askedBy", body.askedBy(), Amendment.Side.class, Amendment.Side.CUSTOMER),
        new Changes(
            changes.customerName(),
            changes.customerPhone(),
            changes.province(),
            changes.city(),
            changes.district(),
            changes.address(),
            changes.release(),
            day(changes.dispatchOn()),
            List.of()),
        body.proof(),
        body.customerAgreed(),
        body.text(),
        lines(changes.lines()));
  }

  private static List<LineSubmission> lines(List<LineSubmission> lines) {
    if (lines == null) {
      return List.of();
    }
    if (lines.contains(null)) {
      throw Refusal.invalid("changes.lines", ErrorCode.REQUIRED, "has an empty line; leave it out");
    }
    return lines;
  }

  private static LocalDate day(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.invalid(
          "changes.dispatchOn", ErrorCode.DATE, "'%s' is no day; write 2026-03-05", text);
    }
  }

  private static <E extends Enum<E>> E choice(
      String field, String text, Class<E> type, E otherwise) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    field,
                    ErrorCode.UNKNOWN,
                    "'%s' is not one of %s",
                    text,
                    Arrays.toString(type.getEnumConstants())));
  }

  private AmendmentAnswer answer(Amendment amendment) {
    return new AmendmentAnswer(
        amendment.id(),
        amendment.orderId(),
        amendment.requestId(),
        amendment.kind().name(),
        amendment.status().name(),
        amendment.why(),
        amendment.changes().words(),
        amendment.requestedBy(),
        BusinessTime.at(amendment.requestedAt(), zone),
        BusinessTime.at(amendment.decidedAt(), zone));
  }
}
