package org.gendan.shipment.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gendan.batch.Batch;
import org.gendan.calendar.BusinessTime;
import org.gendan.calendar.kept.KeptDates;
import org.gendan.calendar.kept.OtherRules;
import org.gendan.calendar.kept.Reckonings;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStore;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.FollowUpNote;
import org.gendan.shipment.care.KeptParcelDates;
import org.gendan.shipment.care.ParcelPlan;
import org.springframework.stereotype.Component;

/**
 * When processes would look at parcels again by other tables, had they been in force when a process
 * looked last. A parcel that has moved since it was looked at cannot be told.
 */
@Component
class LookDates implements KeptDates {

  private static final String LOOK = "shipment-follow-up.nextLookAt";
  private static final String SILENT = "shipment-follow-up.silentUntilAt";

  private final ShipmentStore shipments;
  private final KeptParcelDates cares;
  private final Consignees consignees;
  private final Batch batch;
  private final DeployedFollowUpRules rules;
  private final NextSteps steps;
  private final CallsAgain calls;
  private final ReturnDates returns;
  private final ZoneId zone;

  LookDates(
      ShipmentStore shipments,
      KeptParcelDates cares,
      Consignees consignees,
      Batch batch,
      DeployedFollowUpRules rules,
      NextSteps steps,
      CallsAgain calls,
      ReturnDates returns,
      ZoneId zone) {
    this.shipments = shipments;
    this.cares = cares;
    this.consignees = consignees;
    this.batch = batch;
    this.rules = rules;
    this.steps = steps;
    this.calls = calls;
    this.returns = returns;
    this.zone = zone;
  }

  @Override
  public Set<String> dates() {
    return Set.of(LOOK, SILENT);
  }

  /** In a batch, in which what all of them ask about is read at once. */
  @Override
  public Map<String, Again> again(String date, Map<String, Instant> asked, OtherRules others) {
    return batch.run(
        () -> {
          List<Shipment> parcels = shipments.all(asked.keySet());
          consignees.readAhead(parcels.stream().map(Shipment::orderId).distinct().toList());
          return date.equals(LOOK) ? looks(parcels, others) : silences(parcels, asked, others);
        });
  }

  private Map<String, Again> looks(List<Shipment> parcels, OtherRules others) {
    List<String> ids = parcels.stream().map(Shipment::id).toList();
    Map<String, FollowUp> known = cares(ids);
    Map<String, ParcelPlan> plans = cares.plans(ids);
    Map<String, FollowUpNote> notes = cares.lastNotes(ids);
    DeployedFollowUpRules trial = rules.with(others.tables());
    boolean verifiesOtherwise = calls.verifiesOtherwise(trial);
    Map<String, Again> again = new HashMap<>();
    for (Shipment parcel : parcels) {
      ParcelPlan plan = plans.get(parcel.id());
      FollowUp care = known.get(parcel.id());
      boolean untold = verifiesOtherwise && plan != null && isVerifiedAgain(care, plan);
      if (plan != null && plan.status() == parcel.status() && !untold) {
        FollowUp other = under(care, notes.get(parcel.id()), parcel, trial, others);
        look(parcel, other, plan, trial).ifPresent(at -> again.put(parcel.id(), at));
      }
    }
    return again;
  }

  private static boolean isVerifiedAgain(FollowUp care, ParcelPlan plan) {
    return plan.nextAt() != null && plan.nextAt().equals(care.outcome().verifyAt());
  }

  private FollowUp under(
      FollowUp care,
      FollowUpNote note,
      Shipment parcel,
      DeployedFollowUpRules trial,
      OtherRules others) {
    FollowUp other =
        care.with(
            care.calls()
                .again(calls.under(care.calls().again(), note, trial, others.workingTime())));
    return other.countdown().isRunning()
        ? other.with(other.countdown().until(returns.under(other.countdown(), parcel, trial)))
        : other;
  }

  /** A call that would have been due when the process looked is due at that moment. */
  private Optional<Again> look(
      Shipment parcel, FollowUp care, ParcelPlan plan, DeployedFollowUpRules trial) {
    if (plan.nextAt() == null) {
      return Optional.empty();
    }
    ParcelPlan other = steps.with(trial, plan.plannedAt()).of(parcel, care);
    Instant at = other.nextAt() == null ? plan.plannedAt() : other.nextAt();
    return Optional.of(again(plan.plannedAt(), at));
  }

  private Map<String, Again> silences(
      List<Shipment> parcels, Map<String, Instant> asked, OtherRules others) {
    Map<String, FollowUp> known = cares(parcels.stream().map(Shipment::id).toList());
    DeployedFollowUpRules trial = rules.with(others.tables());
    Map<String, Again> again = new HashMap<>();
    for (Shipment parcel : parcels) {
      Instant armed = asked.get(parcel.id());
      FollowUp care = known.get(parcel.id());
      if (!parcel.statusAt().isAfter(armed) && !care.heardAt().isAfter(armed)) {
        Instant at = steps.with(trial, armed).silentUntil(parcel, care, armed);
        again.put(parcel.id(), again(armed, at));
      }
    }
    return again;
  }

  private Map<String, FollowUp> cares(List<String> ids) {
    Map<String, FollowUp> known = new HashMap<>();
    cares.cares(ids).forEach(care -> known.put(care.shipmentId(), care));
    return known;
  }

  private Again again(Instant looked, Instant at) {
    String from = BusinessTime.brief(looked, zone);
    String to = BusinessTime.brief(at, zone);
    return new Again(looked, at, "", "", Reckonings.lookedAt(from, to));
  }

  @Override
  public void moved(String date, List<Moved> moved) {
    if (date.equals(LOOK)) {
      moved.forEach(one -> cares.moveLook(one.caseId(), one.from(), one.to()));
    }
  }
}
