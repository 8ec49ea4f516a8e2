package org.gendan.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.App;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;

/**
 * One order, and desks that do anything with it that a door lets them do, in any order. The seed is
 * the name of the walk: the same seed goes the same way again.
 */
final class OrderWalk {

  private static final Map<String, String> PEOPLE =
      Map.of(
          "order-agents", "agent1",
          "after-sales", "aftersales1",
          "logistics", "logistics1",
          "team-leads", "lead1",
          "supervisors", "supervisor1",
          "department-heads", "head1",
          "tech-support", "support1",
          "risk-control", "risk1",
          "quality", "quality1",
          "finance", "finance1");
  private static final List<String> USERS = PEOPLE.values().stream().sorted().toList();
  private static final List<String> REPORTS =
      List.of(
          "PICKED_UP",
          "IN_TRANSIT",
          "ARRIVED_LOCALLY",
          "OUT_FOR_DELIVERY",
          "AT_PICKUP_POINT",
          "EXCEPTION",
          "REJECTED",
          "RETURNING",
          "RETURNED",
          "DELIVERED",
          "CANCELLED");
  private static final List<Duration> TIMES =
      List.of(
          Duration.ofMinutes(3), Duration.ofMinutes(40), Duration.ofHours(5), Duration.ofHours(26));

  private final App app;
  private final EngineByHand engine;
  private final ProcessEngine itsEngine;
  private final Random random;
  private final RandomAnswers answers;
  private final OrderCase order;
  private final List<String> steps = new ArrayList<>();
  private int count;

  OrderWalk(App app, EngineByHand engine, ProcessEngine itsEngine, long seed) {
    this.app = app;
    this.engine = engine;
    this.itsEngine = itsEngine;
    this.random = new Random(seed);
    this.answers = new RandomAnswers(random);
    hireSeconds(itsEngine.getIdentityService());
    OrderBody body = random.nextInt(3) == 0 ? OrderBody.cod() : OrderBody.prepaid();
    body = random.nextInt(4) == 0 ? OrderBody.unpaid() : body;
    body.with("deliveryMode", answers.pick(List.of("COURIER", "COURIER", "UPSTAIRS")));
    this.order = app.take(body);
    engine.runDue();
  }

  OrderCase order() {
    return order;
  }

  /** What was done so far, one line a step. */
  List<String> steps() {
    return steps;
  }

  /** Anything. */
  void step() {
    switch (random.nextInt(30)) {
      case 0, 1 -> pay();
      case 2 -> takePaymentBack();
      case 3, 4 -> amend();
      case 5 -> hold();
      case 6 -> release();
      case 7 -> dispatch();
      case 8, 9, 10 -> report();
      case 11 -> claim();
      case 12 -> correctParcel();
      case 13, 14 -> refund();
      case 15 -> takeRefundBack();
      case 16 -> goodsCome();
      case 17 -> goodsInspected();
      case 18 -> except();
      case 19 -> complain();
      case 20 -> discount();
      case 21 -> cancel();
      case 22 -> moneyPayment();
      case 23, 24 -> wait(answers.pick(TIMES));
      default -> answerOne();
    }
    engine.runDue();
  }

  /** What a desk does that wants to see the end of it: it answers what waits, day by day. */
  void day() {
    answers.preferAnEnd();
    for (Task task : tasks()) {
      if (isOpen(task)) {
        answer(task, group(task));
        engine.runDue();
      }
    }
    for (JsonNode parcel : order.show().path("shipments")) {
      if (parcel.path("verifiedOutcome").isNull()) {
        report(parcel, answers.pick(List.of("DELIVERED", "DELIVERED", "REJECTED")), DeskTime.now());
        engine.runDue();
      }
    }
    for (String refundId : refunds()) {
      post("logistics1", "/api/refunds/" + refundId + "/receipts", receipt());
      post("quality1", "/api/refunds/" + refundId + "/inspections", inspection());
      engine.runDue();
    }
    for (JsonNode hold : items("agent1", orderPath("/goods-holds"))) {
      if (hold.path("releasedAt").isNull()) {
        release("finance1", hold);
        engine.runDue();
      }
    }
    wait(Duration.ofHours(25));
  }

  private boolean isOpen(Task task) {
    return itsEngine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
  }

  private void pay() {
    Map<String, Object> body = request();
    body.put("amount", new BigDecimal(answers.pick(List.of("246.00", "246.00", "1.00", "300"))));
    body.put("method", "ALIPAY");
    body.put("reference", "T-" + random.nextInt(3));
    post(answers.pick(List.of("finance1", "agent1")), orderPath("/payments"), body);
  }

