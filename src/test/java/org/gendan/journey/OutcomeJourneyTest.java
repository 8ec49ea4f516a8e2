package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** What can become of a parcel. */
@WholeApp
class OutcomeJourneyTest extends AppTest {

  private static final String VERIFY = "userTask_verifyOutcome";
  private static final String CONFIRM = "userTask_confirmOutcome";
  private static final Map<String, String> REFUSED =
      Map.of("verifiedOutcome", "REFUSED", "evidence", "SF: 客户拒收");

  @Test
  void aRejectedParcelIsVerifiedAsRefusedAndComesBack() {
    OrderCase order = app.take(OrderBody.cod());
    order.dispatch();
    track(order, "REJECTED");
    order.complete(
        "agent1",
        "userTask_makeThirdCall",
        Map.of("callResult", "REACHED", "action", "WILL_NOT_ACCEPT"));
    order.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", "REFUSED", "evidence", "SF: 客户拒收"));

    assertThat(order.status()).isEqualTo("RETURNING");
    assertThat(order.instances("order-lifecycle")).isEmpty();
    track(order, "RETURNED");
    assertThat(order.status()).isEqualTo("RETURNED");
    assertThat(order.story()).containsSubsequence("ORDER_RETURNING", "ORDER_RETURNED");
  }

  @Test
  void whatTheCustomerClaimsOnlyOpensTheVerification() {
    OrderCase order = app.take(OrderBody.cod());
    String shipment = order.dispatch();
    Answer claimed = claim(shipment);

    assertThat(claimed.at("/claimedOutcome")).isEqualTo("SIGNED");
    assertThat(claimed.json().path("verifiedOutcome").isNull()).isTrue();
    assertThat(order.status()).isEqualTo("DISPATCHED");
    assertThat(order.task(VERIFY).path("group").asText()).isEqualTo("logistics");
  }

  @Test
  void whatCannotBeProvedYetIsLookedAtAgainAWorkingDayLater() {
    OrderCase order = app.take(OrderBody.cod());
    String shipment = order.dispatch();
    track(order, "PICKED_UP");
    claim(shipment);
    order.complete("logistics1", VERIFY, Map.of("verifiedOutcome", "NOT_YET"));
    assertThat(order.openTasks()).isEmpty();
    order.fireTimer("event_nextLookDue", shipment);

    order.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", "SF: 本人签收"));
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void newsBeforeTheSecondLookOpensTheVerificationAtOnce() {
    OrderCase order = app.take(OrderBody.cod());
    claim(order.dispatch());
    order.complete("logistics1", VERIFY, Map.of("verifiedOutcome", "NOT_YET"));
    track(order, "DELIVERED");

    assertThat(order.openTasks()).containsExactly(VERIFY);
  }

  @Test
  void anOutcomeWithoutEvidenceIsRefusedAndNothingChanges() {
    OrderCase order = app.take(OrderBody.cod());
    claim(order.dispatch());
    Answer refused = order.tryComplete("logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/message")).contains("evidence");
    assertThat(order.status()).isEqualTo("DISPATCHED");
    assertThat(order.openTasks()).containsExactly(VERIFY);
  }

  @Test
  void aRefusalOfWhatTheCarrierDeliveredWaitsForASecondPerson() {
    OrderCase order = app.take(OrderBody.cod());
    String shipment = order.dispatch();
    track(order, "DELIVERED");
    order.complete("logistics1", VERIFY, REFUSED);

    assertThat(order.openTasks()).containsExactly(CONFIRM);
    assertThat(order.status()).isEqualTo("DISPATCHED");
    JsonNode parcel = app.as("agent1").get("/api/shipments/" + shipment).expect(200).json();
    assertThat(parcel.path("verifiedOutcome").isNull()).isTrue();
    assertThat(parcel.path("carrierRequests")).isEmpty();
    assertThat(parcel.at("/doubt/outcome").asText()).isEqualTo("REFUSED");
    assertThat(parcel.at("/doubt/why").asText()).contains("delivered (已投递)");
    Answer own = order.tryComplete("logistics1", CONFIRM, Map.of("confirmation", "CONFIRMED"));
    assertThat(own.status()).as("%s", own).isIn(403, 500);
    assertThat(own.at("/message")).contains("another person");

    order.complete("lead1", CONFIRM, Map.of("confirmation", "CONFIRMED", "remark", "SF photo"));

    assertThat(order.status()).isEqualTo("RETURNING");
    assertThat(order.story())
        .containsSubsequence("OUTCOME_DOUBTED", "OUTCOME_CONFIRMED", "OUTCOME_VERIFIED");
  }

  @Test
  void whatTheSecondPersonDoesNotConfirmIsVerifiedAnew() {
    OrderCase order = app.take(OrderBody.cod());
    order.dispatch();
    track(order, "DELIVERED");
    order.complete("logistics1", VERIFY, REFUSED);
    assertThat(
            order
                .tryComplete("lead1", CONFIRM, Map.of("confirmation", "NOT_CONFIRMED"))
                .at("/message"))
        .contains("remark");
    order.complete("lead1", CONFIRM, Map.of("confirmation", "NOT_CONFIRMED", "remark", "SF: 本人签收"));

    assertThat(order.openTasks()).containsExactly(VERIFY);
    order.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", "SF: 本人签收"));
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void aReceiptOfWhatIsBackWaitsForASecondPerson() {
    OrderCase order = app.take(OrderBody.cod());
    order.dispatch();
    track(order, "RETURNED");
    order.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", "SIGNED", "evidence", "SF: 本人签收"));

    assertThat(order.openTasks()).containsExactly(CONFIRM);
    assertThat(order.status()).isEqualTo("DISPATCHED");
  }

  private Answer claim(String shipment) {
    return app.as("agent1")
        .post("/api/shipments/" + shipment + "/claims", Map.of("claim", "SIGNED"))
        .expect(201);
  }

  private void track(OrderCase order, String status) {
    String row =
        "SF,SF%s,%s,%s,深圳,".formatted(order.no(), status, DeskTime.now().atOffset(ZoneOffset.UTC));
    Answer answer =
        app.importCsv("/api/tracking/import", "carrier,waybillNo,status,time,place,text\n" + row);
    assertThat(answer.expect(200).at("/accepted")).as("%s", answer).isEqualTo("1");
  }
}
