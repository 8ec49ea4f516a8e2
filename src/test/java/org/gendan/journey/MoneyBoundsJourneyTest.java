package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An order of CNY 246, and amounts that have nothing to do with it. */
@Tag("database")
@WholeApp
class MoneyBoundsJourneyTest extends AppTest {

  private static final String INVESTIGATE = "userTask_investigateComplexComplaint";
  private static final String ANSWER = "userTask_answerComplexComplaint";
  private static final String APPROVE = "userTask_approveRemedy";
  private static final String PAY = "userTask_payCompensation";

  @Test
  void aCarrierIsNotAskedForMoreThanTheOrderWasWorth() {
    OrderCase order = app.take(OrderBody.prepaid());
    String id = lost(order);

    Answer refused = claim(id, "c1", "SF77", "999999.00").expect(422);
    claim(id, "c2", "SF77", "246.00").expect(201);
    claim(id, "c3", "SF78", "0.01").expect(422);

    assertThat(refused.wrongFields()).containsExactly("amount");
    assertThat(refused.text()).contains("246.00");
  }

  @Test
  void aParcelIsClaimedOnce() {
    OrderCase order = app.take(OrderBody.prepaid());
    OrderCase other = app.take(OrderBody.prepaid());

    String lost = lost(order);
    claim(lost, "c1", "SF77", "100.00").expect(201);
    claim(lost, "c2", "SF77", "100.00").expect(409);
    claim(lost(other), "c1", "SF77", "100.00").expect(409);
  }

  @Test
  void whatTheCarrierPaidStandsInTheLedgerOfTheOrder() {
    OrderCase order = app.take(OrderBody.prepaid());
    claim(lost(order), "c1", "SF77", "100.00").expect(201);
    order.complete("logistics1", "userTask_inspectGoods", Map.of("inspection", "gone"));
    order.complete("logistics1", "userTask_fileClaim", Map.of("carrierClaimNo", "SF-77"));
    assertThat(recorded(order, "100.01").status()).isEqualTo(400);
    assertThat(recorded(order, "100").status()).isEqualTo(204);
    order.complete(
        "finance1", "userTask_bookSettlement", Map.of("amount", "80", "reference", "B-1"));

    assertThat(sum(order, "claimed")).isEqualByComparingTo("80.00");
    assertThat(sum(order, "balance")).isEqualByComparingTo("326.00");
  }

  @Test
  void aSolutionOffersNoMoreThanTheOrderIsWorth() {
    OrderCase order = complained();

    Answer refused = offer(order, "DISCOUNT", "99999");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/message")).contains("more than the order");
  }

  @Test
  void whatASolutionPromisesIsBookedOnTheBudgetAndPaid() {
    OrderCase order = complained();
    assertThat(offer(order, "DISCOUNT", "200").status()).isEqualTo(204);

    assertThat(sum(order, "promised")).isEqualByComparingTo("200.00");
    assertThat(app.as("finance1").get("/api/compensations").expect(200).json().path("entries"))
        .anyMatch(entry -> entry.path("orderId").asText().equals(order.id()));
    order.task(PAY);
    order.complete("finance1", PAY, Map.of("amount", "200", "reference", "B-1"));
    assertThat(sum(order, "paidOut")).isEqualByComparingTo("200.00");
  }

  @Test
  void aSolutionBesideAFullRefundIsTheDepartmentHeads() {
    OrderCase order = app.take(OrderBody.prepaid());
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/refund-requests",
            Map.of("requestId", "all", "kind", "REFUND_ONLY", "reason", "不想要了"))
        .expect(201);
    complain(order);

    assertThat(offer(order, "DISCOUNT", "5").status()).isEqualTo(204);

    assertThat(order.task(APPROVE).path("group").asText()).isEqualTo("department-heads");
    order.complete("head1", APPROVE, Map.of("compensationDecision", "APPROVE"));
    assertThat(sum(order, "beyond")).isEqualByComparingTo("5.00");
  }

  @Test
  void aMattressIsNotGivenForAScarf() {
    app.take(OrderBody.cod().with("sku", "MATTRESS").with("unitPrice", "1999.00"));
    String sku = "SHORT-" + OrderBody.number();
    OrderCase order = shortOf(sku);

    Answer refused = substitute(order, sku, "MATTRESS", null);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/message")).contains("costs");
    assertThat(substitute(order, sku, "P100-BLUE-M", "129.00").status()).isEqualTo(204);
  }

  @Test
  void aCheaperSubstituteBringsTheDifferenceBack() {
    String sku = "SHORT-" + OrderBody.number();
    OrderCase order = shortOf(sku);

    assertThat(substitute(order, sku, "P90-BLUE-M", "99.00").status()).isEqualTo(204);

    assertThat(sum(order, "promised")).isEqualByComparingTo("60.00");
    order.complete("finance1", PAY, Map.of("amount", "60.00", "reference", "B-1"));
    assertThat(sum(order, "paidOut")).isEqualByComparingTo("60.00");
  }

  private OrderCase shortOf(String sku) {
    OrderCase order = app.take(OrderBody.prepaid().with("sku", sku));
    order.confirm();
    order.task("userTask_settleShortage");
    return order;
  }

  private Answer substitute(OrderCase order, String sku, String other, String price) {
    Map<String, String> answer = new HashMap<>();
    answer.put("shortageAnswer", "SUBSTITUTE");
    answer.put("substituteFor", sku);
    answer.put("substituteSku", other);
    answer.put("substituteName", "代替商品");
    if (price != null) {
      answer.put("substitutePrice", price);
    }
    return order.tryComplete("agent1", "userTask_settleShortage", answer);
  }

  private OrderCase complained() {
    OrderCase order = app.take(OrderBody.prepaid());
    complain(order);
    return order;
  }

  private void complain(OrderCase order) {
    app.as("agent1")
        .post(
            "/api/complaints",
            Map.of("requestId", order.no(), "orderId", order.id(), "kind", "LEGAL", "text", "律师"))
        .expect(201);
    order.complete(
        "supervisor1",
        INVESTIGATE,
        Map.of("finding", "late", "firstAnswer", "we look into it", "nextStep", "SOLVE"));
  }

  private Answer offer(OrderCase order, String compensation, String amount) {
    return order.tryComplete(
        "supervisor1",
        ANSWER,
        Map.of("solution", "money", "compensation", compensation, "compensationAmount", amount));
  }

  private Answer recorded(OrderCase order, String amount) {
    return order.tryComplete(
        "logistics1",
        "userTask_recordClaimAnswer",
        Map.of("claimAnswer", "ACCEPTED", "amount", amount));
  }

  private String lost(OrderCase order) {
    order.dispatch();
    Answer raised =
        app.as("agent1")
            .post(
                "/api/orders/" + order.id() + "/exceptions",
                Map.of("requestId", "r1", "cause", "LOST", "text", "gone"));
    return raised.at("/exceptionId");
  }

  private Answer claim(String exceptionId, String requestId, String waybillNo, String amount) {
    return app.as("logistics1")
        .post(
            "/api/exceptions/" + exceptionId + "/claims",
            Map.of(
                "requestId",
                requestId,
                "carrier",
                "SF",
                "waybillNo",
                waybillNo,
                "amount",
                new BigDecimal(amount)));
  }

  private BigDecimal sum(OrderCase order, String field) {
    JsonNode money =
        app.as("finance1").get("/api/orders/" + order.id() + "/money").expect(200).json();
    return money.path(field).decimalValue();
  }
}