  private void takePaymentBack() {
    List<String> payments = ids("finance1", orderPath("/payments"), "paymentId");
    if (!payments.isEmpty()) {
      post(
          "finance1",
          orderPath("/payments/" + answers.pick(payments) + "/withdrawals"),
          Map.of("reason", "entered twice"));
    }
  }

  private void amend() {
    Map<String, Object> body = request();
    Map<String, Object> changes = new LinkedHashMap<>();
    String kind =
        answers.pick(
            List.of(
                "CONTACT", "CORRECTION", "ADD_ON", "EARLY_DISPATCH", "PACKING", "URGENT", "VOID"));
    body.put("kind", kind);
    body.put("askedBy", answers.pick(List.of("CUSTOMER", "CUSTOMER", "COMPANY")));
    switch (kind) {
      case "CONTACT" -> {
        changes.put("address", "示例大道" + random.nextInt(50) + "号");
        changes.put("city", "深圳市");
      }
      case "CORRECTION" ->
          changes.put(
              "lines", List.of(Map.of("sku", "P100-RED-M", "quantity", 1 + random.nextInt(3))));
      case "ADD_ON", "VOID" ->
          changes.put(
              "lines",
              List.of(
                  Map.of(
                      "sku",
                      "P100-RED-M",
                      "name",
                      "羽绒服 红 M",
                      "quantity",
                      1 + random.nextInt(3),
                      "unitPrice",
                      new BigDecimal("129.00"))));
      case "EARLY_DISPATCH" ->
          changes.put("dispatchOn", DeskTime.today().plusDays(random.nextInt(3)).toString());
      default -> body.put("text", "两层气泡膜");
    }
    body.put("changes", changes);
    body.put("proof", "聊天记录");
    body.put("customerAgreed", "同意");
    post(person(), orderPath("/amendments"), body);
  }

  private void hold() {
    Map<String, Object> body = request();
    body.put("orderedBy", answers.pick(List.of("CONSIGNOR", "FINANCE")));
    body.put("text", "not paid yet");
    post(person(), orderPath("/goods-holds"), body);
  }

  private void release() {
    List<JsonNode> holds = items("agent1", orderPath("/goods-holds"));
    if (!holds.isEmpty()) {
      release(person(), answers.pick(holds));
    }
  }

  private void release(String user, JsonNode hold) {
    post(
        user,
        orderPath("/releases"),
        Map.of(
            "holdId", hold.path("holdId").asText(),
            "orderedBy", hold.path("orderedBy").asText(),
            "text", "paid"));
  }

  private void dispatch() {
    String carrier = answers.pick(List.of("SF", "ZTO", "POST", "ZJS"));
    post(
        "logistics1",
        orderPath("/shipments"),
        Map.of("carrier", carrier, "waybillNo", answers.waybillNo()));
  }

  private void report() {
    List<JsonNode> parcels = parcels();
    if (!parcels.isEmpty()) {
      Instant at = DeskTime.now().minus(Duration.ofMinutes(random.nextInt(600)));
      report(answers.pick(parcels), answers.pick(REPORTS), at);
    }
  }

  private void report(JsonNode parcel, String status, Instant at) {
    String row =
        "%s,%s,%s,%s,深圳市,"
            .formatted(
                parcel.path("carrier").asText(),
                parcel.path("waybillNo").asText(),
                status,
                at.atZone(DeskTime.ZONE).toOffsetDateTime());
    note(
        "carrier says " + row,
        app.importCsv("/api/tracking/import", "carrier,waybillNo,status,time,place,text\n" + row));
  }

  private void claim() {
    List<JsonNode> parcels = parcels();
    if (!parcels.isEmpty()) {
      post(
          person(),
          "/api/shipments/" + answers.pick(parcels).path("shipmentId").asText() + "/claims",
          Map.of("claim", answers.pick(List.of("SIGNED", "REFUSED")), "text", "he says"));
    }
  }

  private void correctParcel() {
    List<JsonNode> parcels = parcels();
    if (parcels.isEmpty()) {
      return;
    }
    Map<String, Object> body = request();
    String kind = answers.pick(List.of("WAYBILL", "WITHDRAW", "DISPATCH_TIME", "OUTCOME"));
    body.put("kind", kind);
    body.put("reason", "mistyped");
    switch (kind) {
      case "WAYBILL" -> body.put("waybillNo", answers.waybillNo());
      case "DISPATCH_TIME" ->
          body.put("dispatchedAt", DeskTime.now().minus(Duration.ofHours(2)).toString());
      case "OUTCOME" ->
          body.put("outcome", answers.pick(List.of("SIGNED", "REFUSED", "LOST", "NOT_YET")));
      default -> {}
    }
    post(
        answers.pick(List.of("logistics1", "lead1")),
        "/api/shipments/" + answers.pick(parcels).path("shipmentId").asText() + "/corrections",
        body);
  }

