package org.gendan.refund.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.gendan.order.payment.Paybacks;
import org.gendan.refusal.Refusal;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is asked, by however many at the same moment: never more goes back than was paid. */
@Tag("database")
@WholeApp
class RefundMoneyTest extends AppTest {

  private static final BigDecimal PAID = new BigDecimal("246.00");
  private static final String TALK = "userTask_recoverRefund";

  @Autowired private JdbcTemplate database;
  @Autowired private Paybacks paybacks;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsReservedByManyAtOnceIsNeverMoreThanWasPaid(long seed) throws Exception {
    OrderCase order = app.take(OrderBody.prepaid());
    Random random = new Random(seed);
    List<Callable<Boolean>> steps = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      // Few refs, so that a case also changes, pays and releases what it has.
      String ref = seed + "-" + order.no() + "-" + random.nextInt(6);
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(24_700), 2);
      int kind = random.nextInt(10);
      steps.add(() -> step(order.id(), ref, amount, kind));
    }
    long reserved = together(steps).stream().filter(done -> done).count();

    assertThat(reserved).isPositive();
    assertThat(sum(order.id())).isLessThanOrEqualTo(PAID);
  }

  @Test
  void partsThatManyAskForAndManyDecideNeverComeToMoreThanWasPaid() throws Exception {
    OrderCase order = app.take(OrderBody.prepaid());
    Random random = new Random(42);
    List<Callable<Answer>> asked =
        IntStream.range(0, 8)
            .mapToObj(i -> part("p" + i, BigDecimal.valueOf(1_000 + random.nextInt(9_000), 2)))
            .map(body -> (Callable<Answer>) () -> ask(order, body))
            .toList();
    List<Answer> answers = together(asked);
    assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);

    List<Callable<Answer>> decided = new ArrayList<>();
    for (var task : order.show().path("openTasks")) {
      if (task.path("key").asText().equals("userTask_decideRefund")) {
        boolean asAsked = decided.isEmpty();
        BigDecimal other = BigDecimal.valueOf(100 + random.nextInt(15_000), 2);
        String amount = asAsked ? "" : other.toPlainString();
        String approver =
            task.path("group").asText().equals("after-sales") ? "aftersales1" : "lead1";
        decided.add(() -> decide(approver, task.path("taskId").asText(), amount));
      }
    }
    together(decided);
    await()
        .untilAsserted(
            () -> {
              assertThat(open(order.id(), "REFUNDED")).isPositive();
              assertThat(open(order.id(), "PAYING")).isZero();
            });

    assertThat(sum(order.id())).isLessThanOrEqualTo(PAID);
    assertThat(moneyBack(order.id())).isPositive().isLessThanOrEqualTo(sum(order.id()));
  }

  @Test
  void ofManyAnswersAtTheSameMomentOneIsTakenAndNoSecondOfferIsMade() throws Exception {
    OrderCase order = talkedAbout();
    String taskId = order.task(TALK).path("taskId").asText();
    List<String> offers = List.of("SHIP_FIRST", "LATER_DATE", "SHIP_FIRST", "LATER_DATE");
    List<Callable<Answer>> answers =
        offers.stream()
            .map(offer -> (Callable<Answer>) () -> offer(taskId, "REFUND", offer))
            .toList();
    long taken = together(answers).stream().filter(answer -> answer.status() == 204).count();

    assertThat(taken).isEqualTo(1);
    order.becomes("REFUNDED");
    assertThat(order.story()).containsOnlyOnce("REFUND_TALK").containsOnlyOnce("REFUND_PAID");
  }

  private boolean step(String orderId, String ref, BigDecimal amount, int kind) {
    try {
      switch (kind) {
        case 0 -> paybacks.release(orderId, ref);
        case 1 -> paybacks.find(orderId, ref).ifPresent(one -> paybacks.paid(orderId, ref));
        default -> paybacks.reserve(orderId, ref, amount);
      }
      return kind > 1;
    } catch (Refusal | IllegalStateException e) {
      return false;
    }
  }

  private static <T> List<T> together(List<Callable<T>> steps) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done : threads.invokeAll(steps)) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  private OrderCase talkedAbout() {
    for (int i = 0; i < 20; i++) {
      OrderCase order = app.take(OrderBody.prepaid());
      Map<String, Object> body = part("whole", null);
      if (ask(order, body).expect(201).at("/status").equals("TALKING")) {
        return order;
      }
    }
    throw new AssertionError("Of 20 refunds all were held out");
  }

  private static Map<String, Object> part(String requestId, BigDecimal amount) {
    Map<String, Object> body = new HashMap<>();
    body.put("requestId", requestId);
    body.put("kind", "REFUND_ONLY");
    body.put("reason", "买贵了");
    body.put("amount", amount);
    return body;
  }

  private Answer ask(OrderCase order, Map<String, ?> body) {
    return app.as("agent1").post("/api/orders/" + order.id() + "/refund-requests", body);
  }

  private Answer decide(String who, String taskId, String amount) {
    return complete(who, taskId, Map.of("refundDecision", "PAY", "decidedAmount", amount));
  }

  private Answer offer(String taskId, String outcome, String offer) {
    return complete("aftersales1", taskId, Map.of("refundOutcome", outcome, "offer", offer));
  }

  private Answer complete(String who, String taskId, Map<String, String> fields) {
    Map<String, Object> variables = new HashMap<>();
    fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    return app.as(who)
        .post(app.engine("/task/" + taskId + "/complete"), Map.of("variables", variables));
  }

  private BigDecimal sum(String orderId) {
    return database.queryForObject(
        "select coalesce(sum(amount), 0) from order_payback"
            + " where order_id = ? and status <> 'RELEASED'",
        BigDecimal.class,
        orderId);
  }

  private int open(String orderId, String status) {
    return database.queryForObject(
        "select count(*) from refund where order_id = ? and status = ?",
        Integer.class,
        orderId,
        status);
  }

  /** What the ERP has booked, over all refunds of the order. */
  private BigDecimal moneyBack(String orderId) {
    return database
        .queryForList("select refund_id from refund where order_id = ?", String.class, orderId)
        .stream()
        .map(id -> app.as("admin").get("/api/demo/erp/journal?subject=" + id + "-1").json())
        .flatMap(entries -> StreamSupport.stream(entries.spliterator(), false))
        .filter(entry -> entry.path("effect").asText().equals("MONEY_BACK"))
        .map(entry -> new BigDecimal(entry.path("detail").asText()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
