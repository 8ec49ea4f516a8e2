package org.gendan.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.App;

/** The application in a JVM of its own, as {@code java -Xmx512m} runs it; it can be killed. */
final class ChildApp implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

  private final Process process;
  private final Path log;

  private ChildApp(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts and waits until it is ready; more arguments may follow. */
  static ChildApp start(TestDatabase database, String... more) {
    try {
      Path home = Files.createDirectories(Path.of("target", "chaos"));
      Path log = Files.createTempFile(home, "app-", ".log");
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx512m",
                  "-cp",
                  classpath(),
                  "org.gendan.GendanApplication",
                  "--server.port=0",
                  "--gendan.demo.sample-orders=false",
                  "--spring.datasource.url=" + database.url(),
                  "--spring.datasource.username=" + database.user(),
                  "--spring.datasource.password=" + database.password(),
                  "--spring.datasource.driver-class-name=com.mysql.cj.jdbc.Driver"));
      command.addAll(List.of(more));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var child = new ChildApp(process, log);
      await("start, see " + log)
          .atMost(Duration.ofMinutes(5))
          .until(() -> !process.isAlive() || child.text().contains("Started GendanApplication"));
      assertThat(process.isAlive()).as(log + " says why it ended").isTrue();
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its door. */
  App door() {
    Matcher port = PORT.matcher(text());
    assertThat(port.find()).as(log + " names the port").isTrue();
    return new App(Integer.parseInt(port.group(1)), "default");
  }

  /** {@code kill -9}: nothing is finished, rolled back or said good-bye to. */
  void kill() {
    process.destroyForcibly();
    await("end").atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
  }

  /** What it has logged. */
  String text() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }

  /** Without the tests, whose logging would hide the port. */
  private static String classpath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
