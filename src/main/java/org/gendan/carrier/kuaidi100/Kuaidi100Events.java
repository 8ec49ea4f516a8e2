package org.gendan.carrier.kuaidi100;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gendan.carrier.RouteWords;
import org.gendan.carrier.StatusTable;
import org.gendan.carrier.TrackedEvent;
import org.gendan.carrier.TrackedStatus;

/** Reads {@code data} of a query's answer and of a push; both have the same shape. */
class Kuaidi100Events {

  static final String SOURCE = "kuaidi100";
  private static final ZoneId VENDORS_ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final StatusTable table = StatusTable.read("kuaidi100-status.csv");
  private final RouteWords words = new RouteWords();

  /** Readable events, oldest first, and the others in words. */
  record Read(List<TrackedEvent> events, List<String> unreadable) {}

  Read read(String carrier, JsonNode result) {
    List<TrackedEvent> events = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    String waybillNo = result.path("nu").asText();
    boolean newest = true;
    for (JsonNode row : result.path("data")) {
      String state = newest ? result.path("state").asText() : "";
      newest = false;
      try {
        Optional<StatusTable.Meaning> meaning = meaning(row, state);
        if (meaning.isEmpty()) {
          unreadable.add(unknown(row, state));
        } else if (meaning.get().status() != null) {
          events.add(event(carrier, waybillNo, row, state, meaning.get()));
        }
      } catch (DateTimeException e) {
        unreadable.add("time '%s' is no time".formatted(row.path("time").asText()));
      }
    }
    Collections.reverse(events);
    return new Read(events, unreadable);
  }

  /** The finest code there is; without any, the state of the whole is the newest event's. */
  private Optional<StatusTable.Meaning> meaning(JsonNode row, String state) {
    String fine = row.path("statusCode").asText("");
    if (!fine.isEmpty()) {
      return table.code(fine).or(() -> words.read(row.path("context").asText("")));
    }
    String name = row.path("status").asText("");
    Optional<StatusTable.Meaning> named = table.name(name);
    return named.isPresent()
        ? named
        : table
            .code(state)
            // A name that is in no table may say something else than the coarse state of the whole.
            .filter(whole -> name.isEmpty() || !whole.isEnd())
            .or(() -> words.read(row.path("context").asText("")));
  }

  private static TrackedEvent event(
      String carrier, String waybillNo, JsonNode row, String state, StatusTable.Meaning meaning) {
    String fine = row.path("statusCode").asText("");
    String place = row.path("areaName").asText(row.path("location").asText(null));
    return new TrackedEvent(
        carrier,
        waybillNo,
        meaning.status(),
        meaning.atDestination(),
        fine.isEmpty() ? state : fine,
        LocalDateTime.parse(row.path("time").asText(), TIME).atZone(VENDORS_ZONE).toInstant(),
        place,
        text(row, meaning),
        SOURCE);
  }

  /** The vendor's words about a locker stand before the courier's, which often leave it out. */
  private static String text(JsonNode row, StatusTable.Meaning meaning) {
    String context = row.path("context").asText(null);
    return meaning.name().contains("柜") && meaning.status() == TrackedStatus.DELIVERED
        ? meaning.name() + (context == null ? "" : ": " + context)
        : context;
  }

  private static String unknown(JsonNode row, String state) {
    return "status '%s' %s of %s is not in kuaidi100-status.csv"
        .formatted(
            row.path("statusCode").asText(state),
            row.path("status").asText(""),
            row.path("time").asText());
  }
}
