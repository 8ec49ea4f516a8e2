package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gendan.erp.ErpShipment;
import org.gendan.erp.shipment.ShipmentArrivals;
import org.gendan.model.ModelFiles;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Money that goes back before anything has left the house. */
@WholeApp
class RefundJourneyTest extends AppTest {

  private static final String TALK = "userTask_recoverRefund";
  private static final ZoneId DESK = ZoneId.of("Asia/Shanghai");

  @Autowired private ShipmentArrivals arrivals;
  @Autowired private JdbcTemplate database;

  /** An order and the refund that its customer wants. */
  private record Wanted(OrderCase order, Answer refund) {

    String id() {
      return refund.at("/refundId");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "09:40:00, 0, 10:00, 10:00",
    "09:54:00, 0, 10:00, 10:09",
    "09:59:00, 0, 10:00, 10:14",
    "10:00:00, 0, 17:30, 17:30",
    "17:29:00, 0, 17:30, 17:44",
    "17:30:00, 1, 10:00, 10:00"
  })
  void aTalkIsDueAtTheCutOffAndTheMoneyGoesBackThenOrAQuarterOfAnHourLater(
      String asked, int days, String cutOff, String moneyBack) {
    LocalDate day = DeskTime.today().plusDays(1);
    TicketCase.clockGoesTo(app, day + "T" + asked);
    OrderCase order = talkedAbout(() -> app.take(OrderBody.prepaid())).order();

    assertThat(order.task(TALK).path("dueAt").asText())
        .startsWith(day.plusDays(days) + "T" + cutOff);
    LocalDateTime end = day.plusDays(days).atTime(LocalTime.parse(moneyBack));
    TicketCase.clockGoesTo(app, end.minusSeconds(1).toString());
    assertThat(order.openTasks()).as("a moment before the end of the talk").contains(TALK);
    TicketCase.clockGoesTo(app, end.plusSeconds(1).toString());
    order.becomes("REFUNDED");
    assertThat(order.story()).contains("REFUND_TALK", "REFUND_PAID", "ORDER_REFUNDED");
  }

  @Test
  void aRecoveredOrderGoesOnWhereItStood() {
    Wanted wanted = talkedAbout(this::readyToShip);
    OrderCase order = wanted.order();
    await().until(() -> order.story().contains("ERP_HELD"));
    assertThat(dispatch(order).expect(409).at("/detail")).contains("wants the money back");

    order.complete(
        "aftersales1", TALK, Map.of("refundOutcome", "RECOVERED", "offer", "SHIP_FIRST"));

    await().until(() -> order.story().contains("ERP_RELEASED"));
    assertThat(show(wanted.id()).at("/status")).isEqualTo("RECOVERED");
    assertThat(show(wanted.id()).at("/offer")).isEqualTo("SHIP_FIRST");
    assertThat(order.openTasks()).containsExactly("userTask_recordDispatch");
    assertThat(effects(order.id())).contains("ORDER_HELD", "ORDER_RELEASED");
    dispatch(order).expect(201);
  }

  @Test
  void aDeclinedOfferIsTheLastOneAndTheMoneyGoesBackAtOnce() {
    Wanted wanted = talkedAbout(this::readyToShip);
    OrderCase order = wanted.order();
    Answer refused =
        order.tryComplete(
            "aftersales1", TALK, Map.of("refundOutcome", "REFUND", "offer", "MEMORY_PILLOW"));
    // Two pieces: beyond the agent's own authority.
    assertThat(refused.at("/message")).contains("retention-offer");
    order.complete("aftersales1", TALK, Map.of("refundOutcome", "REFUND", "offer", "LATER_DATE"));

    order.becomes("REFUNDED");
    order.becomesQuiet();
    assertThat(show(wanted.id()).at("/paidAmount")).isEqualTo("246.0");
    assertThat(effects(wanted.id() + "-1"))
        .containsExactly("REFUND_APPLIED", "REFUND_PAID", "MONEY_BACK");
    assertThat(effects(order.id())).containsOnlyOnce("ORDER_CANCELLED");
  }

