package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.gendan.order.Orders;
import org.gendan.order.payment.Paybacks;
import org.gendan.security.Roles;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Discounts for hard customers (rows 117, 118 of docs/domain.md), through the doors that desks use.
 */
@WholeApp
class DiscountJourneyTest extends AppTest {

  private static final String APPROVE = "userTask_approveDiscount";
  private static final String SETTLE = "userTask_settleDiscount";

  @Autowired private IdentityService identity;
  @Autowired private Paybacks paybacks;
  @Autowired private Orders orders;

  @Test
  void fiftyOffBeforeTheConfirmationIsTakenOffThePriceAtOnce() {
    OrderCase order = app.take(OrderBody.cod());
    String agent = agent(Roles.ORDER_AGENTS);

    Answer granted = money(agent, order, "d1", "50.00").expect(201);

    assertThat(granted.at("/status")).isEqualTo("GRANTED");
    assertThat(payable(order)).isEqualTo("196.0");
    assertThat(order.story()).containsSubsequence("DISCOUNT_REQUESTED", "DISCOUNT_GRANTED");
    assertThat(money(agent, order, "d1", "50.00").expect(200).at("/discountId"))
        .isEqualTo(granted.at("/discountId"));
    assertThat(money(agent, order, "d1", "40.00").status()).isEqualTo(409);
    isUsed(agent, 0, "0");
  }

  @Test
  void whatTheDeskMayGiveAnyhowNeverUsesTheMonthUp() {
    String agent = agent(Roles.ORDER_AGENTS);
    for (int i = 0; i < 6; i++) {
      OrderCase order = app.take(OrderBody.cod());
      assertThat(money(agent, order, "d", "50.00").expect(201).at("/status")).isEqualTo("GRANTED");
    }

    isUsed(agent, 0, "0");
  }

  @Test
  void ofTheThreeAnOrderHasOneAndTheSecondIsALeadsAndCounts() {
    OrderCase order = app.take(OrderBody.cod());
    String agent = agent(Roles.ORDER_AGENTS);
    money(agent, order, "first", "50.00").expect(201);
    Map<String, Object> pillow = Map.of("requestId", "second", "gift", "MEMORY_PILLOW");

    Answer second = ask(agent, order, pillow).expect(201);
    assertThat(second.at("/status")).isEqualTo("WAITING");
    assertThat(second.at("/why")).contains("had a discount already");
    order.complete("lead1", APPROVE, Map.of("discountDecision", "APPROVE"));

    isUsed(agent, 1, "50");
  }

  @Test
  void whatWaitedWhileAnotherWasGivenCountsInFull() {
    OrderCase order = app.take(OrderBody.cod());
    String agent = agent(Roles.ORDER_AGENTS);
    assertThat(money(agent, order, "first", "80.00").expect(201).at("/status"))
        .isEqualTo("WAITING");
    assertThat(money(agent, order, "second", "50.00").expect(201).at("/status"))
        .isEqualTo("GRANTED");

    order.complete("lead1", APPROVE, Map.of("discountDecision", "APPROVE"));

    isUsed(agent, 1, "80");
  }

  @Test
  void theErpLearnsTheLowerPriceOfAConfirmedOrder() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    long pushes = pushes(order);

    money(agent(Roles.ORDER_AGENTS), order, "d1", "30.00").expect(201);

