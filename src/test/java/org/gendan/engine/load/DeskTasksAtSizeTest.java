package org.gendan.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gendan.row.UtcColumn;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A page of a desk's tasks reads that page from its index, not all that the desk has to do. */
@Tag("database")
@WholeApp
class DeskTasksAtSizeTest {

  private static final int TASKS = 2_000;
  private static final int PAGE = 20;

  /** Some for each task of the page: its entry, its groups, its row. */
  private static final int MOST = 20 * PAGE;

  private final DeskTasksMapper mapper;
  private final JdbcTemplate database;
  private final TransactionTemplate transaction;

  DeskTasksAtSizeTest(
      @Autowired DeskTasksMapper mapper,
      @Autowired JdbcTemplate database,
      @Autowired TransactionTemplate transaction) {
    this.mapper = mapper;
    this.database = database;
    this.transaction = transaction;
  }

  @ParameterizedTest
  @EnumSource(
      value = TaskShow.class,
      names = {"ALL", "OVERDUE", "FREE"})
  void readsNoMoreThanThePage(TaskShow show) {
    Instant now = DeskTime.now();
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          fill("desk-of-many", now.minus(Duration.ofDays(3)));
          fill("desk-of-more", now.minus(Duration.ofDays(2)));
          long before = rowsRead();
          mapper.tasks(List.of("desk-of-many", "desk-of-more"), null, show, now, now, now, PAGE);
          assertThat(rowsRead() - before).isLessThan(MOST);
        });
  }

  private void fill(String desk, Instant due) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      rows.add(
          new Object[] {
            desk + i, desk, UtcColumn.utc(due.plusSeconds(i % 100)), UtcColumn.utc(due)
          });
    }
    database.batchUpdate(
        "insert into open_task (task_id, group_id, due_at, priority, created_at, process_key,"
            + " task_key) values (?, ?, ?, 50, ?, 'p', 't')",
        rows);
  }

  /** Of this connection. */
  private long rowsRead() {
    return database
        .query(
            "show session status like 'Handler_read%'",
            (row, number) -> Long.valueOf(row.getString(2)))
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
