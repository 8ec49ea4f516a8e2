package org.gendan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** The buttons of the order page: who has which, and what they say beforehand. */
@WholeApp
class OrderActsTest extends AppTest {

  private static final String HTML = "text/html";

  @Test
  void eachRoleHasTheButtonsThatItMayUseNow() {
    OrderCase order = app.take(OrderBody.cod());
    OrderCase sent = app.takeSent(OrderBody.cod());

    assertThat(acts("agent1", order))
        .contains(
            "note", "phoned", "tracklink", "exception", "refund", "discount.ask", "cancellation")
        .contains("amendment", "wish", "quantities", "addOn", "hold", "complaint", "ticket")
        .doesNotContain("claim", "dispatch", "parcelCorrection", "release", "reopening");
    assertThat(acts("agent1", sent))
        .contains("claim", "goodsBack", "amendment")
        .doesNotContain("cancellation", "wish", "parcelCorrection", "dispatch");
    assertThat(acts("logistics1", sent)).contains("dispatch", "parcelCorrection", "claim");
    assertThat(acts("finance1", order)).contains("payment.in").doesNotContain("discount.ask");
    assertThat(acts("analyst1", order)).isEmpty();
  }

  @Test
  void aButtonThatIsNotThereWouldBeRefusedAndOneThatIsThereIsNot() {
    OrderCase order = app.take(OrderBody.cod());
    Map<String, String> calls =
        Map.of(
            "note", "/notes",
            "tracklink", "/track-links",
            "cancellation", "/cancellations",
            "discount.ask", "/discount-requests",
            "payment.in", "/payments",
            "refund", "/refund-requests",
            "hold", "/goods-holds",
            "exception", "/exceptions");

    for (String person :
        Set.of("agent1", "logistics1", "finance1", "quality1", "risk1", "analyst1")) {
      Set<String> acts = acts(person, order);
      calls.forEach(
          (act, call) -> {
            // An incomplete refund is refused for that before the desk is looked at.
            Map<String, String> body =
                act.equals("refund")
                    ? Map.of("requestId", "r", "kind", "REFUND_ONLY", "reason", "x", "fault", "?")
                    : Map.of();
            boolean may =
                app.inABrowser(person).post("/api/orders/" + order.id() + call, body).status()
                    != 403;
            if (!act.equals("refund")) {
              assertThat(acts.contains(act)).as(person + " " + act).isEqualTo(may);
            }
          });
    }
  }

  @Test
  void aFormSaysBeforehandWhatItWouldComeTo() {
    OrderCase unpaid = app.take(OrderBody.unpaid());
    OrderCase order = app.take(OrderBody.cod());

    assertThat(told("agent1", unpaid, "cancellation", "reason=OUT_OF_STOCK"))
        .contains("Logistics has to agree");
    assertThat(told("agent1", order, "cancellation", "reason=OTHER")).contains("ends at once");
    assertThat(told("agent1", order, "cancellation", "reason=UNPAID"))
        .contains("It would be refused", "class=\"stops\"");
    assertThat(told("agent1", order, "cancellation", "")).doesNotContain("<li");
    assertThat(told("agent1", order, "amendment", "kind=CONTACT")).contains("order itself");
    assertThat(told("agent1", order, "refund", "kind=REFUND_ONLY"))
        .contains("right", "stays in the house");
    assertThat(told("agent1", order, "exception", "cause=DELAY_RISK")).contains("get the task");
    assertThat(told("agent1", order, "discount.ask", "gift=MONEY&pieces=1&amountPerPiece=50"))
        .contains("You grant it yourself", "Left of your month: 500");
    assertThat(told("agent1", order, "discount.ask", "gift=MONEY&pieces=2&amountPerPiece=60"))
        .contains("Who decides: team leads");
    assertThat(told("finance1", unpaid, "payment.in", "")).contains("Still due: ");
    assertThat(order.story()).doesNotContain("DISCOUNT_REQUESTED", "REFUND_REQUESTED");
  }

