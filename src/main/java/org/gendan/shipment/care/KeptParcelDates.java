package org.gendan.shipment.care;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The dates of many parcels, read at once, and moved when a rule has changed. */
@Component
public class KeptParcelDates {

  private final FollowUpMapper mapper;

  KeptParcelDates(FollowUpMapper mapper) {
    this.mapper = mapper;
  }

  /** What the desks have agreed about these parcels. */
  public List<FollowUp> cares(Collection<String> shipmentIds) {
    return shipmentIds.isEmpty()
        ? List.of()
        : mapper.findAll(shipmentIds).stream().map(FollowUpRow::toFollowUp).toList();
  }

  /** What was last planned for each of them. */
  public Map<String, ParcelPlan> plans(Collection<String> shipmentIds) {
    Map<String, ParcelPlan> plans = new HashMap<>();
    if (!shipmentIds.isEmpty()) {
      mapper.lastPlans(shipmentIds).forEach(plan -> plans.put(plan.shipmentId(), plan));
    }
    return plans;
  }

  /** The last line of the follow-up record of each of them. */
  public Map<String, FollowUpNote> lastNotes(Collection<String> shipmentIds) {
    Map<String, FollowUpNote> notes = new HashMap<>();
    if (!shipmentIds.isEmpty()) {
      mapper.lastNotes(shipmentIds).forEach(note -> notes.put(note.shipmentId(), note));
    }
    return notes;
  }

  /** The carrier sends it back at another moment; nothing when it is not {@code from} any more. */
  public void moveReturn(String shipmentId, Instant from, Instant to) {
    mapper.moveReturn(shipmentId, from, to);
  }

  /** The process looks again at another moment: the plan says so, and a call that waits for it. */
  public void moveLook(String shipmentId, Instant from, Instant to) {
    mapper.movePlan(shipmentId, from, to);
    mapper.moveAgain(shipmentId, from, to);
  }
}