  @Test
  void anOrderOfWhichNothingWasPaidIsCancelled() {
    Wanted wanted = talkedAbout(() -> app.take(OrderBody.cod()));
    wanted.order().complete("aftersales1", TALK, Map.of("refundOutcome", "UNREACHABLE"));

    wanted.order().becomes("CANCELLED");
    wanted.order().becomesQuiet();
    assertThat(show(wanted.id()).at("/status")).isEqualTo("CANCELLED");
  }

  @Test
  void anAnswerThatCannotBeIsRefusedAndTheTalkStaysOpen() {
    OrderCase order = talkedAbout(() -> app.take(OrderBody.prepaid())).order();

    assertThat(refusal(order, Map.of("refundOutcome", "SILENT"))).contains("UNREACHABLE");
    assertThat(refusal(order, Map.of("refundOutcome", "UNREACHABLE", "offer", "SHIP_FIRST")))
        .contains("nobody was reached");
    assertThat(refusal(order, Map.of("refundOutcome", "RECOVERED", "offer", "FREE_CAR")))
        .contains("retention-offer");
    assertThat(order.openTasks()).contains(TALK);
    assertThat(order.story()).doesNotContain("REFUND_TALK");
  }

  @Test
  void anOrderThatIsCancelledDuringTheTalkIsNotRecoveredAndItsMoneyGoesBack() {
    Wanted wanted = talkedAbout(() -> app.take(OrderBody.prepaid()));
    OrderCase order = wanted.order();
    order.cancel("agent1", "c", "CHANGED_MIND").expect(201);

    assertThat(refusal(order, Map.of("refundOutcome", "RECOVERED"))).contains("choose REFUND");
    order.complete("aftersales1", TALK, Map.of("refundOutcome", "REFUND"));
    await().until(() -> show(wanted.id()).at("/status").equals("REFUNDED"));
    assertThat(order.status()).isEqualTo("CANCELLED");
    assertThat(effects(wanted.id() + "-1")).containsOnlyOnce("MONEY_BACK");
  }

  private String refusal(OrderCase order, Map<String, String> answer) {
    return order.tryComplete("aftersales1", TALK, answer).at("/message");
  }

  @Test
  void nobodyIsHeldOutOfTheTalkUnlessAnAnalystTurnsItOn() {
    for (int i = 0; i < 25; i++) {
      assertThat(wanted(app.take(OrderBody.prepaid()), everything("r")).refund().at("/status"))
          .isEqualTo("TALKING");
    }
  }

  @Test
  void whoIsHeldOutHasTheMoneyWithoutATalk() {
    String deployed = holdOut("Measure what talks achieve, for a week", 100);

    Wanted wanted = wanted(app.take(OrderBody.prepaid()), everything("r"));

    assertThat(wanted.refund().at("/status")).isEqualTo("PAYING");
    wanted.order().becomes("REFUNDED");
    assertThat(wanted.order().story()).doesNotContain("REFUND_TALK");
    app.as("analyst1")
        .post("/api/deployments/" + deployed + "/withdrawals", Map.of("reason", "the week is over"))
        .expect(201);
  }

  private String holdOut(String why, int ofHundred) {
    String table = ModelFiles.text(ModelFiles.named("refund-hold-out.dmn"));
    Map<String, byte[]> parts =
        Map.of(
            "deployment-name",
            why.getBytes(StandardCharsets.UTF_8),
            "refund-hold-out.dmn",
            table
                .replace("<text>0</text>", "<text>%d</text>".formatted(ofHundred))
                .getBytes(StandardCharsets.UTF_8));
    return app.as("analyst1")
        .postParts(app.engine("/deployment/create"), parts)
        .expect(200)
        .at("/id");
  }