  @Test
  void ticketsComplaintsAndParcelsSayBeforehandWhatTheyWouldComeTo() {
    OrderCase order = app.take(OrderBody.cod());
    OrderCase sent = app.takeSent(OrderBody.cod());
    String parcel = sent.show().at("/shipments/0/shipmentId").asText();

    assertThat(told("agent1", order, "ticket", "priority=URGENT")).contains("To be answered by ");
    assertThat(told("agent1", order, "complaint", "kind=DAMAGED"))
        .contains("Grade: ", "To be answered by ", "To be solved by ");
    assertThat(told("agent1", order, "complaint", "")).doesNotContain("<li");
    assertThat(told("agent1", sent, "claim", "claim=SIGNED&shipmentId=" + parcel))
        .contains("Logistics verifies it");
    assertThat(told("logistics1", sent, "parcelCorrection", "kind=WITHDRAW&shipmentId=" + parcel))
        .contains("none of this order any more", "The order becomes: ready to ship");
    assertThat(told("logistics1", sent, "parcelCorrection", "kind=OUTCOME&shipmentId=" + parcel))
        .contains("It would be refused", "class=\"stops\"");
    assertThat(sent.status()).isEqualTo("DISPATCHED");
    assertThat(sent.story()).doesNotContain("DISPATCH_WITHDRAWN", "OUTCOME_CLAIMED");
  }

  @Test
  void whatTakesSomethingBackSaysBeforehandWhatItWouldComeTo() {
    OrderCase order = app.take(OrderBody.cod());
    String orders = "/api/orders/" + order.id();
    Caller agent = app.inABrowser("agent1");
    String refund =
        agent
            .post(
                orders + "/refund-requests",
                Map.of("requestId", "r-1", "kind", "REFUND_ONLY", "reason", "too late"))
            .expect(201)
            .at("/refundId");
    assertThat(told("agent1", order, "refundWithdrawal", "refundId=" + refund))
        .contains("The request ends");
    agent.post("/api/refunds/" + refund + "/withdrawals", Map.of("reason", "mistake")).expect(201);
    assertThat(told("agent1", order, "refundWithdrawal", "refundId=" + refund))
        .contains("It would be refused", "class=\"stops\"");

    String hold =
        app.inABrowser("finance1")
            .post(orders + "/goods-holds", Map.of("requestId", "h-1", "orderedBy", "FINANCE"))
            .expect(201)
            .at("/holdId");
    assertThat(told("finance1", order, "release", "orderedBy=FINANCE&holdId=" + hold))
        .contains("This hold ends");
    assertThat(told("logistics1", order, "release", "orderedBy=CONSIGNOR&holdId=" + hold))
        .contains("only finance can have them released", "class=\"stops\"");

    assertThat(told("agent1", order, "reopening", "")).contains("It would be refused");
    assertThat(order.story()).doesNotContain("GOODS_RELEASED");
  }

  @Test
  void aClaimThatTheCarrierContradictsSaysSoBeforehand() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("DELIVERED");