    await().untilAsserted(() -> assertThat(pushes(order)).isEqualTo(pushes + 1));
    assertThat(payable(order)).isEqualTo("216.0");
  }

  @Test
  void beyondFiftyALeadDecidesAndNeverTheOneWhoAsked() {
    OrderCase order = app.take(OrderBody.cod());
    String lead = agent(Roles.TEAM_LEADS);
    assertThat(money(lead, order, "d1", "80.00").expect(201).at("/status")).isEqualTo("WAITING");
    Answer own = order.tryComplete(lead, APPROVE, Map.of("discountDecision", "APPROVE"));
    assertThat(own.status()).isEqualTo(403);
    assertThat(order.tryComplete("agent1", APPROVE, Map.of("discountDecision", "APPROVE")).status())
        .isEqualTo(403);

    order.complete("lead1", APPROVE, Map.of("discountDecision", "APPROVE"));

    assertThat(payable(order)).isEqualTo("166.0");
    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void onlyWhatGoesBeyondFiftyCountsAndTheMoneyOfTheMonthIsTheEnd() {
    String agent = agent(Roles.AFTER_SALES);
    for (int i = 0; i < 4; i++) {
      OrderCase order = app.take(OrderBody.cod());
      assertThat(money(agent, order, "d", "150.00").expect(201).at("/status")).isEqualTo("WAITING");
      order.complete("lead1", APPROVE, Map.of("discountDecision", "APPROVE"));
      assertThat(payable(order)).isEqualTo("96.0");
    }
    OrderCase waits = app.take(OrderBody.cod());
    OrderCase fits = app.take(OrderBody.cod());
    money(agent, waits, "d", "130.00").expect(201);
    assertThat(money(agent, fits, "d", "140.00").expect(201).at("/status")).isEqualTo("WAITING");
    fits.complete("lead1", APPROVE, Map.of("discountDecision", "APPROVE"));

    Answer tooMuch = waits.tryComplete("lead1", APPROVE, Map.of("discountDecision", "APPROVE"));
    assertThat(tooMuch.status()).isEqualTo(400);
    assertThat(tooMuch.at("/message")).contains("10.00 of the month's 500.00 are left");
    assertThat(payable(waits)).isEqualTo("246.0");
    Answer refused = money(agent, app.take(OrderBody.cod()), "d", "61.00").expect(201);
    assertThat(refused.at("/status")).isEqualTo("REFUSED");
    assertThat(refused.at("/why")).contains("10.00 of the month's 500.00 are left");
    OrderCase sixth = app.take(OrderBody.cod());
    money(agent, sixth, "d", "60.00").expect(201);
    sixth.complete("lead1", APPROVE, Map.of("discountDecision", "APPROVE"));

    isUsed(agent, 6, "500");
    OrderCase after = app.take(OrderBody.cod());
    assertThat(money(agent, after, "d", "50.00").expect(201).at("/status")).isEqualTo("GRANTED");
  }

  @Test
  void ofAPaidOrderFinancePaysTheMoneyBack() {
    OrderCase order = app.take(OrderBody.prepaid());
    Answer granted = money(agent(Roles.ORDER_AGENTS), order, "d1", "50.00").expect(201);
    assertThat(granted.at("/leftToSettle")).isEqualTo("MONEY");
    assertThat(payable(order)).isEqualTo("246.0");

    assertThat(money("lead1", order, "d2", "196.01").wrongFields())
        .containsExactly("amountPerPiece");

    order.complete("finance1", SETTLE, Map.of("reference", "P-1"));

    assertThat(paybacks.left(orders.get(order.id()), "")).isEqualByComparingTo("196.00");
    assertThat(order.story()).containsSubsequence("DISCOUNT_GRANTED", "DISCOUNT_SETTLED");
  }

  @Test
  void whatTheCourierHasNotCollectedYetCannotBePaidBack() {
    OrderCase order = app.take(OrderBody.cod());
    order.dispatch();
    Answer granted = money(agent(Roles.ORDER_AGENTS), order, "d1", "50.00").expect(201);
    assertThat(granted.at("/leftToSettle")).isEqualTo("MONEY");

    Answer early = order.tryComplete("finance1", SETTLE, Map.of("reference", "P-1"));

    assertThat(early.at("/message")).contains("0.00 CNY can still be paid back");
    assertThat(order.openTasks()).contains(SETTLE);
  }

  @Test
  void aGiftIsAddedByLogistics() {
    OrderCase order = app.take(OrderBody.cod());
    Map<String, Object> pillow = Map.of("requestId", "d1", "gift", "MEMORY_PILLOW");
    Answer granted = ask(agent(Roles.ORDER_AGENTS), order, pillow).expect(201);
    assertThat(granted.at("/status")).isEqualTo("GRANTED");

    order.complete("logistics1", SETTLE, Map.of("reference", "in the parcel"));

    assertThat(payable(order)).isEqualTo("246.0");
    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheReason() {
    OrderCase order = app.take(OrderBody.cod());
    String agent = agent(Roles.ORDER_AGENTS);

    assertThat(ask(agent, order, Map.of("requestId", "d", "gift", "CAR")).wrongFields())
        .containsExactly("gift");
    assertThat(ask(agent, order, Map.of("gift", "FITTED_SHEET")).wrongFields())
        .containsExactly("requestId");
    assertThat(
            ask(agent, order, Map.of("requestId", "d", "gift", "FITTED_SHEET", "pieces", 3))
                .wrongFields())
        .containsExactly("pieces");
    assertThat(ask(agent, order, Map.of("requestId", "d", "gift", "MONEY")).wrongFields())
        .containsExactly("amountPerPiece");
    assertThat(money(agent, order, "d", "50.001").wrongFields()).containsExactly("amountPerPiece");
    assertThat(money(agent, order, "d", "246.01").wrongFields()).containsExactly("amountPerPiece");
    assertThat(money("logistics1", order, "d", "1.00").status()).isEqualTo(403);
    assertThat(app.as("risk1").get("/api/discounts/budgets").status()).isEqualTo(403);
    assertThat(app.as("lead1").get("/api/discounts/budgets?month=now").wrongFields())
        .containsExactly("month");
    order.cancel("agent1", "c1", "CHANGED_MIND").expect(201);
    assertThat(money(agent, order, "d", "1.00").status()).isEqualTo(409);
  }

  private Answer money(String user, OrderCase order, String requestId, String perPiece) {
    Map<String, Object> body = new HashMap<>();
    body.put("requestId", requestId);
    body.put("gift", "MONEY");
    body.put("pieces", 1);
    body.put("amountPerPiece", new BigDecimal(perPiece));
    return ask(user, order, body);
  }

  private Answer ask(String user, OrderCase order, Map<String, Object> body) {
    return app.as(user).post("/api/orders/" + order.id() + "/discount-requests", body);
  }

  /** An agent sees the month that is used, and no other's. */
  private void isUsed(String agent, int times, String money) {
    JsonNode budget = app.as(agent).get("/api/discounts/budgets").expect(200).json();
    assertThat(budget.path("items")).hasSize(1);
    assertThat(budget.at("/items/0/timesUsed").asInt()).isEqualTo(times);
    assertThat(budget.at("/items/0/amountUsed").decimalValue()).isEqualByComparingTo(money);
    assertThat(budget.at("/items/0/amountLeft").decimalValue())
        .isEqualByComparingTo(new BigDecimal("500").subtract(new BigDecimal(money)));
  }

  private static String payable(OrderCase order) {
    return order.show().path("amountPayable").asText();
  }

  private static long pushes(OrderCase order) {
    return order.story().stream().filter("ORDER_PUSHED"::equals).count();
  }

  /** Somebody new at a desk, with a quota that no other test uses. */
  private String agent(String group) {
    String id = "user" + OrderBody.number().toLowerCase(Locale.ROOT).replace("-", "x");
    var user = identity.newUser(id);
    user.setPassword(id);
    identity.saveUser(user);
    identity.createMembership(id, group);
    return id;
  }
}
