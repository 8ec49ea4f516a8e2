package org.gendan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Two come through the door at the same moment. */
@Tag("database")
@WholeApp
class SameMomentJourneyTest extends AppTest {

  private static final String SECOND_KEY = "userTask_confirmCancellation";

  private final ExecutorService callers = Executors.newFixedThreadPool(4);

  @AfterEach
  void sendThemHome() {
    callers.shutdownNow();
  }

  @RepeatedTest(5)
  void aPaymentAndARequestToCancelForNonPaymentNeverBothStand() throws Exception {
    OrderCase order = app.take(OrderBody.unpaid());
    atOnce(
        () -> order.pay("finance1"),
        () -> order.cancel("agent1", "r1", "UNPAID"),
        () -> order.cancel("agent2", "r2", "UNPAID"));

    assertThat(order.status()).isEqualTo("CONFIRMING");
    assertThat(order.openTasks()).doesNotContain(SECOND_KEY);
  }

  @RepeatedTest(3)
  void theSameReferenceToldTwiceAtOnceIsOnePayment() throws Exception {
    OrderCase order = app.take(OrderBody.unpaid());
    OrderCase other = app.take(OrderBody.unpaid());

    List<Answer> answers =
        atOnce(
            () -> order.pay("finance1", "246.00", order.no()),
            () -> order.pay("agent1", "246.00", order.no()),
            () -> other.pay("lead1", "246.00", order.no()));

    assertThat(answers).extracting(Answer::status).isSubsetOf(201, 200, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
  }

  @RepeatedTest(3)
  void theSameRequestTwiceAtOnceIsOneRequest() throws Exception {
    OrderCase order = app.take(OrderBody.unpaid());

    List<Answer> answers =
        atOnce(
            () -> order.cancel("agent1", "r1", "UNPAID"),
            () -> order.cancel("agent1", "r1", "UNPAID"),
            () -> order.cancel("agent1", "r1", "UNPAID"));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200, 200);
    assertThat(answers)
        .extracting(answer -> answer.at("/cancellationId"))
        .containsOnly(answers.get(0).at("/cancellationId"));
    assertThat(order.openTasks()).containsOnlyOnce(SECOND_KEY);
  }

  @RepeatedTest(3)
  void theSameParcelToldTwiceAtOnceIsOneParcel() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    Map<String, String> parcel = Map.of("carrier", "SF", "waybillNo", "SF" + order.no());
    Callable<Answer> told =
        () -> app.as("logistics1").post("/api/orders/" + order.id() + "/shipments", parcel);

    List<Answer> answers = atOnce(told, told, told);

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200, 200);
  }

  @SafeVarargs
  private List<Answer> atOnce(Callable<Answer>... calls)
      throws InterruptedException, ExecutionException {
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> call : callers.invokeAll(List.of(calls))) {
      answers.add(call.get());
    }
    return answers;
  }
}
