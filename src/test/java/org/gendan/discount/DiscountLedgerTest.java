package org.gendan.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.gendan.discount.DiscountQuotaMapper.Entry;
import org.gendan.discount.DiscountQuotaMapper.Kind;
import org.gendan.discount.DiscountQuotaMapper.Quota;
import org.gendan.security.Roles;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of discounts on the real database: never below zero, whoever comes at once. */
@Tag("database")
@WholeApp
class DiscountLedgerTest extends AppTest {

  @Autowired private DiscountQuotas quotas;
  @Autowired private DiscountMonths months;
  @Autowired private DiscountQuotaMapper store;
  @Autowired private EngineDiscountPeople people;
  @Autowired private IdentityService identity;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private TransactionTemplate transaction;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whoeverComesAtOnceTimesAndMoneyAreNeverExceeded(long seed) throws Exception {
    String agent = agent();
    Random random = new Random(seed);
    List<Callable<Boolean>> offers = new ArrayList<>();
    List<Long> amounts = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      long fen = 1 + random.nextInt(seed % 2 == 0 ? 5_000 : 30_000);
      amounts.add(fen);
      String ref = agent + "/" + i;
      offers.add(() -> grant(agent, ref, fen));
    }

    List<Boolean> answers = atOnce(offers);

    Quota quota = quotas.of(agent, quotas.now());
    List<Entry> booked = bookedBy(agent);
    assertThat(quota.timesUsed()).isLessThanOrEqualTo(5).isEqualTo(booked.size());
    assertThat(quota.fenUsed())
        .isLessThanOrEqualTo(50_000)
        .isEqualTo(booked.stream().mapToLong(Entry::amountFen).sum());
    assertThat(answers.stream().filter(granted -> granted).count()).isEqualTo(booked.size());
    // What was refused did not fit any more.
    for (int i = 0; i < answers.size(); i++) {
      boolean fits = quota.timesUsed() < 5 && quota.fenUsed() + amounts.get(i) <= 50_000;
      assertThat(answers.get(i) || !fits).as("offer %d of %s", i, amounts).isTrue();
    }
  }

  @Test
  void theSameOfferAgainTakesNothingMore() throws Exception {
    String agent = agent();

    assertThat(grant(agent, agent, 4_000)).isTrue();
    assertThat(grant(agent, agent, 4_000)).isTrue();

    assertThat(quotas.of(agent, quotas.now()).timesUsed()).isOne();
    assertThat(bookedBy(agent)).hasSize(1);
  }

  @Test
  void whoBelongsToNoDeskGivesNothing() {
    assertThat(grant("logistics1", OrderBody.number(), 100)).isFalse();
    assertThat(grant("nobody-" + OrderBody.number(), OrderBody.number(), 100)).isFalse();
  }

  @Test
  void allWhoGaveTheLeastMayGiveTwiceMoreInTheNextMonth() {
    YearMonth month = YearMonth.of(2031, 4);
    String one = agent();
    String other = agent();
    everybodyGave(month, 3_000);
    gave(one, month, -1, 2_000);
    gave(other, month, -1, 2_000);

    carryOver(month);

    assertThat(quotas.of(one, month.plusMonths(1)).timesAllowed()).isEqualTo(7);
    assertThat(quotas.of(other, month.plusMonths(1)).timesAllowed()).isEqualTo(7);
    assertThat(quotas.of("agent1", month.plusMonths(1)).timesAllowed()).isEqualTo(5);
    assertThat(quotas.ledger(month.plusMonths(1)))
        .extracting(Entry::agent, Entry::kind, Entry::times)
        .containsExactlyInAnyOrder(tuple(one, Kind.EXTRA, -2), tuple(other, Kind.EXTRA, -2));
  }

  @Test
  void whoGaveTooOftenHasFewerTimesInTheNextMonthAndNeverLessThanNone() {
    YearMonth month = YearMonth.of(2032, 4);
    String often = agent();
    String always = agent();
    agent();
    for (int i = 0; i < 7; i++) {
      gave(often, month, 5, 10);
    }
    for (int i = 0; i < 12; i++) {
      gave(always, month, 5, 10);
    }

    carryOver(month);

    assertThat(quotas.of(often, month.plusMonths(1)).timesAllowed()).isEqualTo(3);
    assertThat(quotas.of(always, month.plusMonths(1)).timesAllowed()).isZero();
  }

  @Test
  void aMonthIsCarriedOverOnce() {
    YearMonth month = YearMonth.of(2033, 4);
    String agent = agent();

    carryOver(month);
    months.carryOver(month);

    assertThat(quotas.of(agent, month.plusMonths(1)).timesAllowed()).isEqualTo(7);
  }

  @Test
  void theNextMonthIsOpenedUntilItsEndInTheBusinessZone() {
    YearMonth month = YearMonth.of(2034, 4);

    carryOver(month);

    var waits =
        runtime.createProcessInstanceQuery().processInstanceBusinessKey("2034-05").singleResult();
    assertThat(waits).isNotNull();
    assertThat(
            management
                .createJobQuery()
                .processInstanceId(waits.getId())
                .singleResult()
                .getDuedate()
                .toInstant())
        .isEqualTo(Instant.parse("2034-05-31T16:00:00Z"));
  }

  private void carryOver(YearMonth month) {
    store.openMonth(month.toString(), Instant.parse("2026-03-02T02:00:00Z"));
    months.carryOver(month);
  }

  private void everybodyGave(YearMonth month, long fen) {
    var all = new TreeSet<String>();
    List.of(Roles.ORDER_AGENTS, Roles.AFTER_SALES, Roles.TEAM_LEADS)
        .forEach(group -> all.addAll(people.membersOf(group)));
    all.forEach(agent -> gave(agent, month, 5, fen));
  }

  /** Uses a quota as it was used in that month; below zero takes the amount back first. */
  private void gave(String agent, YearMonth month, int times, long fen) {
    store.open(agent, month.toString(), 5, 50_000);
    if (times < 0) {
      store.take(
          agent,
          month.toString(),
          -store.find(agent, month.toString()).orElseThrow().fenUsed(),
          true);
    }
    assertThat(store.take(agent, month.toString(), fen, true)).isTrue();
  }

  private boolean grant(String agent, String ref, long fen) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> quotas.take(agent, "o", "n", ref, fen, false)));
  }

  private List<Entry> bookedBy(String agent) {
    return quotas.ledger(quotas.now()).stream()
        .filter(entry -> entry.agent().equals(agent))
        .toList();
  }

  /** Somebody new at the desk, with a quota that nobody else uses. */
  private String agent() {
    String id = "user" + OrderBody.number().toLowerCase(Locale.ROOT).replace("-", "x");
    identity.saveUser(identity.newUser(id));
    identity.createMembership(id, Roles.ORDER_AGENTS);
    return id;
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(calls.size());
    try {
      List<T> all = new ArrayList<>();
      for (Future<T> answer : callers.invokeAll(calls)) {
        all.add(answer.get());
      }
      return all;
    } finally {
      callers.shutdownNow();
    }
  }
}
