package org.gendan.testing.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One order and what the desks do with it, through the doors that they use. */
public final class OrderCase {

  private static final DateTimeFormatter ENGINE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

  private final App app;
  private final String id;
  private final String no;

  OrderCase(App app, String id, String no) {
    this.app = app;
    this.id = id;
    this.no = no;
  }

  /** Our id. */
  public String id() {
    return id;
  }

  /** The platform's number. */
  public String no() {
    return no;
  }

  /** The order as it is now. */
  public JsonNode show() {
    return app.as("agent1").get("/api/orders/" + id).expect(200).json();
  }

  /** The same with the names, numbers and addresses of its people. */
  public JsonNode unmasked() {
    unmask("lead1");
    return app.as("lead1").get("/api/orders/" + id).expect(200).json();
  }

  /** Where it stands. */
  public String status() {
    return show().path("status").asText();
  }

  /** Keys of the tasks that wait for somebody. */
  public List<String> openTasks() {
    return texts(show().path("openTasks"), "key");
  }

  /** The open task with this key, as soon as there is one. */
  public JsonNode task(String key) {
    var read = new AtomicReference<JsonNode>();
    await("task " + key)
        .untilAsserted(
            () -> {
              read.set(show().path("openTasks"));
              assertThat(texts(read.get(), "key")).contains(key);
            });
    return StreamSupport.stream(read.get().spliterator(), false)
        .filter(task -> task.path("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** Waits until the order stands there. */
  public void becomes(String status) {
    await("status " + status).untilAsserted(() -> assertThat(status()).isEqualTo(status));
  }

  /** Waits until no process of the order runs any more. */
  public void becomesQuiet() {
    await("end of the process")
        .untilAsserted(() -> assertThat(instances("order-lifecycle")).isEmpty());
  }

  /** The user asks to see names, numbers and addresses without a task about the order. */
  public OrderCase unmask(String userId) {
    app.as(userId)
        .post("/api/orders/" + id + "/unmaskings", Map.of("reason", "The customer is on the phone"))
        .expect(201);
    return this;
  }

  /** The user holds the task from now on. */
  public OrderCase claim(String userId, String key) {
    String path = app.engine("/task/" + task(key).path("taskId").asText());
    app.as(userId).post(path + "/claim", Map.of("userId", userId)).expect(204);
    return this;
  }

  /** Claims a task and completes it with these fields, as Tasklist does. */
  public void complete(String userId, String key, Map<String, ?> fields) {
    String path = app.engine("/task/" + task(key).path("taskId").asText());
    app.as(userId).post(path + "/claim", Map.of("userId", userId)).expect(204);
    app.as(userId).post(path + "/complete", answer(fields)).expect(204);
  }

  /** The same without insisting on success, and without claiming. */
  public Answer tryComplete(String userId, String key, Map<String, ?> fields) {
    String path = app.engine("/task/" + task(key).path("taskId").asText());
    return app.as(userId).post(path + "/complete", answer(fields));
  }

  /** The customer confirms what is due: the shortest way to a stable order. */
  public void confirm() {
    complete(
        "agent1",
        "userTask_confirmOrder",
        Map.of("callResult", "REACHED", "namedAmount", show().path("amountPayable").asText()));
  }

  /** Confirms, waits for the warehouse and hands the parcel over; answers the parcel's id. */
  public String dispatch() {
    confirm();
    task("userTask_recordDispatch");
    return dispatch("SF" + no);
  }

  /** Hands the parcel over; answers its id. */
  public String dispatch(String waybillNo) {
    return app.as("logistics1")
        .post("/api/orders/" + id + "/shipments", Map.of("carrier", "SF", "waybillNo", waybillNo))
        .expect(201)
        .at("/shipmentId");
  }

  /** Asks to cancel. */
  public Answer cancel(String userId, String requestId, String reason) {
    return app.as(userId)
        .post(
            "/api/orders/" + id + "/cancellations",
            Map.of("requestId", requestId, "reason", reason));
  }

  /** Tells that all that is due of an unpaid order came in. */
  public Answer pay(String userId) {
    return pay(userId, "246.00", "T-" + no);
  }

  /** Tells that so much came in from Alipay. */
  public Answer pay(String userId, String amount, String reference) {
    return app.as(userId)
        .post(
            "/api/orders/" + id + "/payments",
            Map.of(
                "requestId",
                "pay-" + reference,
                "amount",
                new BigDecimal(amount),
                "method",
                "ALIPAY",
                "reference",
                reference));
  }

  /** The story so far, oldest first. */
  public List<JsonNode> timeline() {
    JsonNode items =
        app.as("agent1").get("/api/orders/" + id + "/timeline").expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  /** The kinds of what happened so far, oldest first. */
  public List<String> story() {
    return timeline().stream().map(item -> item.path("kind").asText()).toList();
  }

  /** What the timeline says, oldest first. */
  public String said() {
    return timeline().stream()
        .map(item -> item.path("text").asText())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Fires a timer at the moment it is due, and holds that it does nothing a minute earlier.
   *
   * @param businessKey of the case that waits, such as this order's id
   * @return when it was due
   */
  public Instant fireTimer(String activityId, String businessKey) {
    Instant due = due(activityId, businessKey);
    List<String> before = openTasks();
    app.advance(Duration.between(now(), due).minusMinutes(1));
    assertThat(openTasks()).as("a minute before %s", activityId).isEqualTo(before);
    app.advance(Duration.ofSeconds(61));
    return due;
  }

  /** The ids of the order's process instances of this key. */
  public List<String> instances(String processKey) {
    String query =
        "?maxResults=50&active=true&processDefinitionKey=" + processKey + "&businessKey=" + id;
    return texts(
        app.as("admin").get(app.engine("/process-instance" + query)).expect(200).json(), "id");
  }

  /** The time by the application's clock. */
  public Instant now() {
    Answer now = app.as("admin").post("/api/demo/clock", Map.of("advance", "PT0S")).expect(200);
    return OffsetDateTime.parse(now.at("/now")).toInstant();
  }

  private Instant due(String activityId, String businessKey) {
    String cases = app.engine("/process-instance?maxResults=50&businessKey=" + businessKey);
    return StreamSupport.stream(app.as("admin").get(cases).expect(200).json().spliterator(), false)
        .map(
            instance ->
                app.engine("/job?maxResults=50&processInstanceId=" + instance.path("id").asText()))
        .flatMap(
            jobs ->
                StreamSupport.stream(
                    app.as("admin")
                        .get(jobs + "&activityId=" + activityId)
                        .expect(200)
                        .json()
                        .spliterator(),
                    false))
        .map(job -> OffsetDateTime.parse(job.path("dueDate").asText(), ENGINE_TIME).toInstant())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No timer of " + activityId + " waits"));
  }

  private static Map<String, Object> answer(Map<String, ?> fields) {
    Map<String, Object> variables = new LinkedHashMap<>();
    fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    return Map.of("variables", variables);
  }

  private static List<String> texts(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path(field).asText())
        .toList();
  }
}
