package org.gendan.engine.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.gendan.model.ModelFiles;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A deployment by every door there is: what is let in works, what is not leaves no trace. */
@WholeApp
class DeploymentDoorsTest extends AppTest {

  private static final String LIFECYCLE = "order-lifecycle.bpmn";
  private static final String WHY = "Warn sooner, the marketplace does so, too";

  private final RepositoryService repository;
  private final ShippedAgain shipped;

  DeploymentDoorsTest(
      @Autowired RepositoryService repository,
      @Autowired DeploymentMapper deployments,
      @Autowired DeploymentLog ledger,
      @Autowired ShippedMapper ships,
      @Autowired ModelStart.Shipment shipment) {
    this.repository = repository;
    this.shipped = new ShippedAgain(repository, deployments, ledger, ships, shipment);
  }

  @AfterEach
  void theShippedModelsAreInForceAgain() {
    shipped.restore(LIFECYCLE);
  }

  private static byte[] changed(String file, String from, String to) {
    String text = ModelFiles.text(ModelFiles.named(file));
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }

  private Caller door(String door) {
    return door.equals("rest") ? app.as("analyst1") : app.inTasklist("analyst1");
  }

  private String create(String door) {
    return door.equals("rest")
        ? app.engine("/deployment/create")
        : "/camunda/api/engine/engine/default/deployment/create";
  }

  private Answer deploy(String door, String file, byte[] content, String why) {
    return door(door)
        .postParts(
            create(door),
            Map.of("deployment-name", why.getBytes(StandardCharsets.UTF_8), file, content));
  }

  private JsonNode log() {
    return app.as("analyst1").get("/api/deployments?size=200").expect(200).json();
  }

  private Answer withdraw(String id) {
    return app.as("analyst1")
        .post("/api/deployments/" + id + "/withdrawals", Map.of("reason", "end of a test"));
  }

