package org.gendan.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.gendan.erp.sandbox.ErpJournal;
import org.gendan.erp.sandbox.SandboxServer;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.App;
import org.gendan.testing.app.OrderBody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Five hundred refunds, and an application that dies thirty times while they are under way. The ERP
 * stands beside it and remembers: each effect has happened once.
 */
@Tag("chaos")
class RefundChaosTest {

  private static final int REFUNDS = 500;
  private static final int KILLS = 30;

  private final TestDatabase database = TestDatabase.create();
  private final Random random = new Random(20260302);

  @Test
  void killedThirtyTimesAmongFiveHundredRefundsEachEffectHappensOnce() throws SQLException {
    try (SandboxServer erp = SandboxServer.start(Clock.systemUTC())) {
      // Every answer takes its time, so that most deaths come between an effect and its answer.
      erp.answerAfter(Duration.ofMillis(50));
      Deque<String> unasked = new ArrayDeque<>();
      try (ChildApp first = start(erp)) {
        unasked.addAll(imported(first.door()));
      }
      for (int kill = 0; kill < KILLS; kill++) {
        try (ChildApp app = start(erp)) {
          int share = unasked.size() / (KILLS - kill);
          ask(app.door(), unasked, share);
          // Told ones repeat nothing and are not counted, so that each death has its work.
          int more = 1 + random.nextInt(share * 2);
          long enough = effects(erp) + more;
          await("%d effects more, before death %d".formatted(more, kill + 1))
              .atMost(Duration.ofMinutes(2))
              .pollInterval(Duration.ofMillis(2))
              .until(() -> effects(erp) >= enough || open() == 0);
          app.kill();
        }
      }
      try (ChildApp last = start(erp)) {
        await("all refunds, see the log of " + last)
            .atMost(Duration.ofMinutes(10))
            .pollInterval(Duration.ofSeconds(1))
            .until(() -> open() == 0);
      }
      eachEffectHappenedOnce(erp.journal());
    }
    assertThat(count("select count(*) from refund where status = 'REFUNDED'")).isEqualTo(REFUNDS);
    assertThat(count("select count(*) from sales_order where status = 'REFUNDED'"))
        .isEqualTo(REFUNDS);
    assertThat(count("select count(*) from order_payback where status = 'PAID'"))
        .isEqualTo(REFUNDS);
  }

  private static void eachEffectHappenedOnce(List<ErpJournal.Entry> journal) {
    List<ErpJournal.Entry> effects =
        journal.stream().filter(entry -> !entry.effect().equals("REPEATED")).toList();
    Map<String, Long> times =
        effects.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.effect() + " " + entry.subject(), Collectors.counting()));

    assertThat(times).hasSizeGreaterThanOrEqualTo(5 * REFUNDS);
    assertThat(times.entrySet()).allSatisfy(one -> assertThat(one.getValue()).isEqualTo(1));
    for (String kind : List.of("REFUND_APPLIED", "REFUND_PAID", "MONEY_BACK", "ORDER_CANCELLED")) {
      assertThat(effects.stream().filter(entry -> entry.effect().equals(kind)))
          .as(kind)
          .hasSize(REFUNDS);
    }
    assertThat(
            effects.stream()
                .filter(entry -> entry.effect().equals("MONEY_BACK"))
                .map(entry -> new BigDecimal(entry.detail()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(new BigDecimal("246.00").multiply(BigDecimal.valueOf(REFUNDS)));
  }

  private static long effects(SandboxServer erp) {
    return erp.journal().stream().filter(entry -> !entry.effect().equals("REPEATED")).count();
  }

  private ChildApp start(SandboxServer erp) {
    return ChildApp.start(
        database,
        "--gendan.erp.adapter=wangdiantong",
        "--gendan.erp.wangdiantong.base-url=http://localhost:"
            + erp.port()
            + "/sandbox/erp/wangdiantong/openapi",
        // What a dead node had begun is free again by the time the next one is up.
        "--camunda.bpm.job-execution.lock-time-in-millis=15000",
        // A refund whose answer got lost is asked after until it is known, not five times.
        "--gendan.engine.retry-cycle=" + "PT2S,".repeat(60) + "PT2S",
        "--camunda.bpm.webapp.enabled=false");
  }

  private List<String> imported(App app) throws SQLException {
    StringBuilder csv = new StringBuilder(OrderBody.header());
    for (int i = 0; i < REFUNDS; i++) {
      csv.append('\n').append(OrderBody.prepaid().row());
    }
    app.as("agent1")
        .post("/api/orders/import", "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8))
        .expect(200);
    List<String> ids = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select order_id from sales_order")) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    assertThat(ids).hasSize(REFUNDS);
    return ids;
  }

  /** Our own doing, so that nobody talks and the money goes back at once. */
  private static void ask(App app, Deque<String> orders, int share) {
    for (int i = 0; i < share; i++) {
      app.as("agent1")
          .post(
              "/api/orders/" + orders.remove() + "/refund-requests",
              Map.of(
                  "requestId", "chaos",
                  "kind", "REFUND_ONLY",
                  "reason", "缺货",
                  "fault", "COMPANY"))
          .expect(201);
    }
  }

  private long open() {
    return count("select count(*) from refund where status <> 'REFUNDED'");
  }

  private long count(String sql) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
