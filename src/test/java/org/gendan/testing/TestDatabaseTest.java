package org.gendan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TestDatabaseTest {

  @Test
  void everyCallerGetsAnEmptySchemaOfItsOwn() throws SQLException {
    TestDatabase first = TestDatabase.create();
    TestDatabase second = TestDatabase.create();
    try (Connection connection = first.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table parcel (id int)");
    }
    assertThat(tables(first)).isEqualTo(1);
    assertThat(tables(second)).isZero();
  }

  @Test
  void theEmbeddedServerIsTheVersionThatTheBuildNames() throws SQLException {
    assertThat(value(TestDatabase.create(), "select version()")).startsWith(embedded().version());
  }

  @Test
  void theServersOwnCharacterSetCannotHoldAnEmoji() throws SQLException {
    embedded();
    assertThat(value(TestDatabase.create(), "select @@character_set_database"))
        .as("scripts must ask for utf8mb4 themselves")
        .isNotEqualTo("utf8mb4");
  }

  private static EmbeddedServer embedded() {
    TestServer server = TestServer.running();
    assumeTrue(server instanceof EmbeddedServer, "the server is one of ours");
    return (EmbeddedServer) server;
  }

  private static int tables(TestDatabase database) throws SQLException {
    return Integer.parseInt(
        value(
            database,
            "select count(*) from information_schema.tables where table_schema = database()"));
  }

  private static String value(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
