package org.gendan.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.OrderBody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One of two nodes is killed with jobs in its hands; the other has them within a minute. */
@Tag("chaos")
class KilledNodeChaosTest {

  private static final Duration LONG_BEFORE_THE_LOCKS_END = Duration.ofMinutes(1);
  private static final String LOCKED =
      "select count(*) from ACT_RU_JOB where LOCK_OWNER_ in (select node from node_beat)"
          + " and LOCK_EXP_TIME_ > utc_timestamp() and RETRIES_ > 0";

  private final TestDatabase database = TestDatabase.create();

  @Test
  void theOtherNodeTakesTheJobsOfAKilledOne() throws SQLException {
    try (ChildApp killed = ChildApp.start(database)) {
      for (int order = 0; order < 50; order++) {
        killed.door().take(OrderBody.cod());
      }
      // Taken and not begun: what the node had in its queue when it died.
      update("update ACT_RU_JOB set DUEDATE_ = utc_timestamp()");
      await("jobs in its hands")
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(2))
          .until(() -> count(LOCKED) > 0);
      killed.kill();
    }
    assertThat(count(LOCKED)).as("jobs that died with it").isPositive();
    try (ChildApp other = ChildApp.start(database)) {
      await("the jobs, see " + other)
          .atMost(LONG_BEFORE_THE_LOCKS_END)
          .until(() -> count(LOCKED) == 0);
    }
  }

  private long count(String query) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void update(String command) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(command);
    }
  }
}
