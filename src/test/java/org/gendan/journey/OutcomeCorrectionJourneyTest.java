package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.Parcel;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** An outcome that logistics has verified wrongly is put right by another person. */
@WholeApp
class OutcomeCorrectionJourneyTest extends AppTest {

  private static final String VERIFY = "userTask_verifyOutcome";
  private static final String CONFIRM = "userTask_confirmOutcome";
  private static final String EXCEPTION = "userTask_resolveException";

  @Test
  void aRefusalThatWasAReceiptCompletesTheOrder() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = verified(order, "ARRIVED_LOCALLY", "REFUSED");
    assertThat(order.status()).isEqualTo("RETURNING");

    Answer corrected = correct("lead1", parcel, "r1", "SIGNED").expect(201);

    assertThat(corrected.at("/from/outcome")).isEqualTo("REFUSED");
    assertThat(corrected.at("/to/outcome")).isEqualTo("SIGNED");
    assertThat(corrected.at("/leftToPeople")).contains("refund");
    assertThat(order.status()).isEqualTo("COMPLETED");
    assertThat(parcel.show().path("verifiedOutcome").asText()).isEqualTo("SIGNED");
    assertThat(parcel.show().path("verifiedBy").asText()).isEqualTo("lead1");
    assertThat(order.openTasks()).contains(EXCEPTION).doesNotContain("userTask_pressCarrier");
    assertThat(parcel.requests()).containsExactly("RETURN_TO_SENDER WITHDRAWN");
    assertThat(order.story())
        .containsSubsequence("OUTCOME_VERIFIED", "OUTCOME_CORRECTED", "OUTCOME_VERIFIED");
  }

  @Test
  void aReceiptThatWasARefusalBringsTheOrderBack() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = verified(order, "ARRIVED_LOCALLY", "SIGNED");
    assertThat(order.status()).isEqualTo("COMPLETED");

    Answer corrected = correct("lead1", parcel, "r1", "REFUSED").expect(201);

    assertThat(corrected.at("/leftToPeople")).contains("finance");
    assertThat(order.status()).isEqualTo("RETURNING");
    assertThat(parcel.requests()).singleElement().asString().startsWith("RETURN_TO_SENDER");
  }

  @Test
  void theSameCorrectionAgainIsOne() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = verified(order, "ARRIVED_LOCALLY", "REFUSED");
    String first = correct("lead1", parcel, "r1", "SIGNED").expect(201).at("/correctionId");

    assertThat(correct("lead1", parcel, "r1", "SIGNED").expect(200).at("/correctionId"))
        .isEqualTo(first);
    correct("lead1", parcel, "r1", "LOST").expect(409);
    correct("logistics1", parcel, "r2", "SIGNED").expect(422);
    assertThat(order.story()).containsOnlyOnce("OUTCOME_CORRECTED");
  }

  @Test
  void whoHasVerifiedItCannotCorrectItAndADeskOfCallersNever() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = verified(order, "ARRIVED_LOCALLY", "REFUSED");

    correct("logistics1", parcel, "r1", "SIGNED").expect(403);
    correct("agent1", parcel, "r2", "SIGNED").expect(403);

    assertThat(order.status()).isEqualTo("RETURNING");
  }

  @Test
  void whatIsNotKnownIsVerifiedAnew() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = verified(order, "DELIVERED", "SIGNED");
    correct("lead1", parcel, "r1", "NOT_YET").expect(201);

    assertThat(order.status()).isEqualTo("DISPATCHED");
    assertThat(order.openTasks()).contains(VERIFY);
    verify(order, "SIGNED");
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void aCorrectionAgainstTheCarrierWaitsForASecondPerson() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = verified(order, "DELIVERED", "SIGNED");
    correct("lead1", parcel, "r1", "REFUSED").expect(201);

    assertThat(order.openTasks()).contains(CONFIRM);
    assertThat(order.status()).isEqualTo("DISPATCHED");
    assertThat(parcel.requests()).isEmpty();
    order.complete("logistics1", CONFIRM, Map.of("confirmation", "CONFIRMED"));
    assertThat(order.status()).isEqualTo("RETURNING");
  }

  @Test
  void whatCannotBeIsRefused() {
    OrderCase order = app.take(OrderBody.cod());
    Parcel parcel = Parcel.of(app, order, "SF");
    parcel.is("DELIVERED");

    assertThat(correct("lead1", parcel, "r1", "REFUSED").expect(409).at("/detail"))
        .contains("answer its task");
    correct("lead1", parcel, "r2", "MAYBE").expect(422);
    assertThat(order.openTasks()).containsExactly(VERIFY);
  }

  private Parcel verified(OrderCase order, String status, String outcome) {
    // Logistics asks this carrier on the phone; a machine would have it turned round by now.
    Parcel parcel = Parcel.of(app, order, "ZJS");
    parcel.is(status);
    app.as("agent1")
        .post("/api/shipments/" + parcel.id() + "/claims", Map.of("claim", claim(outcome)))
        .expect(201);
    verify(order, outcome);
    return parcel;
  }

  private static String claim(String outcome) {
    return outcome.equals("LOST") ? "REFUSED" : outcome;
  }

  private static void verify(OrderCase order, String outcome) {
    order.complete(
        "logistics1", VERIFY, Map.of("verifiedOutcome", outcome, "evidence", "SF: " + outcome));
  }

  private Answer correct(String user, Parcel parcel, String requestId, String outcome) {
    return app.as(user)
        .post(
            "/api/shipments/" + parcel.id() + "/corrections",
            Map.of(
                "requestId",
                requestId,
                "kind",
                "OUTCOME",
                "outcome",
                outcome,
                "reason",
                "read the wrong line"));
  }
}
