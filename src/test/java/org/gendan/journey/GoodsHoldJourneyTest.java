package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods that are held and released, and freight that is owed (rows 148, 149 of docs/domain.md). */
@WholeApp
class GoodsHoldJourneyTest extends AppTest {

  private static final String CONFIRM_HOLD = "userTask_confirmHold";
  private static final String CONFIRM_RELEASE = "userTask_confirmRelease";
  private static final String REMIND = "userTask_remindPayer";
  private static final String DECIDE = "userTask_decideSuspension";

  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;

  @Test
  void heldGoodsDoNotLeaveTheHouseUntilTheConsignorReleasesThem() {
    OrderCase order = readyToShip(OrderBody.cod());
    Answer held = hold("agent1", order, "h1", "CONSIGNOR").expect(201);
    assertThat(hold("agent1", order, "h1", "CONSIGNOR").expect(200).at("/holdId"))
        .isEqualTo(held.at("/holdId"));
    Answer refused = ship(order);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).contains("the goods are held until they are released");

    release("agent2", order, "CONSIGNOR").expect(201);

    ship(order).expect(201);
    assertThat(release("agent2", order, "CONSIGNOR").status()).isEqualTo(409);
    assertThat(order.story())
        .containsSubsequence("GOODS_HELD", "GOODS_RELEASED", "ORDER_DISPATCHED");
  }

  @Test
  void whatFinanceHoldsOnlyFinanceReleasesAndTheDestinationIsTold() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel.of(app, order, "SF").is("IN_TRANSIT");
    assertThat(hold("agent1", order, "h1", "FINANCE").status()).isEqualTo(403);
    hold("finance1", order, "h1", "FINANCE").expect(201);
    order.complete("agent1", CONFIRM_HOLD, Map.of("confirmedBy", "Li, Urumqi"));
    assertThat(release("agent1", order, "CONSIGNOR").status()).isEqualTo(409);
    assertThat(release("agent1", order, "FINANCE").status()).isEqualTo(403);

    release("finance1", order, "FINANCE").expect(201);
    order.complete("agent1", CONFIRM_RELEASE, Map.of("confirmedBy", "Li, Urumqi"));

    String path = "/api/orders/" + order.id() + "/goods-holds";
    assertThat(app.as("agent1").get(path).expect(200).at("/items/0/releaseConfirmedBy"))
        .isEqualTo("Li, Urumqi");
    assertThat(order.story())
        .containsSubsequence("GOODS_HELD", "HOLD_CONFIRMED", "GOODS_RELEASED", "RELEASE_CONFIRMED");
  }

  @Test
  void unpaidFreightSuspendsTheReleasesOfItsAccountUntilItIsPaid() {
    String account = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    OrderCase order = readyToShip(OrderBody.cod().with("customerPhone", account));
    OrderCase other = readyToShip(OrderBody.cod());
    Answer invoiced = invoice(account, order.now().minus(Duration.ofDays(1)).toString());
    String dunningId = invoiced.expect(201).at("/dunningId");
    complete("agent1", dunningId, REMIND, Map.of("reminder", "promised Friday"));
    ship(readyToShip(OrderBody.cod().with("customerPhone", account))).expect(201);
    fireOverdue(dunningId);
    complete("finance1", dunningId, DECIDE, Map.of("suspension", "SUSPEND"));

    Answer refused = ship(order);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/detail")).contains("finance has suspended the releases", "120.00");
    hold("agent1", order, "h1", "CONSIGNOR").expect(201);
    assertThat(release("agent1", order, "CONSIGNOR").status()).isEqualTo(409);
    ship(other).expect(201);
    pay(dunningId, "20.00", "P-1").expect(200);
    assertThat(pay(dunningId, "20.00", "P-1").at("/open")).isEqualTo("100.0");
    assertThat(release("agent1", order, "CONSIGNOR").status()).isEqualTo(409);
    assertThat(pay(dunningId, "100.01", "P-2").status()).isEqualTo(409);
    assertThat(pay(dunningId, "100.00", "P-2").expect(200).at("/status")).isEqualTo("PAID");

    release("agent1", order, "CONSIGNOR").expect(201);
    ship(order).expect(201);
  }

  @Test
  void onlyFinanceWatchesInvoicesAndSaysWhatIsOwed() {
    assertThat(app.as("agent1").post("/api/dunnings", Map.of()).status()).isEqualTo(403);
    assertThat(app.as("finance1").post("/api/dunnings", Map.of()).wrongFields())
        .containsExactly("invoiceNo", "account", "amount", "dueAt");
    assertThat(invoice("12", "2026-03-02T10:00:00+08:00").wrongFields()).containsExactly("account");
    assertThat(app.as("risk1").get("/api/dunnings").status()).isEqualTo(403);
    assertThat(pay("nothing", "1.00", "P").status()).isEqualTo(404);
  }

  private OrderCase readyToShip(OrderBody body) {
    OrderCase order = app.take(body);
    order.confirm();
    order.task("userTask_recordDispatch");
    return order;
  }

  private Answer ship(OrderCase order) {
    return app.as("logistics1")
        .post(
            "/api/orders/" + order.id() + "/shipments",
            Map.of("carrier", "SF", "waybillNo", "SF" + order.no()));
  }

  private Answer hold(String user, OrderCase order, String requestId, String by) {
    return app.as(user)
        .post(
            "/api/orders/" + order.id() + "/goods-holds",
            Map.of("requestId", requestId, "orderedBy", by, "text", "letter of credit"));
  }

  private Answer release(String user, OrderCase order, String by) {
    return app.as(user).post("/api/orders/" + order.id() + "/releases", Map.of("orderedBy", by));
  }

  private Answer invoice(String account, String dueAt) {
    Map<String, Object> body = new HashMap<>();
    body.put("invoiceNo", "F-" + OrderBody.number());
    body.put("account", account);
    body.put("amount", new BigDecimal("120.00"));
    body.put("dueAt", dueAt);
    return app.as("finance1").post("/api/dunnings", body);
  }

  private Answer pay(String dunningId, String amount, String reference) {
    return app.as("finance1")
        .post(
            "/api/dunnings/" + dunningId + "/payments",
            Map.of("amount", new BigDecimal(amount), "reference", reference));
  }

  private void complete(String user, String dunningId, String key, Map<String, ?> fields) {
    await().until(() -> task(dunningId, key) != null);
    String path = app.engine("/task/" + task(dunningId, key).getId() + "/complete");
    Map<String, Object> variables = new HashMap<>();
    fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    app.as(user).post(path, Map.of("variables", variables)).expect(204);
  }

  /** Not by the clock: three working days would bring tasks of the orders along. */
  private void fireOverdue(String dunningId) {
    String instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(dunningId)
            .singleResult()
            .getId();
    management.executeJob(
        management
            .createJobQuery()
            .processInstanceId(instance)
            .activityId("event_reminderOverdue")
            .singleResult()
            .getId());
  }

  private Task task(String dunningId, String key) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(dunningId)
        .taskDefinitionKey(key)
        .singleResult();
  }
}
