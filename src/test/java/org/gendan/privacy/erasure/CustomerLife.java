package org.gendan.privacy.erasure;

import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.gendan.testing.app.App;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;

/**
 * What happens to a customer within some weeks, through the doors that the desks and vendors use.
 */
final class CustomerLife {

  static final String NAME = "欧阳示例";
  static final String PHONE = "13912345678";
  static final String ADDRESS = "示范大道88号7栋301室";
  static final String NEW_NAME = "欧阳样本";
  static final String NEW_ADDRESS = "模拟花园路16号2单元902室";

  /** All that names this customer, and nobody else in the house. */
  static final String[] TRACES = {
    NAME, PHONE, ADDRESS, NEW_NAME, NEW_ADDRESS, "示范大道", "模拟花园路", "欧先生", "欧女士", "欧阳女士"
  };

  private static final Map<String, String> DESKS =
      Map.of(
          "order-agents", "agent1",
          "after-sales", "aftersales1",
          "logistics", "logistics1",
          "team-leads", "lead1",
          "supervisors", "supervisor1",
          "department-heads", "head1",
          "quality", "quality1",
          "finance", "finance1");

  private static final byte[] PHOTO =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
                  + "AABJRU5ErkJggg==");

  private final App app;
  OrderCase delivered;
  OrderCase refunded;
  OrderCase cancelled;
  String waybill;

  CustomerLife(App app) {
    this.app = app;
  }

  static OrderBody order(OrderBody body) {
    return body.with("customerName", NAME)
        .with("customerPhone", "+86 " + PHONE)
        .with("customerAddress", ADDRESS);
  }

  /** All of it, until nothing of it is open any more. */
  void lived() {
    app.as("agent1")
        .post(
            "/api/contact-policies",
            Map.of("phone", PHONE, "wish", "NO_SURVEYS", "reason", NAME + "不接回访"))
        .expect(201);
    quarantined();
    delivered();
    refunded();
    cancelled = app.take(order(OrderBody.cod()));
    cancelled.cancel("agent1", "c1", "CHANGED_MIND").expect(201);
  }

  private void quarantined() {
    OrderBody wrong = order(OrderBody.cod()).with("quantity", "two");
    app.importOrders(wrong).expect(200);
  }

  private void delivered() {
    OrderBody body = order(OrderBody.cod());
    app.importOrders(body).expect(200);
    delivered = app.find(body.no());
    delivered.complete(
        "agent1",
        "userTask_confirmOrder",
        Map.of(
            "callResult",
            "REACHED",
            "namedAmount",
            delivered.show().path("amountPayable").asText(),
            "customerName",
            NEW_NAME,
            "address",
            NEW_ADDRESS,
            "remark",
            "欧阳女士，电话１３９ 1234-5678，送到" + NEW_ADDRESS));
    noted(delivered, "called +86-139-1234-5678, " + NEW_NAME + " asks for the afternoon");
    delivered.task("userTask_recordDispatch");
    waybill = "YT" + delivered.no().replaceAll("\\D", "");
    String shipment =
        app.as("logistics1")
            .post(
                "/api/orders/" + delivered.id() + "/shipments",
                Map.of("carrier", "YTO", "waybillNo", waybill))
            .expect(201)
            .at("/shipmentId");
    app.advance(Duration.ofMinutes(5));
    pushed("5", "派件中，收件人" + NEW_NAME + "（139 1234 5678），地址" + NEW_ADDRESS);
    await("the push")
        .until(
            () ->
                app.as("agent1")
                    .get("/api/shipments/" + shipment)
                    .at("/status")
                    .equals("OUT_FOR_DELIVERY"));
    called();
    broken();
    asked();
    app.advance(Duration.ofMinutes(5));
    pushed("301", "已签收，签收人" + NEW_NAME);
    delivered.complete(
        "logistics1",
        "userTask_verifyOutcome",
        Map.of("verifiedOutcome", "SIGNED", "evidence", "本人签收 " + NEW_NAME + " " + PHONE));
    complained();
  }

  private void called() {
    delivered.openTasks().stream()
        .filter(task -> task.endsWith("Call"))
        .forEach(
            task ->
                delivered.complete(
                    "agent1",
                    task,
                    Map.of("callResult", "REACHED", "remark", NEW_NAME + " 139 1234 5678 在家")));
  }

  /** The carrier pushes, with whatever it likes to say. */
  void pushed(String code, String says) {
    String at =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .format(DeskTime.now().atZone(DeskTime.ZONE).minusMinutes(1));
    String param =
        """
        {"status":"polling","message":"","lastResult":{"message":"ok","state":"5","status":"200",\
        "com":"yuantong","nu":"%s","data":[{"time":"%s","context":"%s","statusCode":"%s"}]}}\
        """
            .formatted(waybill, at, says, code);
    String sign = DigestUtils.md5Hex(param + "demo-salt-01").toUpperCase(Locale.ROOT);
    String form =
        "sign=%s&param=%s".formatted(sign, URLEncoder.encode(param, StandardCharsets.UTF_8));
    app.asNobody()
        .post(
            "/hooks/kuaidi100/demo-kuaidi100-push",
            "application/x-www-form-urlencoded",
            form.getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  private void noted(OrderCase order, String text) {
    app.as("agent1")
        .post("/api/orders/" + order.id() + "/notes", Map.of("requestId", "n1", "text", text))
        .expect(201);
  }

  private void broken() {
    String id =
        app.as("agent1")
            .post(
                "/api/orders/" + delivered.id() + "/exceptions",
                Map.of("requestId", "e1", "cause", "DAMAGED", "text", NEW_NAME + "说外箱破损"))
            .expect(201)
            .at("/exceptionId");
    app.as("aftersales1")
        .postParts("/api/exceptions/" + id + "/evidence", Map.of("file.png", PHOTO))
        .expect(201);
    delivered.complete(
        "aftersales1",
        "userTask_resolveException",
        Map.of("resolution", "RESOLVED", "remark", "致电 139.1234.5678 " + NEW_NAME));
  }

  private void asked() {
    Map<String, Object> ticket = new HashMap<>();
    ticket.put("platform", "TMALL");
    ticket.put("ticketNo", "T-" + delivered.no());
    ticket.put("kind", "GENERAL");
    ticket.put("platformOrderNo", delivered.no());
    ticket.put("receivedAt", DeskTime.now().toString());
    ticket.put("text", "我是欧女士" + PHONE + "，什么时候到" + ADDRESS);
    app.as("agent1").post("/api/tickets", ticket).expect(201);
    delivered.complete(
        "aftersales1",
        "userTask_answerTicket",
        Map.of("answer", NEW_NAME + " 您好，今天送到", "cause", "LOGISTICS"));
  }

  private void complained() {
    Map<String, Object> complaint = new HashMap<>();
    complaint.put("requestId", "k1");
    complaint.put("orderId", delivered.id());
    complaint.put("kind", "SERVICE");
    complaint.put("text", NEW_NAME + " 要求改送 " + NEW_ADDRESS);
    complaint.put("callbackPhone", PHONE);
    app.as("agent1").post("/api/complaints", complaint).expect(201);
    delivered.complete(
        "aftersales1",
        "userTask_investigateComplaint",
        Map.of(
            "finding", "给 " + NEW_NAME + " 打了电话",
            "firstAnswer", "欧女士，对不起",
            "nextStep", "SETTLED"));
  }

  private void refunded() {
    refunded = app.take(order(OrderBody.prepaid()));
    app.as("aftersales1")
        .post(
            "/api/orders/" + refunded.id() + "/refund-requests",
            Map.of("requestId", "r1", "kind", "REFUND_ONLY", "reason", "不要了，" + NAME + PHONE))
        .expect(201);
    refunded.complete(
        "aftersales1",
        "userTask_recoverRefund",
        Map.of(
            "refundOutcome", "REFUND", "offer", "LATER_DATE", "remark", NAME + " 坚持退款，回电" + PHONE));
    refunded.becomes("REFUNDED");
  }

  /** What came due meanwhile is done by its desks. */
  void ended() {
    for (OrderCase order : List.of(delivered, refunded, cancelled)) {
      for (JsonNode task : order.show().path("openTasks")) {
        String key = task.path("key").asText();
        order.complete(DESKS.get(task.path("group").asText()), key, answer(key));
      }
    }
  }

  private static Map<String, String> answer(String key) {
    return switch (key) {
      case "userTask_resolveException" -> Map.of("resolution", "RESOLVED", "remark", NEW_NAME);
      case "userTask_callBack" -> Map.of("callbackResult", "REFUSED");
      default ->
          key.startsWith("userTask_remedy")
              ? Map.of("measure", "called " + NEW_NAME + " 139-1234-5678")
              : Map.of("callResult", "UNREACHABLE");
    };
  }
}
