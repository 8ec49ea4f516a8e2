package org.gendan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeathWatchTest {

  @Test
  void aWatchedProcessEndsWithAJvmThatIsKilled() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path classes =
        Path.of(DeathWatch.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process jvm =
        new ProcessBuilder(java, "-cp", classes.toString(), Watching.class.getName()).start();
    try (BufferedReader said = jvm.inputReader()) {
      long watched = Long.parseLong(said.readLine());
      assertThat(command(watched)).isPresent();

      jvm.destroyForcibly();

      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> assertThat(command(watched)).isEmpty());
    }
  }

  /** Empty also for a dead process that nobody has asked after. */
  private static Optional<String> command(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().command());
  }

  /** The JVM that is killed. */
  static final class Watching {
    public static void main(String[] arguments) throws IOException, InterruptedException {
      Process watched = new ProcessBuilder("sleep", "300").start();
      DeathWatch.over(watched.pid());
      System.out.println(watched.pid());
      watched.waitFor();
    }
  }
}
