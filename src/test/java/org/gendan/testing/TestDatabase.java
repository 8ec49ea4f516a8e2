package org.gendan.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A fresh, empty schema on a real server, MariaDB or MySQL. It is gone when the JVM ends: with its
 * server, or dropped where the server stays.
 *
 * @param url JDBC address with the parameters that production uses
 */
public record TestDatabase(String url, String user, String password) {

  private static final String PARAMETERS =
      "?sendFractionalSeconds=false&rewriteBatchedStatements=true&nullCatalogMeansCurrent=true"
          + "&connectionTimeZone=UTC&characterEncoding=UTF-8"
          // Without it the driver asks the server before each write whether it may.
          + "&useLocalSessionState=true&cachePrepStmts=true"
          + "&prepStmtCacheSize=250&prepStmtCacheSqlLimit=8192";

  /** Creates a schema of its own for the caller. */
  public static TestDatabase create() {
    TestServer server = TestServer.running();
    String schema = "gendan_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    run(server, "create database " + schema);
    if (server instanceof NamedServer) {
      dropAtEnd(server, schema);
    }
    return on(server, schema);
  }

  /** The schema of this name, with what is in it; made when it is not there, and never dropped. */
  public static TestDatabase kept(String schema) {
    TestServer server = TestServer.running();
    run(server, "create database if not exists " + schema);
    return on(server, schema);
  }

  private static TestDatabase on(TestServer server, String schema) {
    return new TestDatabase(
        "jdbc:mysql://" + server.address() + "/" + schema + PARAMETERS,
        server.user(),
        server.password());
  }

  /**
   * A server that has nothing but itself, and the programs that came with it; it ends with the JVM.
   *
   * @param address {@code host:port}
   * @param clients the folder of its programs
   */
  public record EmptyServer(String address, String user, Path clients) {

    /** The schema of this name, which somebody has made there. */
    public TestDatabase schema(String name) {
      return new TestDatabase("jdbc:mysql://" + address + "/" + name + PARAMETERS, user, "");
    }
  }

  /** Starts a MariaDB beside that of the tests. */
  public static EmptyServer anEmptyServer() {
    EmbeddedServer server = MariaDbServer.started("mariadb-empty");
    return new EmptyServer(server.address(), server.user(), MariaDbServer.clients("mariadb-empty"));
  }

  /** {@code host:port} of its server. */
  public String address() {
    return url.substring("jdbc:mysql://".length(), url.lastIndexOf('/'));
  }

  /** The name of the schema. */
  public String schema() {
    return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
  }

  /** Opens a connection of the test's own, past the application's pool. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private static void dropAtEnd(TestServer server, String schema) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> run(server, "drop database if exists " + schema), "drop-" + schema));
  }

  private static void run(TestServer server, String sql) {
    String url = "jdbc:mysql://" + server.address() + "/";
    try (Connection connection =
            DriverManager.getConnection(url, server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("'%s' failed on %s".formatted(sql, url), e);
    }
  }
}