  private void refund() {
    Map<String, Object> body = request();
    body.put("kind", answers.pick(List.of("REFUND_ONLY", "RETURN_AND_REFUND", "EXCHANGE")));
    body.put("reason", "尺码不合适");
    body.put("fault", answers.pick(List.of("COMPANY", "CUSTOMER", "CARRIER", "UNKNOWN")));
    if (random.nextBoolean()) {
      body.put("amount", new BigDecimal(answers.pick(List.of("0.01", "50.00", "246.00", "400"))));
    } else if (random.nextBoolean()) {
      body.put("lines", List.of(Map.of("sku", "P100-RED-M", "quantity", 1 + random.nextInt(2))));
    }
    post(person(), orderPath("/refund-requests"), body);
  }

  private void takeRefundBack() {
    List<String> refunds = refunds();
    if (refunds.isEmpty()) {
      return;
    }
    String path = "/api/refunds/" + answers.pick(refunds);
    if (random.nextBoolean()) {
      post(person(), path + "/withdrawals", Map.of("reason", "wrong order"));
    } else {
      Map<String, Object> body = request();
      body.put("reason", "another sum was meant");
      body.put("kind", answers.pick(List.of("REFUND_ONLY", "RETURN_AND_REFUND")));
      body.put("amount", new BigDecimal("80.00"));
      post(person(), path + "/corrections", body);
    }
  }

  private void goodsCome() {
    List<String> refunds = refunds();
    if (refunds.isEmpty()) {
      return;
    }
    String path = "/api/refunds/" + answers.pick(refunds);
    switch (random.nextInt(3)) {
      case 0 ->
          post(
              "aftersales1",
              path + "/return-waybill",
              Map.of("carrier", "SF", "waybillNo", answers.waybillNo()));
      case 1 -> post("logistics1", path + "/receipts", receipt());
      default -> {
        Map<String, Object> body = request();
        body.put("reason", "counted in a hurry");
        body.put("withdrawn", random.nextBoolean());
        if (body.get("withdrawn").equals(false)) {
          body.put("receivedPieces", random.nextInt(3));
        }
        post("logistics1", path + "/receipt-corrections", body);
      }
    }
  }

  private Map<String, Object> receipt() {
    Map<String, Object> body = request();
    body.put("receivedPieces", 1 + random.nextInt(2));
    body.put("isolationLabel", "A-17");
    return body;
  }

  private void goodsInspected() {
    List<String> refunds = refunds();
    if (refunds.isEmpty()) {
      return;
    }
    String path = "/api/refunds/" + answers.pick(refunds);
    if (random.nextBoolean()) {
      post("quality1", path + "/inspections", inspection());
    } else {
      Map<String, Object> body = inspection();
      body.put("reason", "the wrong line");
      post("quality1", path + "/inspection-corrections", body);
    }
  }

  private Map<String, Object> inspection() {
    Map<String, Object> body = request();
    int asNew = random.nextInt(3);
    body.put("lines", List.of(Map.of("lineNo", 1, "asNew", asNew, "damaged", 2 - asNew)));
    body.put("inspectedPieces", 2);
    body.put("damageCause", answers.pick(List.of("CARRIER", "CUSTOMER", "FACTORY", "UNKNOWN")));
    body.put("inspectionReport", "looked at");
    return body;
  }

  private void except() {
    List<String> open = ids("head1", "/api/exceptions?size=50", "exceptionId");
    switch (open.isEmpty() ? 0 : random.nextInt(4)) {
      case 0, 1 -> {
        Map<String, Object> body = request();
        body.put(
            "cause",
            answers.pick(
                List.of("DAMAGED", "SHORTAGE", "LOST", "WRONG_GOODS", "NOT_SHIPPED", "OTHER")));
        body.put("text", "one piece is broken");
        post(person(), orderPath("/exceptions"), body);
      }
      case 2 ->
          post(
              person(),
              "/api/exceptions/" + answers.pick(open) + "/answers",
              Map.of("text", "我们正在查"));
      default ->
          post(
              person(),
              "/api/exceptions/" + answers.pick(open) + "/withdrawals",
              Map.of("reason", "it was found"));
    }
  }

