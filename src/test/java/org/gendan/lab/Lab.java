package org.gendan.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.testing.Patience;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.App;
import org.gendan.testing.app.Caller;

/** The timer lab as an analyst and a lead use it over HTTP. */
public record Lab(App app) {

  /** The time of "Confirm order", 2 hours of the desk. */
  public static final String CONFIRM = "order-confirmation.userTask_confirmOrder.due";

  /** The warning of a late dispatch, after 48 hours. */
  public static final String WARNING = "order-lifecycle.startEvent_dispatchLate.duration";

  /** Asks for a preview, whatever the answer. */
  public Answer ask(String user, String timerId, String value) {
    return app.as(user)
        .post(
            "/api/lab/previews",
            Map.of("changes", List.of(Map.of("timerId", timerId, "value", value))));
  }

  /** A preview of one number. */
  public JsonNode preview(String timerId, String value) {
    return ask("analyst1", timerId, value).expect(201).json();
  }

  /** Asks for the preview of a file, whatever the answer. */
  public Answer upload(String file, String text) {
    return app.as("analyst1")
        .post(
            "/api/lab/previews/files/" + file,
            "application/octet-stream",
            text.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks to apply to running cases, too, unless said otherwise; whatever the answer. */
  public Answer askToApply(JsonNode preview, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(Map.of("running", true, "comment", "Before the sale"));
    body.putAll(more);
    return app.as("analyst1")
        .post("/api/lab/previews/" + preview.path("previewId").asText() + "/applications", body);
  }

  /** Applies and waits until it is done; answers its id. */
  public String apply(JsonNode preview, Map<String, ?> more) {
    String id = askToApply(preview, more).expect(202).at("/applicationId");
    becomes(id, "DONE");
    return id;
  }

  /** The same to all running cases, also where they are due at once. */
  public String apply(JsonNode preview) {
    return apply(preview, Map.of("breachAtOnce", true));
  }

  /** An application as a lead sees it. */
  public JsonNode application(String id) {
    return app.as("lead1").get("/api/lab/applications/" + id).expect(200).json();
  }

  /** Waits until an application is there. */
  public JsonNode becomes(String id, String status) {
    Caller lead = app.as("lead1");
    Patience.await()
        .until(() -> lead.get("/api/lab/applications/" + id).at("/status").equals(status));
    return application(id);
  }

  /** Waits until the old number has returned; answers the application that brought it. */
  public JsonNode returned(String id) {
    Patience.await().until(() -> !application(id).path("returnedBy").isNull());
    return becomes(application(id).path("returnedBy").asText(), "DONE");
  }

  /** Asks to take an application back, whatever the answer. */
  public Answer askToUndo(String id) {
    return app.as("analyst1")
        .post("/api/lab/applications/" + id + "/undo", Map.of("comment", "Not after all"));
  }

  /** Takes an application back and waits until it is. */
  public void undo(String id) {
    askToUndo(id).expect(202);
    becomes(id, "UNDONE");
  }

  /** The value of a number as it is in force. */
  public String value(String timerId) {
    return app.as("lead1").get("/api/timers/" + timerId).expect(200).at("/value");
  }

  /** A moment of an answer. */
  public static Instant at(JsonNode node) {
    return OffsetDateTime.parse(node.asText()).toInstant();
  }
}
