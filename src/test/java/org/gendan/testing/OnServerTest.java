package org.gendan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("database")
@OnServer
@SpringBootTest(
    classes = OnServerTest.DataSourceOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
class OnServerTest {

  private final JdbcTemplate database;

  OnServerTest(@Autowired JdbcTemplate database) {
    this.database = database;
  }

  @Test
  void theContextWorksOnAFreshSchemaOfTheServer() {
    assertThat(database.queryForObject("select database()", String.class)).startsWith("gendan_");
    assertThat(database.queryForList("show tables")).isEmpty();
  }

  @Test
  void theContextKeepsNoConnectionThatItDoesNotUse() throws SQLException {
    var pool = database.getDataSource().unwrap(HikariDataSource.class);
    assertThat(pool.getMinimumIdle()).isZero();
  }

  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class})
  static class DataSourceOnly {}
}
