package org.gendan.testing;

/**
 * A server of this JVM, which ends with it, and so does its data.
 *
 * @param version what the build names, such as 11.4.5
 */
record EmbeddedServer(String address, String version) implements TestServer {

  @Override
  public String user() {
    return "root";
  }

  @Override
  public String password() {
    return "";
  }

  /** Starts the one that the property {@code test.database} names. */
  static EmbeddedServer started() {
    String database = System.getProperty("test.database", "mariadb");
    return switch (database) {
      case "mariadb" -> MariaDbServer.started();
      case "mysql" -> MySqlServer.started();
      default ->
          throw new IllegalArgumentException(
              "test.database is '%s', but the tests bring only mariadb and mysql"
                  .formatted(database));
    };
  }
}