  @ParameterizedTest
  @CsvSource({"rest", "webapps"})
  void anAnalystsNumberGoesLiveAndTheFormsOpen(String door) {
    Answer deployed =
        deploy(door, LIFECYCLE, changed(LIFECYCLE, ">PT48H<", ">PT36H<"), WHY).expect(200);

    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    app.as("agent1").get(app.engine("/task/" + task + "/deployed-form")).expect(200);
    JsonNode made =
        app.as("analyst1").get("/api/deployments/" + deployed.at("/id")).expect(200).json();
    assertThat(made.path("deployedBy").asText()).isEqualTo("analyst1");
    assertThat(made.path("reason").asText()).isEqualTo(WHY);
    assertThat(made.at("/files/0/differences/0").asText())
        .startsWith("Warn after 48 h")
        .endsWith(": 48 h → 36 h");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rest | order-lifecycle.bpmn | >PT48H< | >48 hours< | write PT48H",
        "webapps | order-lifecycle.bpmn | >PT48H< | >48 hours< | write PT48H",
        "rest | order-confirmation.bpmn | 'desk', 'PT2H' | 'dask', 'PT2H' | no calendar 'dask'",
        "webapps | low-score.dmn | <text>true</text> | <text>perhaps</text> | true or false",
        "rest | payment-chase.bpmn | 'unpaid-chase' | 'unpaid-case' | no cut-off window",
        "webapps | order-lifecycle.bpmn | \"logistics\" | \"logistic\" | write logistics"
      })
  void whatIsRefusedLeavesNoTrace(String door, String file, String from, String to, String answer) {
    long before = repository.createDeploymentQuery().count();
    int noted = log().path("items").size();

    Answer refused = deploy(door, file, changed(file, from, to), WHY);

    assertThat(refused.status()).as("%s", refused).isEqualTo(400);
    assertThat(refused.at("/message")).contains(file + ":").contains(answer);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    assertThat(log().path("items")).hasSize(noted);
  }

  @Test
  void theStartIsADoorToo() {
    long before = repository.createDeploymentQuery().count();

    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .name("Gendan 2")
                    .addString(
                        LIFECYCLE,
                        new String(
                            changed(LIFECYCLE, "${readPayment}", "${readPayments}"),
                            StandardCharsets.UTF_8))
                    .deploy())
        .hasMessageContaining(LIFECYCLE + ":")
        .hasMessageContaining("write ${readPayment}");

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void ofTwoFilesNoneIsStoredWhenOneIsRefused() {
    long before = repository.createDeploymentQuery().count();

    Answer refused =
        app.as("analyst1")
            .postParts(
                create("rest"),
                Map.of(
                    "deployment-name",
                    WHY.getBytes(StandardCharsets.UTF_8),
                    LIFECYCLE,
                    changed(LIFECYCLE, ">PT48H<", ">PT36H<"),
                    "low-score.dmn",
                    changed("low-score.dmn", "UNIQUE", "FIRST")));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"''", "order-lifecycle", "order-lifecycle.bpmn", "fix", "2026-11-29"})
  void aDeploymentWithoutAReasonIsRefused(String why) {
    Answer refused = deploy("rest", LIFECYCLE, changed(LIFECYCLE, ">PT48H<", ">PT36H<"), why);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/message")).contains("say in the name of the deployment why");
  }

  @Test
  void thereAreNoTenants() {
    Answer refused =
        app.as("analyst1")
            .postParts(
                create("rest"),
                Map.of(
                    "deployment-name",
                    WHY.getBytes(StandardCharsets.UTF_8),
                    "tenant-id",
                    "north".getBytes(StandardCharsets.UTF_8),
                    LIFECYCLE,
                    changed(LIFECYCLE, ">PT48H<", ">PT36H<")));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/message")).contains("leave tenant-id out");
  }

  @Test
  void oneCallTakesADeploymentBack() {
    String first =
        deploy("rest", LIFECYCLE, changed(LIFECYCLE, ">PT48H<", ">PT36H<"), WHY).at("/id");
    String second =
        deploy("rest", LIFECYCLE, changed(LIFECYCLE, ">PT48H<", ">PT24H<"), WHY).at("/id");

    assertThat(withdraw(first).status()).as("something newer is in force").isEqualTo(409);
    String back = withdraw(second).expect(201).at("/deploymentId");

    assertThat(warnsAfter()).isEqualTo("PT36H");
    JsonNode made = app.as("analyst1").get("/api/deployments/" + back).expect(200).json();
    assertThat(made.path("withdraws").asText()).isEqualTo(second);
    assertThat(made.at("/files/0/differences/0").asText()).endsWith(": 24 h → 36 h");
    assertThat(withdraw(back).expect(201).at("/deploymentId")).isNotEqualTo(back);
    assertThat(warnsAfter()).isEqualTo("PT24H");
  }

  private String warnsAfter() {
    String id =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey("order-lifecycle")
            .latestVersion()
            .singleResult()
            .getId();
    try (var model = repository.getProcessModel(id)) {
      String text = new String(model.readAllBytes(), StandardCharsets.UTF_8);
      return Pattern.compile(">(PT\\w+)</bpmn:timeDuration")
          .matcher(text)
          .results()
          .findFirst()
          .orElseThrow()
          .group(1);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"agent1", "lead1", "logistics1"})
  void desksNeitherReadNorTakeBackDeployments(String user) {
    assertThat(app.as(user).get("/api/deployments").status()).isEqualTo(403);
    assertThat(
            app.as(user)
                .post("/api/deployments/x/withdrawals", Map.of("reason", "because"))
                .status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"rest", "webapps"})
  void analystsReadCasesAndChangeNone(String door) {
    OrderCase order = app.take(OrderBody.cod());
    order.task("userTask_confirmOrder");
    String base = door.equals("rest") ? app.engine("") : "/camunda/api/engine/engine/default";
    Caller analyst = door(door);
    String instance =
        analyst
            .get(base + "/process-instance?businessKey=" + order.id() + "&maxResults=9")
            .expect(200)
            .at("/0/id");
    String execution =
        analyst
            .get(base + "/execution?processInstanceId=" + instance + "&maxResults=9")
            .expect(200)
            .at("/0/id");

    assertThat(analyst.get(base + "/process-instance/" + instance + "/variables").status())
        .isEqualTo(200);
    Map<String, Object> value = Map.of("value", "CANCELLED", "type", "String");
    assertThat(
            analyst
                .put(base + "/process-instance/" + instance + "/variables/orderStatus", value)
                .status())
        .isEqualTo(403);
    for (String write :
        new String[] {
          "/process-instance/" + instance + "/variables",
          "/process-instance/" + instance + "/modification",
          "/execution/" + execution + "/signal",
          "/execution/" + execution + "/localVariables"
        }) {
      Map<String, Object> body =
          write.endsWith("modification")
              ? Map.of(
                  "instructions",
                  new Object[] {
                    Map.of(
                        "type", "startBeforeActivity", "activityId", "endEvent_orderNotConfirmed")
                  })
              : write.endsWith("signal")
                  ? Map.of()
                  : Map.of("modifications", Map.of("orderStatus", value));
      assertThat(analyst.post(base + write, body).status()).as(write).isEqualTo(403);
    }
    assertThat(
            analyst
                .put(
                    base + "/process-instance/" + instance + "/suspended",
                    Map.of("suspended", true))
                .status())
        .isEqualTo(403);
    assertThat(
            analyst
                .post(
                    base + "/message",
                    Map.of("messageName", "order.cancelled", "businessKey", order.id()))
                .status())
        .isIn(400, 403);
    assertThat(order.openTasks()).containsExactly("userTask_confirmOrder");
  }
}
