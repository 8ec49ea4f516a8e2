package org.gendan.shipment.followup;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gendan.calendar.BusinessTime;
import org.gendan.calendar.kept.KeptDates;
import org.gendan.calendar.kept.OtherRules;
import org.gendan.calendar.kept.Reckonings;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.HoldCause;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentStore;
import org.gendan.shipment.care.Countdown;
import org.gendan.shipment.care.FollowUp;
import org.gendan.shipment.care.KeptParcelDates;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/** When carriers would send parcels back by another rule book. */
@Component
class ReturnDates implements KeptDates {

  private static final String RETURN = "return-countdown.returnAt";

  private final ShipmentStore shipments;
  private final KeptParcelDates cares;
  private final DeployedFollowUpRules rules;
  private final Countdowns countdowns;
  private final ZoneId zone;

  ReturnDates(
      ShipmentStore shipments,
      KeptParcelDates cares,
      DeployedFollowUpRules rules,
      Countdowns countdowns,
      ZoneId zone) {
    this.shipments = shipments;
    this.cares = cares;
    this.rules = rules;
    this.countdowns = countdowns;
    this.zone = zone;
  }

  @Override
  public Set<String> dates() {
    return Set.of(RETURN);
  }

  @Override
  public Map<String, Again> again(String date, Map<String, Instant> asked, OtherRules others) {
    Map<String, FollowUp> held = new HashMap<>();
    cares.cares(asked.keySet()).stream()
        .filter(care -> care.countdown().isRunning())
        .forEach(care -> held.put(care.shipmentId(), care));
    DeployedFollowUpRules trial = rules.with(others.tables());
    Map<String, Again> again = new HashMap<>();
    for (Shipment shipment : shipments.all(held.keySet())) {
      Countdown now = held.get(shipment.id()).countdown();
      again.put(shipment.id(), again(now, under(now, shipment, trial)));
    }
    return again;
  }

  /** The moment by these rules; what the carrier has promised comes before them. */
  Instant under(Countdown now, Shipment shipment, DeployedFollowUpRules trial) {
    return isPromised(now, shipment)
        ? now.returnAt()
        : countdowns.returnAt(trial.carrier(shipment.carrier(), now.cause()), now.since());
  }

  /** Only a promise ends with a day, unless a rule of the book does. */
  private boolean isPromised(Countdown now, Shipment shipment) {
    return now.cause() == HoldCause.AWAY
        && now.returnAt().atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)
        && !now.returnAt()
            .equals(
                countdowns.returnAt(rules.carrier(shipment.carrier(), now.cause()), now.since()));
  }

  private Again again(Countdown now, Instant at) {
    String since = BusinessTime.brief(now.since(), zone);
    String until = BusinessTime.brief(at, zone);
    return new Again(
        now.since(),
        at,
        "",
        "",
        Reckonings.heldSince(Words.of(now.cause()), Words.in("zh", now.cause()), since, until));
  }

  @Override
  public void moved(String date, List<Moved> moved) {
    moved.forEach(one -> cares.moveReturn(one.caseId(), one.from(), one.to()));
  }
}
