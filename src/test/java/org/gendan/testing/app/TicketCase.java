package org.gendan.testing.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One ticket and what the desks do with it, through the doors that they use. */
public final class TicketCase {

  /** The task that answers a ticket. */
  public static final String ANSWER = "userTask_answerTicket";

  private final App app;
  private final String id;

  private TicketCase(App app, String id) {
    this.app = app;
    this.id = id;
  }

  /** Sets the one clock to this time in Shanghai; it stands still until it is moved. */
  public static void clockStandsAt(String local) {
    DeskTime.standAt(local);
  }

  /** Sets the clock and waits until what is due then has happened. */
  public static void clockGoesTo(App app, String local) {
    clockStandsAt(local);
    app.advance(Duration.ZERO);
    // It runs from there on, and a slow machine would be seconds late.
    clockStandsAt(local);
  }

  /** Hands a ticket in; its number is one that no other ticket has. */
  public static TicketCase take(App app, String platform, Map<String, ?> fields) {
    Map<String, Object> body = new LinkedHashMap<>(fields);
    body.put("platform", platform);
    body.putIfAbsent("ticketNo", OrderBody.number());
    Answer taken = app.as("agent1").post("/api/tickets", body).expect(201);
    return new TicketCase(app, taken.at("/ticketId"));
  }

  /** Follows a ticket that came in by another way. */
  public static TicketCase find(App app, String ticketId) {
    return new TicketCase(app, ticketId);
  }

  /** Our id. */
  public String id() {
    return id;
  }

  /** The ticket as it is now. */
  public Answer show() {
    return app.as("agent1").get("/api/tickets/" + id).expect(200);
  }

  /** One of its fields. */
  public String at(String pointer) {
    return show().at(pointer);
  }

  /** When it is due, in Shanghai; null while its clock is paused. */
  public String due() {
    return show().json().path("dueAt").isNull()
        ? null
        : OffsetDateTime.parse(at("/dueAt"))
            .atZoneSameInstant(ZoneOffset.ofHours(8))
            .toLocalDateTime()
            .toString();
  }

  /** The open task with this key. */
  public JsonNode task(String key) {
    return StreamSupport.stream(show().json().path("openTasks").spliterator(), false)
        .filter(task -> task.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No task " + key + " in " + show()));
  }

  /** Keys of the tasks that wait for somebody. */
  public List<String> openTasks() {
    return texts("openTasks", "key");
  }

  /** What happened, oldest first. */
  public List<String> story() {
    return texts("notes", "kind");
  }

  /** What was written about it, oldest first. */
  public List<String> texts() {
    return texts("notes", "text");
  }

  /** Completes a task, as Tasklist does. */
  public Answer complete(String userId, String key, Map<String, ?> fields) {
    Map<String, Object> variables = new LinkedHashMap<>();
    fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    return app.as(userId)
        .post(
            app.engine("/task/" + task(key).path("taskId").asText() + "/complete"),
            Map.of("variables", variables));
  }

  /** After-sales answers it. */
  public void answer(String cause) {
    complete("aftersales1", ANSWER, Map.of("answer", "已处理", "cause", cause)).expect(204);
  }

  private List<String> texts(String list, String field) {
    return StreamSupport.stream(show().json().path(list).spliterator(), false)
        .map(item -> item.path(field).asText())
        .toList();
  }
}
