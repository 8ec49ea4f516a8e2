package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask for money, who approves it, and how a request that was a mistake is put right. */
@WholeApp
class RefundAuthorityJourneyTest extends AppTest {

  private static final String SEND_BACK = "Wanted of SF Express (顺丰速运): return to sender (退回寄件人)";

  private static final String TALK = "userTask_recoverRefund";
  private static final String DECIDE = "userTask_decideRefund";

  @ParameterizedTest
  @ValueSource(strings = {"logistics1", "quality1", "risk1", "finance1", "support1", "analyst1"})
  void whoDoesNotTalkToCustomersAsksForNoMoney(String who) {
    OrderCase order = app.take(OrderBody.prepaid());

    assertThat(ask(who, order, Map.of()).expect(403).at("/detail")).contains("refund-authority");
    assertThat(order.story()).doesNotContain("REFUND_REQUESTED");
  }

  @Test
  void aClaimThatTheFaultIsOursPaysNothingAtOnce() {
    OrderCase order = app.take(OrderBody.prepaid());
    Answer asked = ask("agent1", order, Map.of("fault", "COMPANY")).expect(201);

    assertThat(asked.at("/status")).isEqualTo("TALKING");
    assertThat(asked.at("/fault")).isEqualTo("COMPANY");
    assertThat(asked.at("/faultFound")).isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "20, aftersales1, lead1",
    "120, lead1, aftersales1",
  })
  void whatIsAtOurDiscretionIsDecidedByTheApproverOfTheSum(
      int amount, String approver, String another) {
    OrderCase order = readyToShip();
    String refund = ask("agent1", order, Map.of("amount", amount)).expect(201).at("/refundId");

    assertThat(order.tryComplete(another, DECIDE, Map.of("refundDecision", "PAY")).status())
        .isEqualTo(403);
    order.complete(approver, DECIDE, Map.of("refundDecision", "PAY"));
    await().until(() -> show(refund).at("/status").equals("REFUNDED"));
    assertThat(show(refund).at("/decidedBy")).isEqualTo(approver);
  }

  @Test
  void theApproverWhoIsLateIsFollowedByTheNextAndNothingGoesMeanwhile() {
    OrderCase order = readyToShip();
    String refund = ask("agent1", order, Map.of("amount", 120)).expect(201).at("/refundId");

    order.fireTimer("event_approverLate", refund);
    assertThat(order.task(DECIDE).path("group").asText()).isEqualTo("supervisors");
    order.fireTimer("event_approverLate", refund);
    assertThat(order.task(DECIDE).path("group").asText()).isEqualTo("department-heads");
    order.fireTimer("event_approverLate", refund);
    assertThat(order.task(DECIDE).path("group").asText()).isEqualTo("department-heads");

    assertThat(show(refund).at("/status")).isEqualTo("DECIDING");
    assertThat(order.story()).contains("REFUND_APPROVAL_LATE").doesNotContain("REFUND_PAID");
  }

  @Test
  void whoAskedDoesNotApproveNorGivesMoreThanWasAskedFor() {
    OrderCase order = readyToShip();
    ask("lead1", order, Map.of("amount", 120)).expect(201);

    assertThat(order.tryComplete("lead1", DECIDE, Map.of("refundDecision", "PAY")).at("/message"))
        .contains("cannot approve");

    OrderCase other = readyToShip();
    ask("agent1", other, Map.of("amount", 20)).expect(201);
    Map<String, String> more = Map.of("refundDecision", "PAY", "decidedAmount", "246.00");
    assertThat(other.tryComplete("aftersales1", DECIDE, more).at("/message"))
        .contains("decidedAmount", "20.00");
  }

  @Test
  void aRequestOnTheWrongOrderIsTakenBackAndTheOrderGoesOn() {
    OrderCase order = readyToShip();
    String refund = ask("agent1", order, Map.of()).expect(201).at("/refundId");
    order.task(TALK);
    assertThat(withdraw("agent2", refund, "").wrongFields()).containsExactly("reason");
    assertThat(withdraw("logistics1", refund, "no").status()).isEqualTo(403);

    Answer taken = withdraw("agent2", refund, "asked on the wrong order").expect(201);
    withdraw("agent2", refund, "asked on the wrong order").expect(201);

    assertThat(taken.at("/status")).isEqualTo("WITHDRAWN");
    assertThat(taken.at("/decidedBy")).isEqualTo("agent2");
    assertThat(taken.at("/decision")).isEqualTo("asked on the wrong order");
    assertThat(order.openTasks()).containsExactly("userTask_recordDispatch");
    order.dispatch("W" + order.no());
    assertThat(order.story()).containsOnlyOnce("REFUND_WITHDRAWN");
    ask("agent1", order, Map.of("requestId", "again")).expect(201);
  }

  @Test
  void anInterceptionForAMistakeIsUndoneAtTheCarrier() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.dispatch();
    String refund = ask("agent1", order, Map.of()).expect(201).at("/refundId");
    assertThat(show(refund).at("/status")).isEqualTo("RETURNING");
    await().until(() -> wanted(order).contains(SEND_BACK));

    withdraw("agent1", refund, "asked on the wrong order").expect(201);

    assertThat(wanted(order))
        .containsSubsequence(SEND_BACK, "Wanted of SF Express (顺丰速运): redeliver (重新派送)");
    assertThat(order.openTasks()).doesNotContain("userTask_receiveReturn");
    assertThat(order.status()).isEqualTo("DISPATCHED");
  }

  @Test
  void aRequestIsCorrectedOntoTheOrderThatWasMeant() {
    OrderCase wrong = app.take(OrderBody.prepaid());
    OrderCase right = app.take(OrderBody.prepaid());
    String refund = ask("agent1", wrong, Map.of()).expect(201).at("/refundId");

    Answer corrected =
        app.as("agent1")
            .post(
                "/api/refunds/" + refund + "/corrections",
                Map.of("requestId", "c", "orderId", right.id(), "reason", "the other order"))
            .expect(201);

    assertThat(corrected.at("/orderId")).isEqualTo(right.id());
    assertThat(show(refund).at("/status")).isEqualTo("WITHDRAWN");
    assertThat(right.story()).contains("REFUND_REQUESTED", "REFUND_CORRECTED");
  }

  @Test
  void whatIsPaidOrOwedIsNotTakenBack() {
    OrderCase order = app.take(OrderBody.prepaid());
    order.cancel("agent1", "c", "FRAUD").expect(201);
    String owed = app.as("agent1").get("/api/refunds").expect(200).at("/items/0/refundId");

    assertThat(withdraw("agent1", owed, "by mistake").expect(409).at("/detail")).contains("owed");
  }

  private List<String> wanted(OrderCase order) {
    return order.timeline().stream()
        .filter(entry -> entry.path("kind").asText().equals("CARRIER_ASKED"))
        .map(entry -> entry.path("text").asText())
        .toList();
  }

  /** Nobody asks why it has not left yet: that is promised for later. */
  private OrderCase readyToShip() {
    Instant promised = DeskTime.now().plus(Duration.ofDays(20));
    OrderCase order = app.take(OrderBody.prepaid().with("promisedDispatchAt", promised.toString()));
    order.confirm();
    order.task("userTask_recordDispatch");
    return order;
  }

  private Answer withdraw(String who, String refundId, String reason) {
    return app.as(who).post("/api/refunds/" + refundId + "/withdrawals", Map.of("reason", reason));
  }

  private Answer show(String refundId) {
    return app.as("aftersales1").get("/api/refunds/" + refundId).expect(200);
  }

  private Answer ask(String who, OrderCase order, Map<String, ?> more) {
    var body = new HashMap<String, Object>();
    body.put("requestId", "r");
    body.put("kind", "REFUND_ONLY");
    body.put("reason", "不想要了");
    body.putAll(more);
    return app.as(who).post("/api/orders/" + order.id() + "/refund-requests", body);
  }
}
