package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.TicketCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that goes back before anything has left the house. */
@WholeApp
class RefundJourneyTest extends AppTest {

  private static final String TALK = "userTask_recoverRefund";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ZoneId DESK = ZoneId.of("Asia/Shanghai");

  /** An order and the refund that its customer wants. */
  private record Wanted(OrderCase order, Answer refund) {

    String id() {
      return refund.at("/refundId");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "09:40:00, 0, 10:00",
    "09:58:00, 0, 17:30",
    "10:00:00, 0, 17:30",
    "17:29:00, 1, 10:00"
  })
  void aTalkIsOpenUntilTheCutOffOfItsWindowAndThenTheMoneyGoesBack(
      String asked, int days, String cutOff) {
    LocalDate day = LocalDate.now(DESK).plusDays(1);
    TicketCase.clockGoesTo(app, day + "T" + asked);
    OrderCase order = talkedAbout().order();

    assertThat(order.task(TALK).path("dueAt").asText())
        .startsWith(day.plusDays(days) + "T" + cutOff);
    TicketCase.clockGoesTo(app, day.plusDays(days) + "T" + cutOff + ":01");
    order.becomes("REFUNDED");
    assertThat(order.story()).contains("REFUND_TALK", "REFUND_PAID", "ORDER_REFUNDED");
  }

  @Test
  void aRecoveredOrderGoesOnWhereItStood() {
    Wanted wanted = talkedAbout(readyToShip().order());
    OrderCase order = wanted.order();
    await().atMost(PATIENCE).until(() -> order.story().contains("ERP_HELD"));
    assertThat(dispatch(order).expect(409).at("/detail")).contains("wants the money back");

    order.complete(
        "aftersales1", TALK, Map.of("refundOutcome", "RECOVERED", "offer", "SHIP_FIRST"));

    await().atMost(PATIENCE).until(() -> order.story().contains("ERP_RELEASED"));
    assertThat(show(wanted.id()).at("/status")).isEqualTo("RECOVERED");
    assertThat(show(wanted.id()).at("/offer")).isEqualTo("SHIP_FIRST");
    assertThat(order.openTasks()).containsExactly("userTask_recordDispatch");
    assertThat(effects(order.id())).contains("ORDER_HELD", "ORDER_RELEASED");
    dispatch(order).expect(201);
  }

  @Test
  void aDeclinedOfferIsTheLastOneAndTheMoneyGoesBackAtOnce() {
    Wanted wanted = talkedAbout(readyToShip().order());
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
    Wanted wanted = talkedAbout(app.take(OrderBody.cod()));
    wanted.order().complete("aftersales1", TALK, Map.of("refundOutcome", "UNREACHABLE"));

    wanted.order().becomes("CANCELLED");
    wanted.order().becomesQuiet();
    assertThat(show(wanted.id()).at("/status")).isEqualTo("CANCELLED");
  }

  @Test
  void whoeverIsHeldOutHasTheMoneyWithoutATalk() {
    for (int i = 0; i < 150; i++) {
      Wanted wanted = wanted(app.take(OrderBody.prepaid()), everything("r"));
      if (wanted.refund().at("/status").equals("PAYING")) {
        wanted.order().becomes("REFUNDED");
        assertThat(wanted.order().story()).doesNotContain("REFUND_TALK");
        return;
      }
    }
    throw new AssertionError("Of 150 refunds none was held out");
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

  private Wanted readyToShip() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.confirm();
    order.task("userTask_recordDispatch");
    return new Wanted(order, null);
  }

  /** A refund about which somebody talks: one that is not held out. */
  private Wanted talkedAbout() {
    return talkedAbout(app.take(OrderBody.prepaid()));
  }

  private Wanted talkedAbout(OrderCase first) {
    OrderCase order = first;
    for (int i = 0; i < 20; i++) {
      Wanted wanted = wanted(order, everything("r"));
      if (wanted.refund().at("/status").equals("TALKING")) {
        return wanted;
      }
      boolean ready = order.openTasks().contains("userTask_recordDispatch");
      order =
          ready
              ? readyToShip().order()
              : app.take(
                  order.show().path("paymentMethod").asText().equals("COD")
                      ? OrderBody.cod()
                      : OrderBody.prepaid());
    }
    throw new AssertionError("Of 20 refunds all were held out");
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
