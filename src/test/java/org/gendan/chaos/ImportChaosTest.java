package org.gendan.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.OrderBody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Large imports under conditions that no build should wait for: {@code ./mvnw -Pchaos verify}. */
@Tag("chaos")
class ImportChaosTest {

  private static final String ROOTS =
      "from ACT_RU_EXECUTION where PARENT_ID_ is null and SUPER_EXEC_ is null";

  private final TestDatabase database = TestDatabase.create();

  @Test
  void killedInTheMiddleAndSentAgainEveryOrderIsThereOnce() throws SQLException {
    byte[] sheet = sheet(5_000, 1);
    CompletableFuture<Answer> cut;
    try (ChildApp first = ChildApp.start(database)) {
      cut = CompletableFuture.supplyAsync(() -> send(first, sheet));
      await("some orders")
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> taken() >= 1_000);
      first.kill();
    }
    assertThat(cut).failsWithin(Duration.ofMinutes(1));
    long before = taken();
    assertThat(before).isBetween(1_000L, 4_999L);
    assertThat(count("select count(*) " + ROOTS))
        .as("orders and their processes")
        .isEqualTo(before);

    try (ChildApp second = ChildApp.start(database)) {
      Answer again = send(second, sheet).expect(200);
      assertThat(again.json().path("duplicates").asLong()).isEqualTo(before);
      assertThat(again.json().path("accepted").asLong()).isEqualTo(5_000 - before);
    }
    assertThat(taken()).isEqualTo(5_000);
    assertThat(count("select count(*) " + ROOTS)).isEqualTo(5_000);
    assertThat(count("select count(distinct BUSINESS_KEY_) " + ROOTS)).isEqualTo(5_000);
    assertThat(count("select count(*) from ACT_RU_TASK")).isEqualTo(5_000);
    assertThat(
            count(
                """
                select count(distinct o.order_id) from sales_order o
                  join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = o.order_id
                  join ACT_RU_TASK t on t.PROC_INST_ID_ = e.PROC_INST_ID_
                 where t.TASK_DEF_KEY_ = 'userTask_confirmOrder'"""))
        .as("orders with their task")
        .isEqualTo(5_000);
  }

  @Test
  void aHundredThousandLinesFitIntoHalfAGigabyte() throws SQLException {
    try (ChildApp app = ChildApp.start(database)) {
      Answer answer = send(app, sheet(50_000, 2)).expect(200);

      assertThat(answer.json().path("accepted").asLong()).as("%s", answer).isEqualTo(50_000);
      assertThat(app.text()).doesNotContain("OutOfMemoryError");
    }
    assertThat(count("select count(*) from order_line")).isEqualTo(100_000);
    assertThat(count("select count(*) " + ROOTS)).isEqualTo(50_000);
  }

  private static Answer send(ChildApp app, byte[] sheet) {
    return app.door().as("agent1").post("/api/orders/import", "text/csv", sheet);
  }

  private static byte[] sheet(int orders, int lines) {
    StringBuilder csv = new StringBuilder(OrderBody.header());
    for (int i = 0; i < orders; i++) {
      OrderBody order = OrderBody.cod();
      for (int line = 0; line < lines; line++) {
        csv.append('\n').append(order.with("sku", "P100-" + line).row());
      }
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private long taken() throws SQLException {
    return count("select count(*) from sales_order");
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
