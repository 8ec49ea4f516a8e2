package org.gendan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gendan.escalation.compensation.CompensationMapper;
import org.gendan.escalation.notice.CustomerNotices;
import org.gendan.escalation.notice.Notice;
import org.gendan.escalation.notice.Notice.Kind;
import org.gendan.escalation.notice.Notice.Status;
import org.gendan.escalation.notice.NoticeMapper;
import org.gendan.notify.notice.NoticeDesk.Standing;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds when many come at the same moment, on the real database. */
@Tag("database")
@WholeApp
class CaseRacesTest extends AppTest {

  private static final int MANY = 20;

  @Autowired private CompensationMapper compensations;
  @Autowired private NoticeMapper notices;
  @Autowired private CustomerNotices weighing;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void aBudgetIsNeverOverspent() throws Exception {
    String group = "group-" + OrderBody.number().hashCode();
    var each = new TransactionTemplate(transactions);
    List<Boolean> granted =
        atOnce(
            i ->
                () -> each.execute(status -> compensations.spend(group, "2026-03", 3_000, 10_000)));

    assertThat(granted).filteredOn(yes -> yes).hasSize(3);
    assertThat(compensations.spent(group, "2026-03")).isEqualTo(9_000);
  }

  @Test
  void aCustomerIsToldOneThingAtATimeAndNotMoreOftenThanTheTableAllows() throws Exception {
    OrderCase order = app.take(OrderBody.cod());
    var local = order.now().atZone(ZoneId.of("Asia/Shanghai"));
    var noon = local.toLocalDate().atTime(12, 0).atZone(local.getZone());
    app.advance(Duration.between(local, noon.isBefore(local) ? noon.plusDays(1) : noon));
    String id =
        app.as("agent1")
            .post(
                "/api/orders/" + order.id() + "/exceptions",
                Map.of("requestId", "race", "cause", "DELAY_RISK"))
            .expect(201)
            .at("/exceptionId");
    app.advance(Duration.ZERO);
    Instant now = order.now();
    List<Notice> asked =
        IntStream.range(0, MANY)
            .mapToObj(
                i ->
                    new Notice(
                        UUID.randomUUID().toString(),
                        id,
                        order.id(),
                        Kind.ANSWERED,
                        Status.WAITING,
                        null,
                        now,
                        null))
            .toList();
    notices.addAll(asked);

    // Three a day, of which the first is that the desk looks after it; never two at once.
    app.advance(Duration.ofHours(5));
    List<Standing> first = atOnce(i -> () -> weighing.weigh(asked.get(i).id()).standing());
    assertThat(first).containsOnly(Standing.SENDING, Standing.WAITING);
    assertThat(first).containsOnlyOnce(Standing.SENDING);
    app.advance(Duration.ofHours(17));
    List<Standing> next = atOnce(i -> () -> weighing.weigh(asked.get(i).id()).standing());
    assertThat(next).filteredOn(Standing.SENDING::equals).hasSizeLessThanOrEqualTo(2);
    List<Standing> last = atOnce(i -> () -> weighing.weigh(asked.get(i).id()).standing());
    assertThat(last).as("%s", weighing.of(id)).doesNotContain(Standing.WAITING);
    assertThat(sending(id)).isEqualTo(2);
  }

  private long sending(String exceptionId) {
    return weighing.of(exceptionId).stream()
        .filter(notice -> notice.kind() == Kind.ANSWERED && notice.status() == Status.SENDING)
        .count();
  }

  @Test
  void aMassEventThatIsReportedByManyAtOnceIsOneCase() throws Exception {
    List<OrderBody> bodies = List.of(OrderBody.cod(), OrderBody.cod(), OrderBody.cod());
    List<OrderCase> orders = bodies.stream().map(app::take).toList();
    List<String> numbers = bodies.stream().map(OrderBody::no).toList();
    String mass = "mass-" + numbers.get(0);

    // Half of them repeat one request, the others report the same on their own.
    List<Answer> answers = atOnce(i -> () -> outage(i % 2 == 0 ? mass : mass + "-" + i, numbers));

    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 409);
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    for (OrderCase order : orders) {
      assertThat(order.openTasks()).filteredOn("userTask_resolveException"::equals).hasSize(1);
    }
  }

  private Answer outage(String requestId, List<String> numbers) {
    return app.as("lead1")
        .post(
            "/api/exceptions",
            Map.of(
                "requestId",
                requestId,
                "cause",
                "NOT_SHIPPED",
                "platform",
                "TMALL",
                "orderNos",
                numbers));
  }

  private static <T> List<T> atOnce(IntFunction<Callable<T>> each) throws Exception {
    var start = new CyclicBarrier(MANY);
    var threads = Executors.newFixedThreadPool(MANY);
    try {
      List<Future<T>> results = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        Callable<T> one = each.apply(i);
        results.add(
            threads.submit(
                () -> {
                  start.await(60, TimeUnit.SECONDS);
                  return one.call();
                }));
      }
      List<T> all = new ArrayList<>();
      for (Future<T> result : results) {
        all.add(result.get(120, TimeUnit.SECONDS));
      }
      return all;
    } finally {
      threads.shutdown();
    }
  }
}
