package org.gendan.shipment.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gendan.calendar.BusinessTime;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipment.Withdrawal;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.TrackingEvent;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpNote;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.care.ParcelPlan;
import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.gendan.shipment.outcome.OutcomeDoubt;
import org.gendan.shipment.outcome.OutcomeDoubts;
import org.gendan.words.StoryWords;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows parcels and takes what customers claim about them. */
@RestController
@RequestMapping("/api/shipments/{shipmentId}")
class ShipmentController {

  private final Shipments shipments;
  private final Outcomes outcomes;
  private final FollowUpRecords cares;
  private final CarrierRequests requests;
  private final OutcomeDoubts doubts;
  private final CurrentActor actor;
  private final ZoneId zone;

  ShipmentController(
      Shipments shipments,
      Outcomes outcomes,
      FollowUpRecords cares,
      CarrierRequests requests,
      OutcomeDoubts doubts,
      CurrentActor actor,
      ZoneId zone) {
    this.shipments = shipments;
    this.outcomes = outcomes;
    this.cares = cares;
    this.requests = requests;
    this.doubts = doubts;
    this.actor = actor;
    this.zone = zone;
  }

  /**
   * A parcel; the claim is what carrier, customer or agent says, the verified outcome what
   * logistics has proved.
   */
  record View(
      String shipmentId,
      String orderId,
      String platformOrderNo,
      String carrier,
      String waybillNo,
      OffsetDateTime dispatchedAt,
      String status,
      OffsetDateTime statusAt,
      String claimedOutcome,
      String verifiedOutcome,
      String verifiedBy,
      String evidence,
      Doubt doubt,
      String countdown,
      String holdCause,
      OffsetDateTime returnAt,
      OffsetDateTime pickUpOn,
      Withdrawn withdrawn,
      Next next,
      List<Event> events,
      List<Note> notes,
      List<Wish> carrierRequests) {}

  /** Why it is no parcel of its order, and which one replaces it. */
  record Withdrawn(String by, OffsetDateTime at, String reason, String replacedBy) {}

  /** An outcome that contradicts what is known, and waits for a second person. */
  record Doubt(String outcome, String verifiedBy, String evidence, String why) {}

  /** What is next: whose turn it is, or when the process looks again. */
  record Next(String step, String owner, OffsetDateTime nextAt, String reason) {}

  /** One line of the follow-up record. */
  record Note(
      OffsetDateTime time,
      String by,
      String step,
      String result,
      String reason,
      String claim,
      String action,
      LocalDate actionDate,
      String remark) {}

  /** Something wanted of the carrier. */
  record Wish(String kind, LocalDate onDate, String status, String answer) {}

  /** One tracking event. */
  record Event(String status, OffsetDateTime time, String place, String text, String source) {}

  @GetMapping
  View show(@PathVariable String shipmentId) {
    return view(shipments.get(shipmentId));
  }

  /** What the customer says: {@code SIGNED} or {@code REFUSED}. */
  record ClaimBody(String claim, String text) {}

  @PostMapping("/claims")
  @ResponseStatus(HttpStatus.CREATED)
  View claim(@PathVariable String shipmentId, @RequestBody ClaimBody body) {
    actor.must(Deed.NOTE_CLAIM);
    return view(outcomes.claim(shipmentId, outcome(body.claim()), body.text()));
  }

  private static Outcome outcome(String text) {
    return Stream.of(Outcome.SIGNED, Outcome.REFUSED)
        .filter(outcome -> outcome.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "claim", ErrorCode.UNKNOWN, "'%s' is neither SIGNED nor REFUSED", text));
  }

  private View view(Shipment s) {
    var verified = s.verification();
    FollowUp care = cares.get(s.id());
    return new View(
        s.id(),
        s.orderId(),
        s.orderNo(),
        s.carrier(),
        s.waybillNo(),
        at(s.dispatchedAt()),
        s.status().name(),
        at(s.statusAt()),
        s.claim() == null ? null : s.claim().outcome().name(),
        verified == null ? null : verified.outcome().name(),
        verified == null ? null : verified.by(),
        verified == null ? null : verified.evidence(),
        doubts.open(s.id()).map(ShipmentController::doubt).orElse(null),
        care.countdown().state().name(),
        care.countdown().cause() == null ? null : care.countdown().cause().name(),
        at(care.countdown().returnAt()),
        at(care.pickUpAt()),
        s.isWithdrawn() ? withdrawn(s.withdrawal()) : null,
        cares.plan(s.id()).map(this::next).orElse(null),
        shipments.events(s.id()).stream().map(this::event).toList(),
        cares.notes(s.id()).stream().map(this::note).toList(),
        requests.ofShipment(s.id()).stream().map(ShipmentController::wish).toList());
  }

  private Withdrawn withdrawn(Withdrawal why) {
    return new Withdrawn(why.by(), at(why.at()), why.reason(), why.replacedBy());
  }

  private static Doubt doubt(OutcomeDoubt d) {
    return new Doubt(d.outcome().name(), d.verifiedBy(), d.evidence(), d.why());
  }

  private Next next(ParcelPlan plan) {
    return new Next(
        plan.step().name(), plan.owner(), at(plan.nextAt()), StoryWords.toReader(plan.reason()));
  }

  private Note note(FollowUpNote n) {
    return new Note(
        at(n.madeAt()),
        n.madeBy(),
        n.step().name(),
        n.result().name(),
        n.reason().name(),
        n.claim().name(),
        n.action().name(),
        n.actionDate(),
        n.remark());
  }

  private static Wish wish(CarrierRequest r) {
    return new Wish(r.kind().name(), r.onDate(), r.status().name(), r.answer());
  }

  private Event event(TrackingEvent e) {
    return new Event(e.status().name(), at(e.at()), e.place(), e.text(), e.source());
  }

  private OffsetDateTime at(Instant instant) {
    return BusinessTime.at(instant, zone);
  }
}
