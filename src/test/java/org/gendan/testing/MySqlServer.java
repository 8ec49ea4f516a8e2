package org.gendan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** MySQL out of the Maven artifact. */
final class MySqlServer {

  private static final String VERSION = "8.0.31";
  private static final int PATIENCE_SECONDS = 120;

  private final Path binaries;
  private final Path run;
  private final Path log;

  private MySqlServer(Path binaries, Path run) {
    this.binaries = binaries;
    this.run = run;
    this.log = run.resolve("server.log");
  }

  static EmbeddedServer started() {
    ServerFolder folder = ServerFolder.of("mysql");
    try {
      Path binaries = folder.binaries(VERSION);
      MySqlArchive.unpackTo(binaries);
      var server = new MySqlServer(binaries, folder.newRun());
      server.makeItsData();
      return new EmbeddedServer("127.0.0.1:" + server.start(), VERSION);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "MySQL %s did not start in %s".formatted(VERSION, folder.home()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while MySQL started", e);
    }
  }

  private void makeItsData() throws IOException, InterruptedException {
    Process making = launch("--initialize-insecure");
    if (!making.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || making.exitValue() != 0) {
      throw failure(null);
    }
  }

  private int start() throws IOException, InterruptedException {
    int port = freePort();
    Process server = launch("--port=" + port);
    DeathWatch.over(server.pid());
    SQLException last = null;
    for (int tries = 0; tries < PATIENCE_SECONDS * 10; tries++) {
      if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
        throw failure(last);
      }
      try {
        DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + port + "/", "root", "").close();
        return port;
      } catch (SQLException e) {
        last = e;
      }
    }
    throw failure(last);
  }

  private Process launch(String what) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(binaries.resolve("bin/mysqld").toString());
    // It must come first.
    command.add("--no-defaults");
    command.add(what);
    command.addAll(arguments());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /**
   * Anything that a server of 8.0 decides by itself stays as it is, the number of connections (151)
   * and the SQL mode above all. The character set does not: our scripts have to ask for utf8mb4
   * themselves. Durability is given up, because nobody reads this data after a power cut.
   */
  private List<String> arguments() {
    return List.of(
        "--user=" + System.getProperty("user.name"),
        "--basedir=" + binaries,
        "--lc-messages-dir=" + binaries.resolve("share"),
        "--datadir=" + run.resolve("data"),
        "--pid-file=" + run.resolve("server.pid"),
        "--bind-address=127.0.0.1",
        // A socket's path may have a hundred characters, ours may be longer.
        "--socket=",
        "--mysqlx=OFF",
        "--tls-version=",
        "--auto-generate-certs=OFF",
        "--caching-sha2-password-auto-generate-rsa-keys=OFF",
        "--sha256-password-auto-generate-rsa-keys=OFF",
        "--disable-log-bin",
        "--performance-schema=" + System.getProperty("test.mysql.performance-schema", "OFF"),
        "--skip-innodb-use-native-aio",
        "--innodb-doublewrite=OFF",
        "--innodb-flush-method=nosync",
        "--innodb-flush-log-at-trx-commit=2",
        "--innodb-buffer-pool-size=" + System.getProperty("test.server.memory", "256M"),
        "--innodb-redo-log-capacity=64M",
        "--character-set-server=latin1");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** What the server said, and what helps where the reason is known. */
  private IOException failure(SQLException cause) throws IOException {
    String said = Files.readString(log);
    String help =
        said.contains("libaio.so.1")
            ? "it needs libaio: apt-get install libaio1, as .ci/run does; where it is called"
                + " libaio1t64, link libaio.so.1 to libaio.so.1t64"
            : "name a server with " + NamedServer.URL_VARIABLE + " if this machine cannot run it";
    return new IOException("mysqld failed; %s. It said:%n%s".formatted(help, said), cause);
  }
}
