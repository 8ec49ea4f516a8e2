package org.gendan.shipment.followup;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.gendan.calendar.BusinessTime;
import org.gendan.engine.TaskView;
import org.gendan.shipment.Consignees;
import org.gendan.shipment.Consignees.Consignee;
import org.gendan.shipment.Shipment;
import org.gendan.shipment.ShipmentFollowUpModel;
import org.gendan.shipment.Shipments;
import org.gendan.shipment.TrackingEvent;
import org.gendan.shipment.callback.ParcelCareModel;
import org.gendan.shipment.care.FollowUpNote;
import org.gendan.shipment.care.FollowUpRecords;
import org.gendan.shipment.carrierrequest.CarrierRequest;
import org.gendan.shipment.carrierrequest.CarrierRequestModel;
import org.gendan.shipment.carrierrequest.CarrierRequests;
import org.gendan.shipment.outcome.OutcomeDoubt;
import org.gendan.shipment.outcome.OutcomeDoubts;
import org.gendan.words.StoryWords;
import org.gendan.words.TwoLanguages;
import org.gendan.words.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the forms about a parcel show of it. */
@Component
class ShipmentTaskView implements TaskView {

  private static final int LAST_EVENTS = 5;

  private static final Set<String> OF_PARCELS =
      Set.of(
          ShipmentFollowUpModel.KEY,
          ReturnCountdownModel.KEY,
          PickUpReminderModel.KEY,
          ParcelCareModel.KEY);

  private final Shipments shipments;
  private final FollowUpRecords cares;
  private final CarrierRequests requests;
  private final Countdowns countdowns;
  private final OutcomeDoubts doubts;
  private final Consignees consignees;
  private final ZoneId zone;

  /** Times are shown in the zone of the desks. */
  ShipmentTaskView(
      Shipments shipments,
      FollowUpRecords cares,
      CarrierRequests requests,
      Countdowns countdowns,
      OutcomeDoubts doubts,
      Consignees consignees,
      @Value("${gendan.calendar.zone}") ZoneId zone) {
    this.shipments = shipments;
    this.cares = cares;
    this.requests = requests;
    this.countdowns = countdowns;
    this.doubts = doubts;
    this.consignees = consignees;
    this.zone = zone;
  }

  @Override
  public boolean knows(String processKey) {
    return OF_PARCELS.contains(processKey) || processKey.equals(CarrierRequestModel.KEY);
  }

  @Override
  public Map<String, String> of(String businessKey, Task task) {
    if (!task.getProcessDefinitionId().startsWith(CarrierRequestModel.KEY + ":")) {
      return of(shipments.get(businessKey));
    }
    CarrierRequest request = requests.get(businessKey);
    Map<String, String> shown = of(shipments.get(request.shipmentId()));
    shown.put("carrierWish", wish(request));
    return shown;
  }

  private Map<String, String> of(Shipment shipment) {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("carrier", shipment.carrier());
    shown.put("waybillNo", shipment.waybillNo());
    shown.put("shipmentStatus", Words.of(shipment.status()));
    shown.put(
        "claimedOutcome",
        shipment.claim() == null
            ? "–"
            : Words.of(shipment.claim().outcome()) + " (" + shipment.claim().by() + ")");
    shown.put("lastEvents", lastEvents(shipments.events(shipment.id())));
    doubts.open(shipment.id()).ifPresent(doubt -> shown.put("outcomeDoubt", words(doubt)));
    var care = cares.get(shipment.id());
    var countdown = care.countdown();
    cares
        .plan(shipment.id())
        .ifPresent(plan -> shown.put("callWhy", TwoLanguages.shown(plan.reason())));
    shown.put("latestDay", countdowns.latestDay(care, shipment).toString());
    shown.put("heldUntil", countdown.isRunning() ? at(countdown.returnAt()) : "–");
    shown.put("notes", notes(cares.notes(shipment.id())));
    Consignee to = consignees.of(shipment.orderId());
    shown.put("customerName", to.name());
    shown.put("customerPhone", to.phone());
    shown.put(
        "region",
        Stream.of(to.province(), to.city(), to.district())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" ")));
    shown.put("address", to.address());
    return shown;
  }

  private static String words(OutcomeDoubt doubt) {
    return StoryWords.toReader(
            "%s, found by %s: %s"
                .formatted(Words.capital(doubt.outcome()), doubt.verifiedBy(), doubt.evidence()))
        + "\n"
        + StoryWords.toReader("But %s.".formatted(doubt.why()));
  }

  private String notes(List<FollowUpNote> notes) {
    return notes.stream()
        .skip(Math.max(0, notes.size() - LAST_EVENTS))
        .map(
            note ->
                "%s %s %s %s, %s%s"
                    .formatted(
                        at(note.madeAt()),
                        note.madeBy(),
                        Words.of(note.step()),
                        Words.of(note.result()),
                        Words.of(note.action()),
                        note.remark() == null ? "" : ": " + note.remark()))
        .collect(Collectors.joining("\n"));
  }

  private static String wish(CarrierRequest request) {
    return Stream.of(
            Words.of(request.kind()),
            request.onDate() == null ? null : request.onDate().toString(),
            request.address(),
            request.reason(),
            request.answerWords())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  private String at(Instant instant) {
    return BusinessTime.moment(instant, zone);
  }

  private String lastEvents(List<TrackingEvent> events) {
    return events.stream()
        .skip(Math.max(0, events.size() - LAST_EVENTS))
        .map(
            event ->
                "%s %s %s"
                    .formatted(
                        at(event.at()),
                        Words.of(event.status()),
                        event.text() == null ? "" : event.text()))
        .collect(Collectors.joining("\n"));
  }
}
