package org.gendan.shipment.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.gendan.calendar.BusinessTime;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.DeployedFollowUpRules.CarrierRule;
import org.gendan.shipment.HoldCause;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.Countdown;
import org.gendan.shipment.care.Countdown.State;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The moment at which a parcel is sent back, by the rule book of its carrier (section E of
 * docs/domain.md).
 */
@Component
public class Countdowns {

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final DeployedFollowUpRules rules;
  private final LeftAlone alone;
  private final ReturnCountdownProcess process;
  private final ZoneId zone;

  Countdowns(
      Shipments shipments,
      FollowUpRecords cares,
      DeployedFollowUpRules rules,
      LeftAlone alone,
      ReturnCountdownProcess process,
      ZoneId zone) {
    this.shipments = shipments;
    this.cares = cares;
    this.rules = rules;
    this.alone = alone;
    this.process = process;
    this.zone = zone;
  }

  /** The countdown as it is now; one whose moment has passed is over for good. */
  @Transactional
  public Countdown read(String shipmentId) {
    FollowUp care = settled(cares.get(shipmentId));
    Countdown countdown = care.countdown();
    if (!countdown.isRunning() || shipments.now().isBefore(countdown.returnAt())) {
      return countdown;
    }
    Countdown expired = cares.save(care.with(countdown.ended(State.EXPIRED))).countdown();
    shipments.tell(
        "RETURN_DUE",
        "Held (%s) until now; the carrier sends it back".formatted(Words.of(expired.cause())),
        shipments.get(shipmentId));
    return expired;
  }

  /** Who reads a countdown has no task of a reminder open any more. */
  private FollowUp settled(FollowUp care) {
    return care.countdown().rescueOpen()
        ? cares.save(care.with(care.countdown().rescuing(false)))
        : care;
  }

  /**
   * Opens a reminder before the return, unless an agent has a call to the same customer open, whose
   * answer then is the reminder, or the customer wants no contact.
   *
   * @param reminder 1 for the earlier, 2 for the later one
   * @return whether an agent has to call
   */
  @Transactional
  public boolean openRescue(String shipmentId, int reminder) {
    FollowUp care = cares.get(shipmentId);
    Shipment shipment = shipments.get(shipmentId);
    boolean needed = care.calls().open() == null && !alone.wantsNoContact(shipment);
    Countdown next = needed ? care.countdown().rescuing(true) : care.countdown().reminded(reminder);
    if (!next.equals(care.countdown())) {
      cares.save(care.with(next));
    }
    return needed;
  }

  /**
   * The carrier keeps the parcel from now on. An agreed absence replaces silence, but counts from
   * the same day; the same cause again changes nothing. The caller keeps it and tells it.
   */
  FollowUp hold(FollowUp care, Shipment shipment, HoldCause cause, Instant from) {
    Countdown old = care.countdown();
    if (old.isRunning() && old.cause() == cause) {
      return care;
    }
    boolean continued = old.isRunning() && cause != HoldCause.REFUSED;
    Instant since = continued ? old.since() : from;
    CarrierRule rule = rules.carrier(shipment.carrier(), cause);
    return care.with(Countdown.running(cause, since, returnAt(rule, since)));
  }

  /** The parcel was written down wrongly: nothing of it is held or collected. */
  @Transactional
  public void stop(Shipment shipment) {
    FollowUp before = cares.get(shipment.id());
    FollowUp stopped = release(before).collectedAt(null);
    if (!stopped.equals(before)) {
      cares.save(stopped);
    }
  }

  /**
   * The last day on which the customer can still have a parcel whose carrier is told today that the
   * customer is away: the day before it is sent back.
   */
  LocalDate latestDay(FollowUp care, Shipment shipment) {
    return day(hold(care, shipment, HoldCause.AWAY, shipments.now()).countdown().returnAt())
        .minusDays(1);
  }

  /** The carrier has promised to keep the parcel until the end of this day. */
  FollowUp extended(FollowUp care, Shipment shipment, LocalDate day) {
    FollowUp held = hold(care, shipment, HoldCause.AWAY, shipments.now());
    Instant ends = day.plusDays(1).atStartOfDay(zone).toInstant();
    return held.with(held.countdown().until(ends)).collectedAt(day.atStartOfDay(zone).toInstant());
  }

  private LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The parcel is not sent back any more, or has already arrived somewhere. */
  FollowUp release(FollowUp care) {
    return care.countdown().isRunning() ? care.with(care.countdown().ended(State.OVER)) : care;
  }

  /**
   * Tells what has changed, once it is kept.
   *
   * @param own whether the answer to a reminder of this countdown changed it, which reads it anyway
   */
  void tell(Countdown before, Countdown after, Shipment shipment, boolean own) {
    if (after.isRunning() && !after.isSameHoldAs(before)) {
      shipments.tell(
          "PARCEL_HELD",
          "%s; %s sends it back at %s"
              .formatted(
                  Words.capital(after.cause()),
                  Words.of("carrier", shipment.carrier()),
                  BusinessTime.moment(after.returnAt(), zone)),
          shipment);
    }
    if (!before.isRunning()) {
      if (after.isRunning()) {
        process.started(shipment);
      }
      return;
    }
    if (!after.isRunning()) {
      shipments.tell("PARCEL_RELEASED", "No longer held", shipment);
    }
    if (!own && !(after.isRunning() && after.isSameHoldAs(before))) {
      process.changed(shipment);
    }
  }

  /** When the carrier sends a parcel back that it holds since then. */
  Instant returnAt(CarrierRule rule, Instant since) {
    if (rule.returnBy() == null) {
      return since.plus(Duration.ofDays(rule.holdDays()));
    }
    ZonedDateTime from = since.atZone(zone);
    ZonedDateTime by = from.with(rule.returnBy()).plusDays(rule.holdDays());
    return (by.isAfter(from) ? by : by.plusDays(1)).toInstant();
  }
}
