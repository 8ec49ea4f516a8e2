package org.gendan.engine.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.gendan.GendanApplication;
import org.gendan.model.ModelFiles;
import org.gendan.testing.app.App;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One version of the application after the other over one database, each with files of its own. */
class TwoVersionsTest {

  private static final String ENGINE = "versions";
  private static final String LIFECYCLE = "order-lifecycle.bpmn";
  private static final String SCORE = "low-score.dmn";

  private final String database = UUID.randomUUID().toString();

  @TempDir Path folder;

  @AfterEach
  void giveTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  void anUpdateLosesNothingOfAnAnalystAndNoCase() throws IOException {
    Path first = files("first", Map.of());
    String orderNo;
    try (var running = start("first", first)) {
      App app = app(running);
      OrderCase order = app.take(OrderBody.cod());
      order.task("userTask_confirmOrder");
      orderNo = order.no();
      app.as("analyst1")
          .postParts(
              app.engine("/deployment/create"),
              Map.of(
                  "deployment-name",
                  "Warn after 36 h".getBytes(StandardCharsets.UTF_8),
                  LIFECYCLE,
                  warnsAfter("PT36H").getBytes(StandardCharsets.UTF_8)))
          .expect(200);
    }

    String table = original(SCORE).replace("name=\"Low score\"", "name=\"Low score of a call\"");
    assertThat(table).isNotEqualTo(original(SCORE));
    Path second = files("second", Map.of(LIFECYCLE, warnsAfter("PT72H"), SCORE, table));
    long deployments;
    try (var running = start("second", second)) {
      App app = app(running);
      assertThat(inForce(running, "order-lifecycle")).contains(">PT36H<");
      JsonNode waiting = app.as("analyst1").get("/api/deployments/proposals").expect(200).json();
      assertThat(waiting.path("items")).hasSize(1);
      assertThat(waiting.at("/items/0/file").asText()).isEqualTo(LIFECYCLE);
      assertThat(waiting.at("/items/0/version").asText()).isEqualTo("second");
      assertThat(waiting.at("/items/0/differences/0").asText()).endsWith(": 36 h → 72 h");
      JsonNode newest = app.as("analyst1").get("/api/deployments").expect(200).json();
      assertThat(newest.findValuesAsText("file")).contains(SCORE);
      OrderCase order = app.find(orderNo);
      order.confirm();
      order.becomes("READY_TO_SHIP");
      deployments = deployments(running);
    }

    try (var running = start("second", second)) {
      assertThat(deployments(running)).as("a restart").isEqualTo(deployments);
      assertThat(inForce(running, "order-lifecycle")).contains(">PT36H<");
      App app = app(running);
      app.as("analyst1")
          .post(
              "/api/deployments/proposals/" + LIFECYCLE + "/acceptances",
              Map.of("reason", "72 h are the rule now"))
          .expect(201);
      assertThat(inForce(running, "order-lifecycle")).contains(">PT72H<");
      app.find(orderNo).task("userTask_recordDispatch");
    }
  }

  private ConfigurableApplicationContext start(String version, Path files) {
    DeskTime.runFrom(DeskTime.MORNING);
    return new SpringApplicationBuilder(GendanApplication.class)
        .run(
            "--server.port=0",
            "--gendan.version=" + version,
            "--gendan.demo.sample-orders=false",
            "--spring.datasource.url=jdbc:h2:mem:" + database + ";MODE=MySQL;DB_CLOSE_DELAY=-1",
            "--camunda.bpm.process-engine-name=" + ENGINE,
            "--camunda.bpm.webapp.enabled=false",
            "--camunda.bpm.deployment-resource-pattern=" + files.toUri() + "*");
  }

  private static App app(ConfigurableApplicationContext running) {
    String port = running.getEnvironment().getRequiredProperty("local.server.port");
    return new App(Integer.parseInt(port), ENGINE);
  }

  private Path files(String version, Map<String, String> changed) throws IOException {
    Path files = Files.createDirectory(folder.resolve(version));
    for (Path file :
        Stream.of(ModelFiles.PROCESSES, ModelFiles.FORMS)
            .flatMap(kind -> ModelFiles.below(kind, "").stream())
            .toList()) {
      String name = file.getFileName().toString();
      Files.writeString(files.resolve(name), changed.getOrDefault(name, ModelFiles.text(file)));
    }
    return files;
  }

  private static String original(String file) {
    return ModelFiles.text(ModelFiles.named(file));
  }

  private static String warnsAfter(String length) {
    return original(LIFECYCLE).replace(">PT48H<", ">" + length + "<");
  }

  private static long deployments(ConfigurableApplicationContext running) {
    return running.getBean(RepositoryService.class).createDeploymentQuery().count();
  }

  private static String inForce(ConfigurableApplicationContext running, String process)
      throws IOException {
    var repository = running.getBean(RepositoryService.class);
    var newest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult();
    try (var model = repository.getProcessModel(newest.getId())) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
