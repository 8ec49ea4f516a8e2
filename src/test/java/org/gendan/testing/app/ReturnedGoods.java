package org.gendan.testing.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The goods of one refund, through the doors that the desks use. */
public final class ReturnedGoods {

  private static final DateTimeFormatter ENGINE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

  private final App app;
  private final OrderCase order;
  private final String refundId;

  private ReturnedGoods(App app, OrderCase order, String refundId) {
    this.app = app;
    this.order = order;
    this.refundId = refundId;
  }

  /** A customer wants everything of an order back, in money or in goods. */
  public static ReturnedGoods of(App app, OrderCase order, String kind, String fault) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", "R-" + order.no());
    body.put("kind", kind);
    body.put("reason", "尺码不合适");
    body.put("fault", fault);
    Answer asked =
        app.as("aftersales1").post("/api/orders/" + order.id() + "/refund-requests", body);
    return new ReturnedGoods(app, order, asked.expect(201).at("/refundId"));
  }

  /** The refund that the application has opened by itself. */
  public static ReturnedGoods opened(App app, OrderCase order) {
    List<String> refunds =
        order.timeline().stream()
            .filter(item -> item.path("kind").asText().equals("REFUND_REQUESTED"))
            .map(item -> item.path("ref").asText())
            .toList();
    assertThat(refunds).as("refunds of %s", order.no()).hasSize(1);
    return new ReturnedGoods(app, order, refunds.get(0));
  }

  /** Our id. */
  public String id() {
    return refundId;
  }

  /** The return as it is now. */
  public JsonNode show() {
    return app.as("aftersales1").get("/api/refunds/" + refundId + "/return").expect(200).json();
  }

  /** The refund as it is now. */
  public JsonNode refund() {
    return app.as("aftersales1").get("/api/refunds/" + refundId).expect(200).json();
  }

  /** Waits until the refund stands there. */
  public void refundBecomes(String status) {
    await("refund " + status)
        .untilAsserted(() -> assertThat(refund().path("status").asText()).isEqualTo(status));
  }

  /** Whatever the hour, the customer is told now. */
  public void contactHoursBegin() {
    await("the timer of the contact hours")
        .untilAsserted(() -> assertThat(order.story()).contains("RETURN_QUOTED"));
    for (JsonNode job : timers()) {
      var due = OffsetDateTime.parse(job.path("dueDate").asText(), ENGINE_TIME).toInstant();
      Duration left = Duration.between(order.now(), due);
      if (left.compareTo(Duration.ofSeconds(2)) > 0) {
        app.advance(left.plusSeconds(1));
      }
    }
  }

  private List<JsonNode> timers() {
    String cases = "/process-instance?maxResults=50&businessKey=" + refundId;
    return stream(app.as("admin").get(app.engine(cases)).expect(200).json()).stream()
        .flatMap(
            instance ->
                stream(
                    app.as("admin")
                        .get(
                            app.engine(
                                "/job?activityId=event_contactHoursBegun&processInstanceId="
                                    + instance.path("id").asText()))
                        .expect(200)
                        .json())
                    .stream())
        .toList();
  }

  /** The customer has sent the goods. */
  public Answer sent(String carrier, String waybillNo) {
    return app.as("aftersales1")
        .post(
            "/api/refunds/" + refundId + "/return-waybill",
            Map.of("carrier", carrier, "waybillNo", waybillNo));
  }

  /** Logistics takes pieces in. */
  public Answer receive(String userId, String requestId, int pieces, String waybillNo) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", requestId);
    body.put("receivedPieces", pieces);
    body.put("isolationLabel", "A-17");
    if (waybillNo != null) {
      body.put("carrier", "SF");
      body.put("waybillNo", waybillNo);
    }
    return app.as(userId).post("/api/refunds/" + refundId + "/receipts", body);
  }

  /** Quality has looked at two pieces of the one line. */
  public Answer inspect(String userId, Map<String, ?> pieces, String damageCause) {
    return app.as(userId)
        .post("/api/refunds/" + refundId + "/inspections", found("I-1", pieces, damageCause));
  }

  /** Quality has found something else than it wrote. */
  public Answer correctInspection(
      String userId, String requestId, Map<String, ?> pieces, String damageCause) {
    Map<String, Object> body = found(requestId, pieces, damageCause);
    body.put("reason", "the wrong line");
    return app.as(userId).post("/api/refunds/" + refundId + "/inspection-corrections", body);
  }

  /** What came is otherwise than logistics wrote. */
  public Answer correctReceipt(String userId, String requestId, Map<String, ?> right) {
    Map<String, Object> body = new LinkedHashMap<>(right);
    body.put("requestId", requestId);
    body.put("reason", "counted in a hurry");
    return app.as(userId).post("/api/refunds/" + refundId + "/receipt-corrections", body);
  }

  /** Nobody corrects anything until the return is settled. */
  public void correctionTimeEnds() {
    app.advance(Duration.ofHours(2).plusSeconds(1));
  }

  private static Map<String, Object> found(
      String requestId, Map<String, ?> pieces, String damageCause) {
    Map<String, Object> line = new LinkedHashMap<>(pieces);
    line.put("lineNo", 1);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", requestId);
    body.put("lines", List.of(line));
    body.put("inspectedPieces", pieces.values().stream().mapToInt(n -> (Integer) n).sum());
    body.put("damageCause", damageCause);
    body.put("inspectionReport", "looked at");
    return body;
  }

  private static List<JsonNode> stream(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false).toList();
  }
}