    assertThat(told("agent1", order, "claim", "claim=REFUSED&shipmentId=" + parcel.id()))
        .contains("the contradiction becomes a case");
    assertThat(told("agent1", order, "claim", "claim=SIGNED&shipmentId=" + parcel.id()))
        .doesNotContain("contradiction");
  }

  @Test
  void whyAChangeIsRefusedIsSaidInTheReadersLanguage() {
    OrderCase sent = app.takeSent(OrderBody.cod());

    assertThat(
            app.inABrowser("agent1")
                .reading("zh-CN")
                .get("/orders/" + sent.id() + "/outlook/quantities?kind=CORRECTION", HTML)
                .expect(200)
                .text())
        .contains("已确认的订单不再修改：以补货单加货，或作废后另开订单")
        .doesNotContain("edited");
  }

  @Test
  void aFormTakesSeveralItems() {
    OrderCase sent = app.takeSent(OrderBody.cod());
    String page = app.inABrowser("agent1").get("/orders/" + sent.id(), HTML).expect(200).text();
    assertThat(page).contains("data-more").contains("data-row=\"0\"");
    String sku = sent.show().at("/lines/0/sku").asText();

    assertThat(
            told(
                "agent1",
                sent,
                "goodsBack",
                "kind=RETURN_AND_REFUND&lines%5B0%5D.sku="
                    + sku
                    + "&lines%5B0%5D.quantity=1&lines%5B1%5D.sku=NOT-THERE&lines%5B1%5D.quantity=1"))
        .as("the second item is looked at, too")
        .contains("It would be refused", "NOT-THERE");
  }

  @Test
  void aFormSaysWhatIsATimeAndWhatIsSentOnlyWhenChanged() {
    OrderCase order = app.take(OrderBody.cod());
    String page = app.inABrowser("agent1").get("/orders/" + order.id(), HTML).expect(200).text();

    assertThat(page)
        .containsPattern("name=\"paidAt\"[^>]*data-moment")
        .containsPattern("name=\"changes.customerPhone\"[^>]*data-changed")
        .doesNotContainPattern("name=\"text\"[^>]*data-(moment|changed)");
  }

  @Test
  void aReportOfTheSameCauseSaysThatItJoins() {
    OrderCase order = app.take(OrderBody.cod());
    app.inABrowser("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DELAY_RISK", "text", "late"))
        .expect(201);

    assertThat(told("agent1", order, "exception", "cause=DELAY_RISK"))
        .contains("It joins the open case");
  }

  @Test
  void aTaskIsAnsweredOnThePageOfItsOrderByItsOwnForm() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    order.claim("agent1", "userTask_confirmOrder");
    String path = "/orders/" + order.id() + "/tasks/" + task;
    Caller agent = app.inABrowser("agent1");

    String english = agent.reading("en").get(path, HTML).expect(200).text();
    assertThat(english)
        .contains("name=\"fields.callResult\"", "name=\"fields.namedAmount\"", "张三")
        .contains("Result of the call<", ">Reached<")
        .doesNotContain("通话结果", "姓名");
    assertThat(app.inABrowser("agent1").reading("zh-CN").get(path, HTML).expect(200).text())
        .contains("通话结果<", ">已接通<", "客户说出的金额<")
        .doesNotContain("Result of the call");
    assertThat(app.inABrowser("logistics1").get(path, HTML).status()).isEqualTo(404);

    agent
        .post(
            "/api/tasks/" + task + "/answers",
            Map.of("fields", Map.of("callResult", "REACHED", "namedAmount", "246.00")))
        .expect(200);
    assertThat(order.status()).isNotEqualTo("CONFIRMING");
    assertThat(agent.get(path, HTML).status()).isEqualTo(404);
  }

  @Test
  void aCallThatCameInStandsInTheStory() {
    OrderCase order = app.take(OrderBody.cod());
    String address = "/api/orders/" + order.id() + "/notes";
    Caller agent = app.inABrowser("agent1");

    agent
        .post(address, Map.of("requestId", "c-1", "kind", "CALL_IN", "text", "Asks where it is"))
        .expect(201);

    assertThat(order.story()).contains("CALL_IN");
    Answer odd = agent.post(address, Map.of("requestId", "c-2", "kind", "FAX", "text", "x"));
    assertThat(odd.status()).isEqualTo(422);
    assertThat(odd.at("/errors/0/field")).isEqualTo("kind");
    assertThat(agent.post(address, Map.of("requestId", "c-1", "text", "Asks where it is")).status())
        .isEqualTo(409);
  }

  private Set<String> acts(String person, OrderCase order) {
    String page = app.inABrowser(person).get("/orders/" + order.id(), HTML).expect(200).text();
    assertThat(page).as("words without a text").doesNotContain("??");
    return Pattern.compile("data-act=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(hit -> hit.group(1))
        .collect(Collectors.toSet());
  }

  private String told(String person, OrderCase order, String act, String form) {
    return app.inABrowser(person)
        .get(
            "/orders/"
                + order.id()
                + "/outlook/"
                + URLEncoder.encode(act, StandardCharsets.UTF_8)
                + "?"
                + form,
            HTML)
        .expect(200)
        .text();
  }
}
