package org.gendan.order.overview;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import org.gendan.calendar.BusinessTime;
import org.gendan.order.Order;
import org.gendan.order.cancellation.Cancellation;
import org.gendan.order.cancellation.Cancellations;
import org.gendan.order.cancellation.Reopenings;
import org.gendan.order.dispatch.Dispatching;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with an order from outside. */
@RestController
@RequestMapping("/api/orders/{orderId}")
class OrderActionController {

  private final Dispatching dispatching;
  private final Cancellations cancellations;
  private final Reopenings reopenings;
  private final OrderNotes notes;
  private final CurrentActor actor;
  private final ZoneId zone;

  OrderActionController(
      Dispatching dispatching,
      Cancellations cancellations,
      Reopenings reopenings,
      OrderNotes notes,
      CurrentActor actor,
      ZoneId zone) {
    this.dispatching = dispatching;
    this.cancellations = cancellations;
    this.reopenings = reopenings;
    this.notes = notes;
    this.actor = actor;
    this.zone = zone;
  }

  /** Carrier and waybill; {@code dispatchedAt} is now when left out. */
  record DispatchBody(String carrier, String waybillNo, OffsetDateTime dispatchedAt) {}

  @PostMapping("/shipments")
  ResponseEntity<OrderView.Parcel> dispatch(
      @PathVariable String orderId, @RequestBody DispatchBody body) {
    actor.must(Deed.DISPATCH);
    var recorded =
        dispatching.record(
            orderId,
            body.carrier(),
            body.waybillNo(),
            body.dispatchedAt() == null ? null : body.dispatchedAt().toInstant());
    return answer(recorded.repeated(), OrderView.Parcel.of(recorded.shipment()));
  }

  /** Why the order is cancelled; {@code requestId} is the caller's own. */
  record CancellationBody(String requestId, String reason, String text) {}

  /** The request as it stands: {@code REQUESTED} waits for logistics. */
  record CancellationAnswer(String cancellationId, String orderId, String reason, String status) {}

  @PostMapping("/cancellations")
  ResponseEntity<CancellationAnswer> cancel(
      @PathVariable String orderId, @RequestBody CancellationBody body) {
    actor.must(Deed.CANCEL);
    var requested =
        cancellations.request(orderId, body.requestId(), reason(body.reason()), body.text());
    Cancellation cancellation = requested.cancellation();
    return answer(
        requested.repeated(),
        new CancellationAnswer(
            cancellation.id(),
            cancellation.orderId(),
            cancellation.reason().name(),
            cancellation.status().name()));
  }

  /** Why the cancellation was a mistake; {@code requestId} is the caller's own. */
  record ReopeningBody(String requestId, String reason) {}

  /** The order as it stands again. */
  record ReopeningAnswer(String orderId, String status) {}

  @PostMapping("/reopenings")
  ResponseEntity<ReopeningAnswer> reopen(
      @PathVariable String orderId, @RequestBody ReopeningBody body) {
    var reopened = reopenings.reopen(orderId, body.requestId(), body.reason());
    Order order = reopened.order();
    return answer(reopened.repeated(), new ReopeningAnswer(order.id(), order.status().name()));
  }

  /**
   * What shall be kept in the story of the order; {@code requestId} is the caller's own, {@code
   * kind} NOTE when left out.
   */
  record NoteBody(String requestId, String kind, String text) {}

  /** What was noted, by whom and when. */
  record NoteAnswer(String orderId, OffsetDateTime at, String actor, String text) {}

  @PostMapping("/notes")
  ResponseEntity<NoteAnswer> note(@PathVariable String orderId, @RequestBody NoteBody body) {
    actor.must(Deed.NOTE);
    var noted = notes.note(orderId, body.requestId(), body.kind(), body.text());
    return answer(
        noted.repeated(),
        new NoteAnswer(orderId, BusinessTime.at(noted.at(), zone), noted.actor(), noted.text()));
  }

  private static Cancellation.Reason reason(String text) {
    return Arrays.stream(Cancellation.Reason.values())
        .filter(reason -> reason.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "reason",
                    ErrorCode.UNKNOWN,
                    "'%s' is not one of %s",
                    text,
                    Arrays.toString(Cancellation.Reason.values())));
  }

  private static <T> ResponseEntity<T> answer(boolean repeated, T body) {
    return ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED).body(body);
  }
}
