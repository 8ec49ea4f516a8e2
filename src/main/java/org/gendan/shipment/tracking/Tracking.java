package org.gendan.shipment.tracking;

import java.time.Instant;
import java.util.List;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.IntakeProperties;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.ParcelHappenings;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.ShipmentStore;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.TrackingEvent;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.followup.Contradictions;
import org.gendan.shipment.followup.StatusChanges;
import org.gendan.shipment.notice.NoticeRequests;
import org.gendan.shipment.tracking.ParcelHistory.Place;
import org.gendan.trail.OrderInLog;
import org.gendan.words.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What carriers report (row 48 of docs/domain.md). It moves the parcel and proves nothing about its
 * outcome.
 */
@Component
@NamedInterface
public class Tracking {

  private final Shipments shipments;
  private final ShipmentStore store;
  private final FollowUpRecords cares;
  private final StatusChanges movements;
  private final Contradictions contradictions;
  private final NoticeRequests notices;
  private final DeployedFollowUpRules rules;
  private final ParcelHappenings happenings;
  private final IntakeProperties intake;

  Tracking(
      Shipments shipments,
      ShipmentStore store,
      FollowUpRecords cares,
      StatusChanges movements,
      Contradictions contradictions,
      NoticeRequests notices,
      DeployedFollowUpRules rules,
      ParcelHappenings happenings,
      IntakeProperties intake) {
    this.shipments = shipments;
    this.store = store;
    this.cares = cares;
    this.movements = movements;
    this.contradictions = contradictions;
    this.notices = notices;
    this.rules = rules;
    this.happenings = happenings;
    this.intake = intake;
  }

  /** What became of a reported event. */
  public enum Taken {
    /** The parcel is somewhere else now. */
    MOVED,
    /** Kept, but older than what we knew, or after the end. */
    KEPT,
    /** Was here already. */
    REPEATED
  }

  /**
   * Takes one event. Safe to repeat, and the order in which events arrive does not matter: where
   * the parcel is follows from all that happened to it. What happened before its dispatch is kept
   * and moves nothing; so is what is told of a number that was written down wrongly.
   *
   * @throws Refusal when no parcel has this waybill, or the event lies in the future
   */
  @Transactional
  public Taken take(String carrier, String waybillNo, TrackingEvent event) {
    Shipment shipment =
        shipments
            .rounds(carrier, waybillNo)
            .at(event.at())
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "waybillNo",
                        ErrorCode.UNKNOWN,
                        "no parcel has waybill %s %s; record the dispatch first",
                        carrier,
                        waybillNo));
    OrderInLog.isRead(shipment.orderNo());
    Instant now = shipments.now();
    if (intake.isFuture(event.at(), now)) {
      throw Refusal.invalid("time", ErrorCode.FUTURE, "lies in the future (%s)", event.at());
    }
    if (!store.addEvent(shipment.id(), event, now)) {
      return Taken.REPEATED;
    }
    if (shipment.isWithdrawn()) {
      return Taken.KEPT;
    }
    shipments.said(shipment, event, now);
    List<TrackingEvent> reports = store.reports(shipment.id());
    Instant from = from(shipment, reports);
    if (!event.at().isBefore(from)) {
      cares.heard(shipment.id(), event.at());
      if (reports.stream().noneMatch(other -> other.at().isAfter(event.at()))) {
        happenings.heard(shipment);
      }
    }
    Shipment there = there(shipment, from, reports);
    contradictions.inEvent(shipment, there, event, reports);
    return settle(shipment, there, text(there.status(), event));
  }

  /** Reads again where a parcel is, because what was known of it has come to it by a correction. */
  @Transactional
  public Shipment reread(String shipmentId) {
    Shipment shipment = shipments.get(shipmentId);
    List<TrackingEvent> reports = store.reports(shipmentId);
    Shipment there = there(shipment, from(shipment, reports), reports);
    settle(shipment, there, Words.capital(there.status()) + " (read again)");
    return shipments.get(shipmentId);
  }

  /** A parcel left at another time than was written down; that may change what reports mean. */
  @Transactional
  public Shipment leftAt(Shipment shipment, Instant at) {
    Shipment corrected = shipments.save(shipment.leftAt(at));
    List<TrackingEvent> reports = store.reports(shipment.id());
    Shipment there = there(corrected, from(corrected, reports), reports);
    if (settle(corrected, there, Words.capital(there.status()) + " (read again)") == Taken.KEPT) {
      movements.follow(shipments.get(shipment.id()));
    }
    return shipments.get(shipment.id());
  }

  private Shipment there(Shipment shipment, Instant from, List<TrackingEvent> reports) {
    Place place =
        ParcelHistory.read(
            shipment, from, () -> rules.reports(shipment.carrier()).scanners(), reports);
    return shipment.moved(place.status(), place.at());
  }

  private Taken settle(Shipment shipment, Shipment there, String words) {
    if (shipment.status() == there.status()) {
      if (!shipment.statusAt().equals(there.statusAt())) {
        shipments.save(there);
      }
      return Taken.KEPT;
    }
    Shipment moved = shipments.save(there);
    shipments.tell("PARCEL_" + there.status(), words, moved);
    movements.follow(moved);
    notices.moved(shipment.status(), moved);
    return Taken.MOVED;
  }

  /**
   * Only what lies before the dispatch needs the rule how long before it a parcel may be heard of.
   * A number that another parcel has had before tells of this one from its dispatch on.
   */
  private Instant from(Shipment shipment, List<TrackingEvent> reports) {
    Instant dispatchedAt = shipment.dispatchedAt();
    if (shipment.round() > 1
        && shipments.rounds(shipment.carrier(), shipment.waybillNo()).isReused(shipment)) {
      return dispatchedAt;
    }
    return reports.stream().anyMatch(report -> report.at().isBefore(dispatchedAt))
        ? contradictions.earliest(shipment)
        : dispatchedAt;
  }

  private static String text(ShipmentStatus status, TrackingEvent event) {
    return "%s%s%s (%s)"
        .formatted(
            Words.capital(status),
            event.place() == null ? "" : ", " + event.place(),
            event.text() == null ? "" : ": " + event.text(),
            event.source());
  }
}
