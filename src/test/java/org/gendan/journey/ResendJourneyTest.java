package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.escalation.ExceptionCause;
import org.gendan.escalation.ExceptionReport;
import org.gendan.escalation.Exceptions;
import org.gendan.escalation.Resends;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods that are owed once more, from the exception to the order that brings them. */
@WholeApp
class ResendJourneyTest extends AppTest {

  private static final String RESOLVE = "userTask_resolveException";
  private static final Map<String, String> EVERYTHING =
      Map.of("resolution", "RESOLVED", "resend", "GOODS", "remark", "sent again");

  @Autowired private Resends resends;
  @Autowired private Exceptions exceptions;

  @Test
  void whatWasLostComesAgainOnceAndCostsNothing() {
    OrderCase order = app.take(OrderBody.prepaid());
    String id = report(order, "LOST");

    order.complete("logistics1", RESOLVE, EVERYTHING);
    String again = resends.open(order.id(), id, List.of());

    assertThat(again).isEqualTo(order.no() + "-S1");
    assertThat(order.show().path("links")).hasSize(1);
    OrderCase sent = app.find(again);
    assertThat(sent.show().at("/links/0/kind").asText()).isEqualTo("RESEND");
    assertThat(sent.show().path("amountPayable").decimalValue()).isEqualByComparingTo("0");
    assertThat(sent.show().at("/lines/0/quantity").asInt()).isEqualTo(2);
    assertThat(statusOf(id)).isEqualTo("RESOLVED");
    assertThat(notesOf(id)).containsSubsequence("GOODS_SENT_AGAIN", "EXCEPTION_RESOLVED");
    assertThat(order.story()).containsSubsequence("LINKED_ORDER_OPENED", "EXCEPTION_RESOLVED");
    assertThat(sent.story()).contains("OPENED_FOR_ORDER");
  }

  @Test
  void twoCasesTogetherSendNoMoreThanWasOrdered() {
    OrderCase order = app.take(OrderBody.prepaid());
    report(order, "SHORTAGE");
    order.complete("aftersales1", RESOLVE, goods("P100-RED-M x1"));
    report(order, "WRONG_GOODS");

    Answer refused = order.tryComplete("aftersales1", RESOLVE, goods("P100-RED-M x2"));
    assertThat(refused.status()).as("%s", refused).isEqualTo(400);
    assertThat(refused.at("/message")).contains("2, of which 1 were sent again already");
    order.complete("aftersales1", RESOLVE, goods("P100-RED-M x1"));

    assertThat(app.find(order.no() + "-S2").show().at("/lines/0/quantity").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "P100-BLUE-M x1, the order has no line 'P100-BLUE-M'; it has {P100-RED-M=2}",
    "P100-RED-M x3, 3 x P100-RED-M are more than the order had: 2",
    "P100-RED-M, write it like P100-RED-M x1"
  })
  void whatTheOrderDidNotHaveIsRefusedAndNothingChanges(String lines, String why) {
    OrderCase order = app.take(OrderBody.prepaid());
    String id = report(order, "SHORTAGE");

    Answer refused = order.tryComplete("aftersales1", RESOLVE, goods(lines));

    assertThat(refused.status()).as("%s", refused).isEqualTo(400);
    assertThat(refused.at("/message")).contains(why);
    assertNothingChanged(order, id);
  }

  @Test
  void whoWantsOrHasTheMoneyGetsNoGoods() {
    OrderCase order = talkedAbout();
    String id = report(order, "LOST");

    Answer wanted = order.tryComplete("logistics1", RESOLVE, EVERYTHING);
    order.complete("aftersales1", "userTask_recoverRefund", Map.of("refundOutcome", "REFUND"));
    order.becomes("REFUNDED");
    Answer had = order.tryComplete("logistics1", RESOLVE, EVERYTHING);

    assertThat(wanted.at("/message")).contains("a refund is under way");
    assertThat(had.at("/message")).contains("the money went back");
    assertNothingChanged(order, id);
  }

  @Test
  void nobodyWaitsForTheGoodsOfACancelledOrder() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "LOST");
    order.cancel("agent1", "c", "CHANGED_MIND").expect(201);
    order.becomes("CANCELLED");

    Answer refused = order.tryComplete("logistics1", RESOLVE, EVERYTHING);

    assertThat(refused.at("/message")).contains("the order was cancelled");
    assertNothingChanged(order, id);
  }

  @Test
  void whatIsLateIsNotSentTwice() {
    OrderCase order = app.take(OrderBody.cod());
    String id = report(order, "PAPERS");

    Answer refused = order.tryComplete("logistics1", RESOLVE, EVERYTHING);

    assertThat(refused.at("/message")).contains("this cause owes no goods");
    assertNothingChanged(order, id);
  }

  /** About some refunds nobody talks; their money goes back at once. */
  private OrderCase talkedAbout() {
    for (int i = 0; i < 30; i++) {
      OrderCase order = app.take(OrderBody.prepaid());
      Answer refund =
          app.as("agent1")
              .post(
                  "/api/orders/" + order.id() + "/refund-requests",
                  Map.of("requestId", "r", "kind", "REFUND_ONLY", "reason", "不想要了"))
              .expect(201);
      if (refund.at("/status").equals("TALKING")) {
        return order;
      }
    }
    throw new AssertionError("Of 30 refunds all were held out");
  }

  private void assertNothingChanged(OrderCase order, String exceptionId) {
    assertThat(statusOf(exceptionId)).isEqualTo("OPEN");
    assertThat(order.openTasks()).contains(RESOLVE);
    assertThat(order.show().path("links")).isEmpty();
    assertThat(order.story()).doesNotContain("LINKED_ORDER_OPENED");
    assertThat(notesOf(exceptionId)).doesNotContain("GOODS_SENT_AGAIN");
  }

  private static Map<String, String> goods(String lines) {
    return Map.of(
        "resolution", "RESOLVED", "resend", "GOODS", "resendLines", lines, "remark", "sent again");
  }

  /** As a rule reports it, which is not asked where the order stands. */
  private String report(OrderCase order, String cause) {
    return exceptions
        .raise(
            new ExceptionReport(
                cause, order.id(), null, ExceptionCause.valueOf(cause), "seen by a rule", "a rule"))
        .exceptionId();
  }

  private String statusOf(String exceptionId) {
    return show(exceptionId).at("/exception/status").asText();
  }

  private List<String> notesOf(String exceptionId) {
    return StreamSupport.stream(show(exceptionId).path("notes").spliterator(), false)
        .map(note -> note.path("kind").asText())
        .toList();
  }

  private JsonNode show(String exceptionId) {
    return app.as("agent1").get("/api/exceptions/" + exceptionId).expect(200).json();
  }
}
