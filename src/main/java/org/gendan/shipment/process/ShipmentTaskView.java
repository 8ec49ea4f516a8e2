package org.gendan.shipment.process;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.gendan.engine.TaskView;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.TrackingEvent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the forms about a parcel show of it. */
@Component
class ShipmentTaskView implements TaskView {

  private static final int LAST_EVENTS = 5;

  private static final DateTimeFormatter DESK_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Shipments shipments;
  private final ZoneId zone;

  /** Times are shown in the zone of the desks. */
  ShipmentTaskView(Shipments shipments, @Value("${gendan.calendar.zone}") ZoneId zone) {
    this.shipments = shipments;
    this.zone = zone;
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

  private String lastEvents(List<TrackingEvent> events) {
    return events.stream()
        .skip(Math.max(0, events.size() - LAST_EVENTS))
        .map(
            event ->
                "%s %s %s"
                    .formatted(
                        DESK_TIME.format(event.at().atZone(zone)),
                        event.status(),
                        event.text() == null ? "" : event.text()))
        .collect(Collectors.joining("\n"));
  }
}
