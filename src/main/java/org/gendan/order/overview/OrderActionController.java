package org.gendan.order.overview;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.gendan.calendar.BusinessTime;
import org.gendan.order.Order;
import org.gendan.order.cancellation.Cancellation;
import org.gendan.order.cancellation.Cancellations;
import org.gendan.order.cancellation.Reopenings;
import org.gendan.order.dispatch.Dispatching;
import org.gendan.refusal.field.Checked;
import org.gendan.refusal.field.Code;
import org.gendan.refusal.field.OneOf;
import org.gendan.refusal.field.Text;
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
  record CancellationBody(
      @NotNull @Code String requestId,
      @OneOf(Cancellation.Reason.class) String reason,
      @Text(2_000) String text) {}

  /** The request as it stands: {@code REQUESTED} waits for logistics. */
  record CancellationAnswer(String cancellationId, String orderId, String reason, String status) {}

  @PostMapping("/cancellations")
  ResponseEntity<CancellationAnswer> cancel(
      @PathVariable String orderId, @RequestBody CancellationBody body) {
    actor.must(Deed.CANCEL);
    CancellationBody told = Checked.of(body);
    var requested =
        cancellations.request(
            orderId, told.requestId(), Cancellation.Reason.valueOf(told.reason()), told.text());
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
  record ReopeningBody(
      @NotNull @Code String requestId,
      @NotNull(message = "is missing; why was the cancellation a mistake?") @Text(2_000)
          String reason) {}

  /** The order as it stands again. */
  record ReopeningAnswer(String orderId, String status) {}

  @PostMapping("/reopenings")
  ResponseEntity<ReopeningAnswer> reopen(
      @PathVariable String orderId, @RequestBody ReopeningBody body) {
    actor.must(Deed.REOPEN);
    ReopeningBody told = Checked.of(body);
    var reopened = reopenings.reopen(orderId, told.requestId(), told.reason());
    Order order = reopened.order();
    return answer(reopened.repeated(), new ReopeningAnswer(order.id(), order.status().name()));
  }

  /**
   * What shall be kept in the story of the order; {@code requestId} is the caller's own, {@code
   * kind} NOTE when left out.
   */
  record NoteBody(
      @NotNull @Code String requestId,
      @OneOf(value = OrderNotes.Kind.class, optional = true) String kind,
      @NotNull(message = "is missing: what shall be kept") @Text(2_000) String text) {}

  /** What was noted, by whom and when. */
  record NoteAnswer(String orderId, OffsetDateTime at, String actor, String text) {}

  @PostMapping("/notes")
  ResponseEntity<NoteAnswer> note(@PathVariable String orderId, @RequestBody NoteBody body) {
    actor.must(Deed.NOTE);
    NoteBody told = Checked.of(body);
    var noted = notes.note(orderId, told.requestId(), told.kind(), told.text());
    return answer(
        noted.repeated(),
        new NoteAnswer(orderId, BusinessTime.at(noted.at(), zone), noted.actor(), noted.text()));
  }

  private static <T> ResponseEntity<T> answer(boolean repeated, T body) {
    return ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED).body(body);
  }
}
