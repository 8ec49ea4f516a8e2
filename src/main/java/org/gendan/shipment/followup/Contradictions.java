package org.gendan.shipment.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.Consignees.Consignee;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.ParcelAlarm;
import org.gendan.shipment.ParcelAlarm.Kind;
import org.gendan.shipment.ParcelAlarms;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.TrackingEvent;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** What is said and what is reported, held against each other. */
@Component
public class Contradictions {

  private static final Set<ShipmentStatus> WAY_BACK =
      EnumSet.of(ShipmentStatus.REJECTED, ShipmentStatus.RETURNING, ShipmentStatus.RETURNED);

  /** What the scanners of a depot and of its couriers tell. */
  private static final Set<ShipmentStatus> ON_ITS_WAY =
      EnumSet.range(ShipmentStatus.PICKED_UP, ShipmentStatus.AT_PICKUP_POINT);

  private final ParcelAlarms alarms;
  private final Consignees consignees;
  private final DeployedFollowUpRules rules;

  Contradictions(ParcelAlarms alarms, Consignees consignees, DeployedFollowUpRules rules) {
    this.alarms = alarms;
    this.consignees = consignees;
    this.rules = rules;
  }

  /**
   * Looks at a report that has just come.
   *
   * @param shipment the parcel as it was before
   * @param moved the parcel where it is with this report
   * @param reports all that was reported of it, in any order
   */
  public void inEvent(
      Shipment shipment, Shipment moved, TrackingEvent event, Collection<TrackingEvent> reports) {
    ShipmentStatus now = moved.status();
    if (event.at().isBefore(earliest(shipment))) {
      raise(
          "early:" + event.at(),
          shipment,
          Words.capital(event.status()) + " before it was dispatched");
      return;
    }
    if (isVerifiedAsSigned(shipment) && now != shipment.status() && WAY_BACK.contains(now)) {
      raise(
          "verified:" + event.at(),
          shipment,
          Words.capital(now) + " after it was verified as signed for");
    }
    if (now != ShipmentStatus.DELIVERED) {
      return;
    }
    boolean told = shipment.status() == ShipmentStatus.DELIVERED;
    (told ? Stream.of(event) : reports.stream())
        .filter(report -> isAfterReceipt(report, moved))
        .forEach(
            report ->
                raise(
                    "after:" + report.at(),
                    shipment,
                    Words.capital(report.status()) + " after it was signed for"));
    if (event.status() == ShipmentStatus.DELIVERED && event.place() != null) {
      Consignee to = consignees.of(shipment.orderId());
      if (isElsewhere(event.place(), to)) {
        raise(
            "place:" + event.at(),
            shipment,
            "signed in %s, sent to %s".formatted(event.place(), to.city()));
      }
    }
  }

  /**
   * Whether a receipt and this cannot both be true. A courier who signs first and scans the load
   * afterwards is at the same door, and the booking may be told late.
   */
  private boolean isAfterReceipt(TrackingEvent report, Shipment signed) {
    if (report.status() == ShipmentStatus.DELIVERED
        || report.status() == ShipmentStatus.CREATED
        || !report.at().isAfter(signed.statusAt())) {
      return false;
    }
    return !ON_ITS_WAY.contains(report.status())
        || !report
            .at()
            .isBefore(signed.statusAt().plus(rules.reports(signed.carrier()).scanners()));
  }

  /**
   * Logistics writes a parcel down after the carrier has fetched it; what was reported longer
   * before than a carrier may take to fetch it belongs to something else.
   */
  public Instant earliest(Shipment shipment) {
    int hours = rules.stall(shipment.carrier(), ShipmentStatus.CREATED, false).hours();
    return shipment.dispatchedAt().minus(Duration.ofHours(hours));
  }

  /**
   * Looks at a parcel about whose outcome the carrier, the customer or an agent has said something.
   */
  void inClaim(Shipment shipment) {
    if (shipment.isContradictory()) {
      raise(
          "claim:" + shipment.claim().at(),
          shipment,
          "the customer says %s, the carrier reports %s"
              .formatted(Words.of(shipment.claim().outcome()), Words.of(shipment.status())));
    }
  }

  private static boolean isVerifiedAsSigned(Shipment shipment) {
    return shipment.verification() != null
        && shipment.verification().outcome() == Shipment.Outcome.SIGNED;
  }

  private static boolean isElsewhere(String place, Consignee to) {
    return to.city() != null
        && Stream.of(to.city(), to.district(), to.address())
            .filter(part -> part != null)
            .map(Contradictions::bare)
            .noneMatch(part -> place.contains(part) || part.contains(bare(place)));
  }

  /** 深圳市 and 深圳 are the same place. */
  private static String bare(String place) {
    String text = place.strip();
    return text.length() > 2 && "市区县省".indexOf(text.charAt(text.length() - 1)) >= 0
        ? text.substring(0, text.length() - 1)
        : text;
  }

  private void raise(String what, Shipment shipment, String text) {
    alarms.raise(
        new ParcelAlarm(
            "contradiction:%s:%s".formatted(shipment.id(), what),
            shipment,
            Kind.CONTRADICTION,
            "%s %s: %s".formatted(shipment.carrier(), shipment.waybillNo(), text)));
  }
}
