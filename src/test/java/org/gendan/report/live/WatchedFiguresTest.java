package org.gendan.report.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Dashboards and alerts ask for figures that are there: a name that is not makes no alarm. */
@WholeApp
class WatchedFiguresTest extends AppTest {

  private static final Path DOCKER = Path.of("docker");
  private static final Path CERTIFICATE = Path.of("src/test/resources/prometheus/proxy.crt");

  /**
   * Metrics have at least one underscore; functions, labels and words of the language have none.
   */
  private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");

  @TempDir private Path folder;

  @Autowired private MeterRegistry registry;
  @Autowired private LiveFigures figures;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void everyFigureThatIsAskedForIsThere() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (String question :
        Stream.concat(panels().stream(), alerts().stream().map(this::expr)).toList()) {
      NAME.matcher(question.replaceAll("\\{[^}]*}|\\b(?:by|on) *\\([^)]*\\)", ""))
          .results()
          .map(MatchResult::group)
          .forEach(asked::add);
    }
    haveOneOfEach();

    assertThat(asked).hasSizeGreaterThan(15).isSubsetOf(shown());
  }

  @Test
  void everyAlertSaysHowBadItIsAndWhatToDo() throws IOException {
    assertThat(alerts())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            alert -> {
              assertThat(alert.at("/labels/severity").asText()).isIn("warning", "critical");
              assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
              assertThat(alert.at("/annotations/action").asText()).isNotBlank();
              assertThat(alert.path("for").asText()).matches("\\d+[mh]");
            });
  }

  @Test
  void noAlertAndNoPanelIsThereTwice() throws IOException {
    assertThat(alerts().stream().map(alert -> alert.path("alert").asText()))
        .doesNotHaveDuplicates();
    assertThat(panels()).doesNotHaveDuplicates();
  }

  private void haveOneOfEach() throws IOException {
    app.take(OrderBody.cod().with("sku", "POISON-" + OrderBody.number())).confirm();
    app.takeSent(OrderBody.cod());
    await("the first call of a carrier, and the first job that failed")
        .until(
            () ->
                shown()
                    .containsAll(
                        Set.of("gendan_vendor_calls_seconds_count", "gendan_jobs_failures_total")));
    app.as("logistics1")
        .post("/api/orders/import", "text/csv", (OrderBody.header() + "\nwrong").getBytes(UTF_8))
        .expect(200);
    app.as("nosuchuser").get("/api/orders").expect(401);
    new HouseFigures(
            new LiveProperties(
                Duration.ofSeconds(15),
                Files.writeString(folder.resolve("gendan.backup"), ""),
                CERTIFICATE))
        .bindTo(registry);
    app.take(OrderBody.cod());
    jdbc.update("update open_task set due_at = created_at - interval 1 day");
    jdbc.update(
        "insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_TYPE_,"
            + " ROOT_CAUSE_INCIDENT_ID_, ACTIVITY_ID_)"
            + " values ('i', 1, now(), 'failedJob', 'i', 'serviceTask_pushOrder')");
    jdbc.update(
        "insert into quarantined_row (source, line_no, field, reason, raw_text, received_at,"
            + " received_by, status) values ('orders', 1, 'f', 'r', 't', now(), 'b', 'OPEN')");
    jdbc.update(
        "insert into message (message_key, audience, recipient, template, status, attempts,"
            + " asked_at) values ('k', 'CUSTOMER', '1', 't', 'WAITING', 0, now())");
    figures.count();
  }

  private Set<String> shown() {
    return app.as("admin")
        .get("/actuator/prometheus")
        .expect(200)
        .text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceFirst("[{ ].*", ""))
        .collect(Collectors.toSet());
  }

  private String expr(JsonNode alert) {
    return alert.path("expr").asText();
  }

  private static List<JsonNode> alerts() throws IOException {
    JsonNode rules =
        new ObjectMapper(new YAMLFactory())
            .readTree(DOCKER.resolve("prometheus-rules.yaml").toFile());
    return rules.path("groups").findValues("rules").stream()
        .flatMap(group -> Stream.of(group).flatMap(WatchedFiguresTest::each))
        .toList();
  }

  private static List<String> panels() throws IOException {
    try (Stream<Path> files = Files.list(DOCKER.resolve("grafana/dashboards"))) {
      var json = new ObjectMapper();
      List<String> questions = new ArrayList<>();
      for (Path file : files.toList()) {
        json.readTree(file.toFile()).findValuesAsText("expr", questions);
      }
      return questions;
    }
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
