package org.gendan.shipment.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.shipment.Outcomes;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipment.Outcome;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.TrackingEvent;
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
  private final CurrentActor actor;
  private final ZoneId zone;

  ShipmentController(Shipments shipments, Outcomes outcomes, CurrentActor actor, ZoneId zone) {
    this.shipments = shipments;
    this.outcomes = outcomes;
    this.actor = actor;
    this.zone = zone;
  }

  /** A parcel; the claim is what somebody says, the verified outcome what logistics has proved. */
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
      List<Event> events) {}

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
    actor.mustBeOneOf(
        "note a customer's claim",
        Roles.ORDER_AGENTS,
        Roles.AFTER_SALES,
        Roles.TEAM_LEADS,
        Roles.LOGISTICS);
    return view(outcomes.claim(shipmentId, outcome(body.claim()), body.text()));
  }

  private static Outcome outcome(String text) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "claim", "unknown", "'%s' is neither SIGNED nor REFUSED".formatted(text)));
  }

  private View view(Shipment s) {
    var verified = s.verification();
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
        shipments.events(s.id()).stream().map(this::event).toList());
  }

  private Event event(TrackingEvent e) {
    return new Event(e.status().name(), at(e.at()), e.place(), e.text(), e.source());
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(zone).toOffsetDateTime();
  }
}
