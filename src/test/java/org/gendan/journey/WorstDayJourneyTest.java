package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One order of CNY 246 to which everything happens, and books that agree to the cent. */
@Tag("database")
@WholeApp
class WorstDayJourneyTest extends AppTest {

  private static final String THIRD = "userTask_makeThirdCall";
  private static final String VERIFY = "userTask_verifyOutcome";
  private static final String RESOLVE = "userTask_resolveException";

  @Test
  void aTypoARefusalAWrongOutcomeACompensationAndARefundInPartLeaveBooksThatAgree() {
    OrderCase order = app.take(OrderBody.prepaid());
    // Logistics asks this carrier on the phone; a machine would have turned the parcel round by
    // now.
    Parcel wrong = Parcel.of(app, order, "ZJS");
    String waybillNo = wrong.waybillNo() + "9";

    String parcel = typoPutRight(wrong, waybillNo);
    refusedAndRescuedByASecondCall(order, parcel, waybillNo);
    wrongOutcomePutRight(order, parcel);
    assertThat(order.status()).isEqualTo("COMPLETED");
    compensated(order);
    refundedInPart(order);

    JsonNode money = money(order);
    assertThat(sums(money))
        .containsExactly("246.00", "70.00", "0.00", "176.00", "0.00")
        .isEqualTo(fromTheLines(money));
    assertThat(order.status()).isEqualTo("COMPLETED");
    assertThat(order.story())
        .containsSubsequence(
            "WAYBILL_CORRECTED",
            "OUTCOME_CORRECTED",
            "REFUND_WITHDRAWN",
            "MONEY_PAID",
            "REFUND_PAID");
    assertThat(order.openTasks()).isEmpty();
  }

  private String typoPutRight(Parcel wrong, String waybillNo) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", "typo");
    body.put("kind", "WAYBILL");
    body.put("waybillNo", waybillNo);
    body.put("reason", "the last digit was missing");
    return app.as("logistics1")
        .post("/api/shipments/" + wrong.id() + "/corrections", body)
        .expect(201)
        .at("/replacedBy");
  }

  private void refusedAndRescuedByASecondCall(OrderCase order, String parcel, String waybillNo) {
    report(order, waybillNo, "OUT_FOR_DELIVERY");
    app.advance(Duration.ofHours(1));
    report(order, waybillNo, "REJECTED");
    order.complete("agent1", THIRD, Map.of("callResult", "UNREACHABLE"));
    order.fireTimer("event_nextLookDue", parcel);
    order.complete("agent1", THIRD, Map.of("callResult", "REACHED", "action", "REDELIVER"));
    order.complete(
        "logistics1",
        "userTask_pressCarrier",
        Map.of("carrierAnswer", "PROMISED", "remark", "Li: this afternoon"));
    app.advance(Duration.ofHours(2));
    report(order, waybillNo, "OUT_FOR_DELIVERY");
  }

  /**
   * The courier was not asked: the customer has the parcel, and logistics wrote that he has not.
   */
  private void wrongOutcomePutRight(OrderCase order, String parcel) {
    app.as("agent1")
        .post("/api/shipments/" + parcel + "/claims", Map.of("claim", "REFUSED"))
        .expect(201);
    order.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", "REFUSED", "evidence", "ZJS 400"));
    assertThat(order.status()).isEqualTo("RETURNING");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", "outcome");
    body.put("kind", "OUTCOME");
    body.put("outcome", "SIGNED");
    body.put("reason", "the neighbour's parcel was meant");
    app.as("lead1").post("/api/shipments/" + parcel + "/corrections", body).expect(201);
    String opened = ref(order, "REFUND_REQUESTED");
    app.as("aftersales1")
        .post("/api/refunds/" + opened + "/withdrawals", Map.of("reason", "the parcel was signed"))
        .expect(201);
    order.complete(
        "logistics1", RESOLVE, Map.of("resolution", "RESOLVED", "remark", "undone at ZJS"));
  }

  private void compensated(OrderCase order) {
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "d", "cause", "DAMAGED", "text", "a seam is open"))
        .expect(201);
    order.complete(
        "aftersales1", RESOLVE, Map.of("resolution", "COMPENSATE", "compensationAmount", "20"));
    order.complete("supervisor1", "userTask_approveCompensation", Map.of("approval", "APPROVE"));
    await("the platform").untilAsserted(() -> assertThat(order.story()).contains("MONEY_PAID"));
    app.advance(Duration.ofHours(3));
    await("word of it").untilAsserted(() -> assertThat(order.story()).contains("MONEY_TOLD"));
  }

  private void refundedInPart(OrderCase order) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", "part");
    body.put("kind", "REFUND_ONLY");
    body.put("reason", "one seam is open");
    body.put("amount", new BigDecimal("50.00"));
    Answer asked =
        app.as("agent1").post("/api/orders/" + order.id() + "/refund-requests", body).expect(201);
    order.complete(
        "aftersales1",
        "userTask_decideRefund",
        Map.of("refundDecision", "PAY", "faultFound", "CARRIER"));
    String refund = asked.at("/refundId");
    await("the money")
        .untilAsserted(
            () ->
                assertThat(app.as("aftersales1").get("/api/refunds/" + refund).at("/status"))
                    .isEqualTo("REFUNDED"));
  }

  private void report(OrderCase order, String waybillNo, String status) {
    app.importCsv(
            "/api/tracking/import",
            "carrier,waybillNo,status,time,place,text\nZJS,%s,%s,%s,深圳市,"
                .formatted(waybillNo, status, order.now()))
        .expect(200);
  }

  private static String ref(OrderCase order, String kind) {
    return order.timeline().stream()
        .filter(line -> line.path("kind").asText().equals(kind))
        .map(line -> line.path("ref").asText())
        .findFirst()
        .orElseThrow();
  }

  private JsonNode money(OrderCase order) {
    return app.as("finance1").get("/api/orders/" + order.id() + "/money").expect(200).json();
  }

  private static List<String> sums(JsonNode money) {
    return List.of("paid", "paidOut", "promised", "balance", "beyond").stream()
        .map(field -> money.path(field).decimalValue().setScale(2).toPlainString())
        .toList();
  }

  /** What an accountant comes to who adds up the lines. */
  private static List<String> fromTheLines(JsonNode money) {
    BigDecimal in = sum(money, "IN", "BOOKED").subtract(sum(money, "IN", "REVERSED"));
    BigDecimal out = sum(money, "OUT", "BOOKED").subtract(sum(money, "OUT", "REVERSED"));
    BigDecimal promised =
        sum(money, "OUT", "PROMISED").subtract(sum(money, "OUT", "RELEASED")).subtract(out);
    return List.of(in, out, promised, in.subtract(out), out.subtract(in).max(BigDecimal.ZERO))
        .stream()
        .map(sum -> sum.setScale(2).toPlainString())
        .toList();
  }

  private static BigDecimal sum(JsonNode money, String direction, String step) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode line : money.path("lines")) {
      boolean counts =
          line.path("direction").asText().equals(direction)
              && line.path("step").asText().equals(step);
      sum = counts ? sum.add(line.path("amount").decimalValue()) : sum;
    }
    return sum;
  }
}
