package org.gendan.carrier.sf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gendan.carrier.RouteWords;
import org.gendan.carrier.StatusTable;
import org.gendan.carrier.TrackedEvent;

/** Reads the routes of a query's answer and of a push. */
class SfRoutes {

  private static final ZoneId VENDORS_ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final StatusTable table = StatusTable.read("sf-status.csv");
  private final RouteWords words = new RouteWords();

  /** Adds the event, or what of it cannot be understood. */
  void read(String waybillNo, JsonNode route, List<TrackedEvent> events, List<String> unreadable) {
    String code = route.path("opCode").asText("");
    String time = route.path("acceptTime").asText("");
    String reason = route.path("reasonCode").asText("");
    Optional<StatusTable.Meaning> meaning = meaning(code, reason, route.path("remark").asText(""));
    if (meaning.isEmpty()) {
      String pair = reason.isEmpty() ? code : code + "+" + reason;
      unreadable.add("opCode '%s' of %s is not in sf-status.csv".formatted(pair, time));
      return;
    }
    if (meaning.get().status() == null) {
      return;
    }
    try {
      events.add(
          new TrackedEvent(
              SfCarrier.CODE,
              waybillNo,
              meaning.get().status(),
              meaning.get().atDestination(),
              code,
              LocalDateTime.parse(time, TIME).atZone(VENDORS_ZONE).toInstant(),
              route.path("acceptAddress").asText(null),
              route.path("remark").asText(null),
              SfCarrier.NAME));
    } catch (DateTimeException e) {
      unreadable.add("acceptTime '%s' is no time".formatted(time));
    }
  }

  List<TrackedEvent> ofQuery(JsonNode data) {
    List<TrackedEvent> events = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (JsonNode parcel : data.path("routeResps")) {
      for (JsonNode route : parcel.path("routes")) {
        read(parcel.path("mailNo").asText(), route, events, unreadable);
      }
    }
    events.sort(Comparator.comparing(TrackedEvent::at));
    return events;
  }

  /** What is in no table is read by its words, where they are clear. */
  private Optional<StatusTable.Meaning> meaning(String code, String reason, String remark) {
    return table.code(code, reason, remark).or(() -> words.read(remark));
  }
}
