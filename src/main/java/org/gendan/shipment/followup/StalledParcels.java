package org.gendan.shipment.followup;

import java.time.Duration;
import java.time.Instant;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.DeployedFollowUpRules.StallRule;
import org.gendan.shipment.ParcelAlarm;
import org.gendan.shipment.ParcelAlarms;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices parcels about which nothing is heard (rows 47, 71, 74, 80 of docs/domain.md). */
@Component
public class StalledParcels {

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final NextSteps steps;
  private final DeployedFollowUpRules rules;
  private final ParcelAlarms alarms;

  StalledParcels(
      Shipments shipments,
      FollowUpRecords cares,
      NextSteps steps,
      DeployedFollowUpRules rules,
      ParcelAlarms alarms) {
    this.shipments = shipments;
    this.cares = cares;
    this.steps = steps;
    this.rules = rules;
    this.alarms = alarms;
  }

  /**
   * Raises an alarm when the silence is no longer normal, and again after each further period.
   *
   * @return when to look again
   */
  @Transactional
  public Instant check(String shipmentId) {
    Shipment shipment = shipments.get(shipmentId);
    FollowUp care = cares.get(shipmentId);
    Instant now = shipments.now();
    StallRule rule =
        rules.stall(shipment.carrier(), shipment.status(), care.countdown().isRunning());
    boolean toBeSigned = rule.alarm() == ParcelAlarm.Kind.NOT_SIGNED;
    Instant from = toBeSigned ? shipment.statusAt() : care.heardAt();
    long periods = Duration.between(from, now).dividedBy(Duration.ofHours(rule.hours()));
    if (rule.alarm() != null && periods > 0 && shipment.verification() == null) {
      alarms.raise(
          new ParcelAlarm(
              "stall:%s:%s:%d:%d"
                  .formatted(shipmentId, rule.alarm(), from.getEpochSecond(), periods),
              shipment,
              rule.alarm(),
              "%s %s: %s for %d h"
                  .formatted(
                      shipment.carrier(),
                      shipment.waybillNo(),
                      Words.of(shipment.status()),
                      Duration.between(from, now).toHours())));
    }
    return steps.silentUntil(shipment, care, now);
  }
}
