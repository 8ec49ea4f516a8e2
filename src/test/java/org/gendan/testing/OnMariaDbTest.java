package org.gendan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@OnMariaDb
@SpringBootTest(
    classes = OnMariaDbTest.DataSourceOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
class OnMariaDbTest {

  private final JdbcTemplate database;

  OnMariaDbTest(@Autowired JdbcTemplate database) {
    this.database = database;
  }

  @Test
  void theContextWorksOnAFreshSchemaOfTheServer() {
    assertThat(database.queryForObject("select database()", String.class)).startsWith("gendan_");
    assertThat(database.queryForList("show tables")).isEmpty();
  }

  @ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class})
  static class DataSourceOnly {}
}
