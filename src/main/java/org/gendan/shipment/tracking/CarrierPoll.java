package org.gendan.shipment.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.carrier.Carrier;
import org.gendan.carrier.CarrierAnswer;
import org.gendan.carrier.Carriers;
import org.gendan.carrier.TrackQuery;
import org.gendan.carrier.TrackedEvent;
import org.gendan.refusal.Refusal;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.Consignees.Consignee;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.tracking.CarrierAskMapper.Due;
import org.gendan.trail.OrderInLog;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * Asks the carriers that can be asked where all open parcels are (row 48 of docs/domain.md), and
 * for a while about those that have ended: an end that was told wrongly is put right by who told
 * it. What they answer goes the way of the daily sheet. A number is claimed before it is asked, so
 * that nodes share a round, and one whose node died is asked again when its time has come.
 */
@Component
class CarrierPoll {

  private static final Logger log = LoggerFactory.getLogger(CarrierPoll.class);
  private static final int PHONE_TAIL = 4;

  private final CarrierAskMapper asks;
  private final Carriers carriers;
  private final Consignees consignees;
  private final TrackingSnapshot snapshot;
  private final Tracking tracking;
  private final DeployedFollowUpRules rules;
  private final CarrierPollProperties settings;
  private final Clock clock;
  private final ZoneId zone;

  CarrierPoll(
      CarrierAskMapper asks,
      Carriers carriers,
      Consignees consignees,
      TrackingSnapshot snapshot,
      Tracking tracking,
      DeployedFollowUpRules rules,
      CarrierPollProperties settings,
      Clock clock,
      ZoneId zone) {
    this.asks = asks;
    this.carriers = carriers;
    this.consignees = consignees;
    this.snapshot = snapshot;
    this.tracking = tracking;
    this.rules = rules;
    this.settings = settings;
    this.clock = clock;
    this.zone = zone;
  }

  /** Asks what is to be asked now; nothing outside a round. */
  void look() {
    roundBegan().ifPresent(this::ask);
  }

  /** When the round began that is open now. */
  private Optional<Instant> roundBegan() {
    if (settings.cron().equals("-")) {
      return Optional.empty();
    }
    CronExpression cron = CronExpression.parse(settings.cron());
    ZonedDateTime now = now().atZone(zone);
    ZonedDateTime began = cron.next(now.minus(settings.openFor()));
    ZonedDateTime latest = null;
    while (began != null && !began.isAfter(now)) {
      latest = began;
      began = cron.next(began);
    }
    return Optional.ofNullable(latest).map(ZonedDateTime::toInstant);
  }

  private void ask(Instant since) {
    for (String code : asks.carriers()) {
      carriers.serving(code).ifPresent(carrier -> ask(carrier, code, since));
    }
  }

  private void ask(Carrier carrier, String code, Instant since) {
    List<Due> answered = new ArrayList<>();
    List<ParcelReport> reports = new ArrayList<>();
    Instant endedSince = now().minus(rules.reports(code).ask());
    for (Due parcel : asks.due(code, since, endedSince, now(), settings.most())) {
      if (!asks.claim(parcel, now(), now().plus(settings.sameNumberEvery()))) {
        continue;
      }
      OrderInLog.Scope about = OrderInLog.of(parcel.orderNo());
      try {
        Consignee to = consignees.of(parcel.orderId());
        reports.addAll(reports(parcel, carrier.track(query(parcel, to)), to, reports.size()));
        answered.add(parcel);
      } catch (VendorUnavailable | VendorMisconfigured e) {
        // Who fails once is left alone until the next look; the others of the carrier wait for it.
        log.warn("{} was not asked about {}: {}", code, parcel.waybillNo(), e.getMessage());
        asks.failed(parcel, e.getMessage());
        break;
      } finally {
        about.close();
      }
    }
    take(reports);
    // Only now: what was heard and could not be kept is asked again.
    answered.forEach(parcel -> asks.answered(parcel, now(), null));
  }

  private static List<ParcelReport> reports(
      Due parcel, CarrierAnswer<List<TrackedEvent>> answer, Consignee to, int from) {
    if (!(answer instanceof CarrierAnswer.Given<List<TrackedEvent>> given)) {
      log.info("{} says nothing about {}: {}", parcel.carrier(), parcel.waybillNo(), answer);
      return List.of();
    }
    List<ParcelReport> reports = new ArrayList<>();
    for (TrackedEvent event : given.value()) {
      TrackedEvent there =
          event.status() == event.atDestination() ? event : event.goingTo(place(to));
      reports.add(
          new ParcelReport(
              from + reports.size(),
              parcel.carrier(),
              parcel.waybillNo(),
              CarrierReports.event(there)));
    }
    return reports;
  }

  private void take(List<ParcelReport> reports) {
    Map<Integer, Tracking.Taken> taken = snapshot.take(reports);
    for (ParcelReport report : reports) {
      if (!taken.containsKey(report.line())) {
        takeAlone(report);
      }
    }
  }

  private void takeAlone(ParcelReport report) {
    OrderInLog.Scope about = OrderInLog.ofTheFirst();
    try {
      tracking.take(report.carrier(), report.waybillNo(), report.event());
    } catch (Refusal e) {
      log.warn("{} {} is not taken: {}", report.waybillNo(), report.event(), e.getMessage());
    } finally {
      about.close();
    }
  }

  private static TrackQuery query(Due parcel, Consignee to) {
    String phone = to.phone();
    String tail =
        phone == null || phone.length() < PHONE_TAIL
            ? null
            : phone.substring(phone.length() - PHONE_TAIL);
    return new TrackQuery(parcel.carrier(), parcel.waybillNo(), tail);
  }

  private static String place(Consignee to) {
    String place =
        (to.province() == null ? "" : to.province()) + (to.city() == null ? "" : to.city());
    return place.isEmpty() ? null : place;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