  @Test
  void ofTwoWhoAskForTheSameMoneyAtTheSameMomentOneIsRefused() {
    OrderCase order = app.take(OrderBody.prepaid());
    List<CompletableFuture<Answer>> both =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> ask(order, everything("race" + i))))
            .toList();
    List<Integer> statuses =
        both.stream().map(CompletableFuture::join).map(Answer::status).sorted().toList();

    assertThat(statuses).containsExactly(201, 409, 409, 409);
  }

  @Test
  void theSameRequestAgainIsTheSameRefundAndOtherContentIsRefused() {
    OrderCase order = app.take(OrderBody.prepaid());
    Answer first = ask(order, everything("again")).expect(201);
    Answer again = ask(order, everything("again")).expect(200);
    Map<String, Object> other = everything("again");
    other.put("reason", "another reason");

    assertThat(again.at("/refundId")).isEqualTo(first.at("/refundId"));
    assertThat(ask(order, other).status()).isEqualTo(409);
  }

  @Test
  void whatIsWrongIsNamedFieldByField() {
    OrderCase order = app.take(OrderBody.prepaid());
    Answer wrong =
        ask(
            order,
            Map.of(
                "kind",
                "GIFT",
                "amount",
                -1,
                "lines",
                List.of(Map.of("sku", "P100-RED-M", "quantity", 0))));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.wrongFields())
        .containsExactlyInAnyOrder("requestId", "kind", "reason", "amount", "lines[0].quantity");
    Map<String, Object> tooMany = everything("many");
    tooMany.put("lines", List.of(Map.of("sku", "P100-RED-M", "quantity", 3)));
    assertThat(ask(order, tooMany).wrongFields()).containsExactly("lines");
    Map<String, Object> exchange = everything("exchange");
    exchange.put("kind", "EXCHANGE");
    assertThat(ask(order, exchange).expect(409).at("/detail")).contains("amendments");
    assertThat(ask(app.take(OrderBody.unpaid()), everything("u")).expect(409).at("/detail"))
        .contains("cancellations");
  }

  @Test
  void anOrderThatLeavesDuringTheTalkTakesTheWayOfOneThatHasLeft() {
    Wanted wanted = talkedAbout(this::readyToShip);
    OrderCase order = wanted.order();
    arrivals.shipped(
        new ErpShipment("race", order.id(), "SF", "Z" + order.no(), order.now(), order.now()));

    order.becomes("DISPATCHED");
    assertThat(order.openTasks()).doesNotContain(TALK);
    assertThat(order.show().path("holds")).isEmpty();
    assertThat(order.story()).containsSubsequence("LEFT_WHILE_HELD", "REFUND_AFTER_DISPATCH");
    assertThat(show(wanted.id()).at("/status")).isIn("RETURNING");
  }

  @Test
  void anOrderThatReachesTheErpDuringTheTalkIsHeldThereAtOnce() {
    Wanted wanted = talkedAbout(() -> app.take(OrderBody.prepaid()));
    OrderCase order = wanted.order();
    assertThat(effects(order.id())).isEmpty();
    order.confirm();

    await().until(() -> effects(order.id()).contains("ORDER_HELD"));
    order.complete("aftersales1", TALK, Map.of("refundOutcome", "RECOVERED"));
    await().until(() -> effects(order.id()).contains("ORDER_RELEASED"));
    order.task("userTask_recordDispatch");
    dispatch(order).expect(201);
  }

  @Test
  void whatWasPaidOnArrivalFinancePaysBackByHand() {
    OrderCase order = app.take(OrderBody.cod());
    order.dispatch();
    deliver(order);
    Map<String, Object> part = everything("part");
    part.put("amount", 20);
    Wanted wanted = wanted(order, part);
    order.complete("aftersales1", "userTask_decideRefund", Map.of("refundDecision", "PAY"));
    order.complete("finance1", "userTask_payOffline", Map.of("paymentRef", "BANK-1"));

    await().until(() -> effects(wanted.id() + "-1").contains("MONEY_BACK"));
    assertThat(show(wanted.id()).at("/paidHow")).isEqualTo("OFFLINE");
    assertThat(show(wanted.id()).at("/paidRef")).isEqualTo("BANK-1");
    assertThat(order.status()).isEqualTo("COMPLETED");
    Map<String, Object> rest = everything("rest");
    rest.put("amount", 226.01);
    assertThat(ask(order, rest).expect(409).at("/detail")).contains("226.00");
  }

  @Test
  void aGiftWithinTheDesksOwnAuthorityDoesNotCountAgainstTheMonth() {
    OrderCase order = talkedAbout(this::onePiece).order();
    String agent = "aftersales1";
    int before = timesUsed(agent);
    order.complete(agent, TALK, Map.of("refundOutcome", "RECOVERED", "offer", "MEMORY_PILLOW"));

    assertThat(timesUsed(agent)).isEqualTo(before);
    assertThat(order.story()).contains("DISCOUNT_GRANTED", "REFUND_RECOVERED");
  }

  @Test
  void whatTalksAchieveStandsBesideThoseWhoWereHeldOut() {
    Wanted wanted = talkedAbout(() -> app.take(OrderBody.prepaid()));
    wanted.order().complete("aftersales1", TALK, Map.of("refundOutcome", "RECOVERED"));
    String days = "?from=" + DeskTime.today().minusDays(1) + "&to=" + DeskTime.today();
    Answer achieved = app.as("lead1").get("/api/refunds/recoveries" + days).expect(200);

    assertThat(achieved.json().at("/groups/0/heldOut").asBoolean()).isFalse();
    assertThat(achieved.json().at("/groups/0/recovered").asInt()).isPositive();
    assertThat(app.as("agent1").get("/api/refunds/recoveries" + days).status()).isEqualTo(403);
  }

  private OrderCase onePiece() {
    return app.take(OrderBody.prepaid().with("quantity", "1").with("unitPrice", "258.00"));
  }

  private int timesUsed(String agent) {
    List<Integer> used =
        database.queryForList(
            "select sum(times_used) from discount_quota where agent = ?", Integer.class, agent);
    return used.get(0) == null ? 0 : used.get(0);
  }

  private void deliver(OrderCase order) {
    app.importCsv(
            "/api/tracking/import",
            "carrier,waybillNo,status,time,place,text\nSF,SF%s,DELIVERED,%s,深圳市,"
                .formatted(order.no(), order.now().atZone(DESK).toOffsetDateTime()))
        .expect(200);
    order.complete(
        "logistics1",
        "userTask_verifyOutcome",
        Map.of("verifiedOutcome", "SIGNED", "evidence", "SF: 本人签收"));
    order.becomes("COMPLETED");
  }

  private OrderCase readyToShip() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.confirm();
    order.task("userTask_recordDispatch");
    return order;
  }

  private Wanted talkedAbout(Supplier<OrderCase> fresh) {
    Wanted wanted = wanted(fresh.get(), everything("r"));
    assertThat(wanted.refund().at("/status")).isEqualTo("TALKING");
    return wanted;
  }

  private Wanted wanted(OrderCase order, Map<String, ?> body) {
    return new Wanted(order, ask(order, body).expect(201));
  }

  private Answer ask(OrderCase order, Map<String, ?> body) {
    return app.as("agent1").post("/api/orders/" + order.id() + "/refund-requests", body);
  }

  private static Map<String, Object> everything(String requestId) {
    Map<String, Object> body = new HashMap<>();
    body.put("requestId", requestId);
    body.put("kind", "REFUND_ONLY");
    body.put("reason", "不想要了");
    return body;
  }

  private Answer show(String refundId) {
    return app.as("aftersales1").get("/api/refunds/" + refundId).expect(200);
  }

  private Answer dispatch(OrderCase order) {
    return app.as("logistics1")
        .post(
            "/api/orders/" + order.id() + "/shipments",
            Map.of("carrier", "SF", "waybillNo", "R" + order.no()));
  }

  private List<String> effects(String subject) {
    var entries = app.as("admin").get("/api/demo/erp/journal?subject=" + subject).json();
    return StreamSupport.stream(entries.spliterator(), false)
        .map(entry -> entry.path("effect").asText())
        .toList();
  }
}
