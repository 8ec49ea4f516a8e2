package org.gendan;

import static org.assertj.core.api.Assertions.assertThat;

import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("database")
@WholeApp
class SchemaTest {

  private final JdbcTemplate database;

  SchemaTest(@Autowired JdbcTemplate database) {
    this.database = database;
  }

  /** The test server's own character set is another one, so whoever forgets to ask is found. */
  @Test
  void everyColumnOfOursAndOfTheEngineHoldsAnEmoji() {
    assertThat(
            database.queryForList(
                """
                select concat(table_name, '.', column_name)
                  from information_schema.columns
                 where table_schema = database()
                   and character_set_name is not null
                   and character_set_name <> 'utf8mb4'
                   and table_name <> 'flyway_schema_history'\
                """,
                String.class))
        .isEmpty();
    assertThat(tables("ACT\\_%")).isGreaterThan(40);
    assertThat(tables("%order%")).isPositive();
  }

  @Test
  void everyTableIsTransactional() {
    assertThat(
            database.queryForList(
                """
                select table_name
                  from information_schema.tables
                 where table_schema = database() and engine <> 'InnoDB'\
                """,
                String.class))
        .isEmpty();
  }

  @Test
  void acquisitionByDueDateHasItsIndex() {
    assertThat(
            database.queryForList(
                """
                select index_name
                  from information_schema.statistics
                 where table_schema = database()
                   and table_name = 'ACT_RU_JOB' and column_name = 'DUEDATE_'\
                """,
                String.class))
        .isNotEmpty();
  }

  private int tables(String pattern) {
    Integer count =
        database.queryForObject(
            """
            select count(*)
              from information_schema.tables
             where table_schema = database() and table_name like ?\
            """,
            Integer.class,
            pattern);
    return count == null ? 0 : count;
  }
}
