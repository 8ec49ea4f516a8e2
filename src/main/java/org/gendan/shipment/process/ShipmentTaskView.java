package org.gendan.shipment.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.TrackingEvent;
import org.springframework.stereotype.Component;

/** What the forms about a parcel show of it. */
@Component
class ShipmentTaskView implements TaskView {

  private static final int LAST_EVENTS = 5;

  private final Shipments shipments;

  ShipmentTaskView(Shipments shipments) {
    this.shipments = shipments;
  }

  @Override
  public boolean knows(String processKey) {
    return processKey.equals(ShipmentFollowUpModel.KEY);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    Shipment shipment = shipments.get(businessKey);
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("carrier", shipment.carrier());
    shown.put("waybillNo", shipment.waybillNo());
    shown.put("shipmentStatus", shipment.status().name());
    shown.put(
        "claimedOutcome",
        shipment.claim() == null
            ? "–"
            : shipment.claim().outcome() + " (" + shipment.claim().by() + ")");
    shown.put("lastEvents", lastEvents(shipments.events(businessKey)));
    return shown;
  }

  private static String lastEvents(List<TrackingEvent> events) {
    return events.stream()
        .skip(Math.max(0, events.size() - LAST_EVENTS))
        .map(
            event ->
                "%s %s %s"
                    .formatted(
                        event.at(), event.status(), event.text() == null ? "" : event.text()))
        .collect(Collectors.joining("\n"));
  }
}