  private void complain() {
    Map<String, Object> body = request();
    body.put("orderId", order.id());
    body.put("kind", answers.pick(List.of("QUALITY", "DELIVERY", "LEGAL", "PRICE")));
    body.put("text", "不满意");
    post(person(), "/api/complaints", body);
  }

  private void discount() {
    Map<String, Object> body = request();
    body.put("amountPerPiece", new BigDecimal(answers.pick(List.of("10", "50", "123", "129"))));
    body.put("gift", "MONEY");
    body.put("pieces", 1 + random.nextInt(2));
    body.put("reason", "老客户");
    post(person(), orderPath("/discount-requests"), body);
  }

  private void cancel() {
    Map<String, Object> body = request();
    body.put("reason", answers.pick(List.of("CHANGED_MIND", "UNPAID", "FRAUD", "OTHER")));
    post(person(), orderPath("/cancellations"), body);
  }

  private void moneyPayment() {
    List<String> payments = ids("finance1", "/api/money-payments", "paymentId");
    if (payments.isEmpty()) {
      return;
    }
    String path = "/api/money-payments/" + answers.pick(payments);
    String user = answers.pick(List.of("finance1", "supervisor1", "head1"));
    switch (random.nextInt(3)) {
      case 0 -> post(user, path + "/corrections", Map.of("amount", "2.00", "reason", "too much"));
      case 1 -> post(user, path + "/withdrawals", Map.of("reason", "wrong order"));
      default -> post(user, path + "/reversals", Map.of("reason", "the bank sent it back"));
    }
  }

  private void wait(Duration time) {
    steps.add("time passes: " + time);
    engine.pass(time);
  }

  private void answerOne() {
    List<Task> tasks = tasks();
    if (!tasks.isEmpty()) {
      Task task = answers.pick(tasks);
      answer(
          task, random.nextInt(8) == 0 ? answers.pick(List.copyOf(PEOPLE.keySet())) : group(task));
    }
  }

  private void answer(Task task, String group) {
    String due = order.show().path("amountPayable").asText();
    String form = task.getCamundaFormRef().getKey();
    String who = task.getAssignee() == null ? ofTheDesk(group) : task.getAssignee();
    post(
        who,
        "/api/tasks/" + task.getId() + "/answers",
        Map.of("fields", answers.of(form, due)),
        task.getTaskDefinitionKey());
  }

  /** The first person of a desk, or the second, who decides what the first has asked for. */
  private String ofTheDesk(String group) {
    String first = PEOPLE.get(group);
    return random.nextInt(3) > 0 ? first : second(first);
  }

  private static String second(String first) {
    return first.replace("1", "2");
  }

  private static void hireSeconds(IdentityService people) {
    PEOPLE.forEach(
        (group, first) -> {
          if (people.createUserQuery().userId(second(first)).count() == 0) {
            User user = people.newUser(second(first));
            user.setPassword(second(first));
            people.saveUser(user);
            people.createMembership(second(first), group);
          }
        });
  }

  /** All open tasks in the house, oldest first. */
  List<Task> tasks() {
    return itsEngine
        .getTaskService()
        .createTaskQuery()
        .initializeFormKeys()
        .orderByTaskCreateTime()
        .asc()
        .orderByTaskId()
        .asc()
        .list();
  }

  /** The desk of a task, or null. */
  String group(Task task) {
    return itsEngine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(PEOPLE::containsKey)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private List<JsonNode> parcels() {
    return StreamSupport.stream(order.show().path("shipments").spliterator(), false).toList();
  }

  private List<String> refunds() {
    return ids("aftersales1", "/api/refunds?size=50", "refundId");
  }

  private String orderPath(String rest) {
    return "/api/orders/" + order.id() + rest;
  }

  private Map<String, Object> request() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", "r-" + ++count);
    return body;
  }

  private String person() {
    return answers.pick(USERS);
  }

  private void post(String user, String path, Object body) {
    post(user, path, body, "");
  }

  private void post(String user, String path, Object body, String name) {
    note("%s %s %s %s".formatted(user, path, name, body), app.as(user).post(path, body));
  }

  private void note(String what, Answer answer) {
    String why = answer.status() < 400 ? "" : " " + answer.text();
    steps.add("%s -> %d%s".formatted(what, answer.status(), why));
    if (answer.status() >= 500) {
      throw new AssertionError("A door has broken: " + answer);
    }
  }

  private List<JsonNode> items(String user, String path) {
    JsonNode items = app.as(user).get(path).expect(200).json().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private List<String> ids(String user, String path, String field) {
    return items(user, path).stream().map(item -> item.path(field).asText()).toList();
  }
}
