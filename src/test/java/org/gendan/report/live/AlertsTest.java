package org.gendan.report.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** Each alert sounds when it has to and is silent when it has not, as Prometheus' own tool says. */
class AlertsTest {

  private static final Path RULES = Path.of("docker/prometheus-rules.yaml").toAbsolutePath();

  @TempDir private Path folder;

  /** Whether the tool is there or not. */
  @Test
  void eachAlertIsTriedWithSeriesThatSoundItAndSeriesThatDoNot() throws IOException {
    String tried = tried();
    Set<String> alerts = named(Files.readString(RULES), "alert: (\\w+)");

    assertThat(named(tried, "alertname: (\\w+)\\n *exp_alerts: \\[\\{")).isEqualTo(alerts);
    assertThat(named(tried, "alertname: (\\w+)\\n *exp_alerts: \\[]")).isEqualTo(alerts);
  }

  @Test
  void prometheusToolAgrees() throws IOException, InterruptedException {
    assumeTrue(isThere("promtool"), "promtool is not installed (Debian: prometheus)");
    Path tests = folder.resolve("alerts.yaml");
    Files.writeString(tests, tried());

    assertThat(said("promtool", "check", "rules", RULES.toString())).contains("SUCCESS");
    assertThat(said("promtool", "test", "rules", tests.toString())).contains("SUCCESS");
  }

  private static String tried() throws IOException {
    return new ClassPathResource("prometheus/alerts.yaml")
        .getContentAsString(StandardCharsets.UTF_8)
        .replace("RULES", RULES.toString());
  }

  private static Set<String> named(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isThere(String tool) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    tool.waitFor();
    return said;
  }
}
