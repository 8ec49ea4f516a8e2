package org.gendan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.gendan.model.ModelFiles;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets in, and who may do what once inside. */
@WholeApp
class EndpointRolesTest extends AppTest {

  private static final String MODEL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
        <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="startEvent_a"/>
          <bpmn:sequenceFlow id="flow_a" sourceRef="startEvent_a" targetRef="task_a"/>
          %s
          <bpmn:sequenceFlow id="flow_b" sourceRef="task_a" targetRef="endEvent_a"/>
          <bpmn:endEvent id="endEvent_a"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private final RepositoryService repository;

  EndpointRolesTest(@Autowired RepositoryService repository) {
    this.repository = repository;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/orders",
        "/api/orders/x",
        "/api/orders/x/timeline",
        "/api/shipments/x",
        "/api/shipments/day-list?date=2026-03-02",
        "/api/quarantine",
        "/api/status-texts",
        "/api/windows",
        "/api/nothing",
        "/engine-rest/task",
        "/engine-rest/engine",
        "/engine-rest/engine/default/task",
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/user",
        "/camunda/api/engine/engine/default/process-instance",
        "/v3/api-docs",
        "/swagger-ui.html",
        "/actuator/prometheus",
        "/actuator/env"
      })
  void nobodyReadsAnythingUnasked(String path) {
    assertThat(app.asNobody().get(path).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/orders",
        "/api/orders/import",
        "/api/orders/x/shipments",
        "/api/orders/x/cancellations",
        "/api/orders/x/payments",
        "/api/shipments/import",
        "/api/shipments/x/claims",
        "/api/tracking/import",
        "/api/status-texts",
        "/api/quarantine/1/replay",
        "/api/demo/clock",
        "/api/demo/erp/stock",
        "/engine-rest/task/x/complete",
        "/engine-rest/deployment/create",
        "/camunda/api/engine/engine/default/task/x/complete"
      })
  void nobodyChangesAnythingUnasked(String path) {
    // Camunda's applications say 403 to a request without their token, before they ask who it is.
    assertThat(app.asNobody().post(path, Map.of()).status()).isIn(401, 403);
  }

  @Test
  void theDoorSaysItsNoAsAProblemDocument() {
    for (Answer refused :
        List.of(app.asNobody().get("/api/orders"), app.as("nosuchuser").get("/api/orders"))) {
      assertThat(refused.contentType()).startsWith("application/problem+json");
      assertThat(refused.at("/detail")).contains("HTTP Basic");
      assertThat(refused.at("/status")).isEqualTo("401");
    }
    assertThat(app.as("agent1").get("/actuator/env").contentType())
        .startsWith("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({"analyst1, 403", "finance1, 403", "agent1, 404", "logistics1, 404"})
  void onlyTheDesksThatImportReplayARow(String user, int status) {
    Map<String, String> corrected = Map.of("rawText", "TMALL,1,");

    assertThat(app.as(user).post("/api/quarantine/999999999/replay", corrected).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "quality1, 403, UNPAID",
    "finance1, 403, UNPAID",
    "logistics1, 409, UNPAID",
    "agent1, 200, CONFIRMING"
  })
  void thatAnOrderIsPaidIsRecordedByTheSameRolesAtEachDoor(String user, int status, String then) {
    OrderBody body = OrderBody.unpaid();
    OrderCase order = app.take(body);
    Map<String, Object> paid = new HashMap<>(body.json());
    paid.put("paidAt", paid.get("placedAt"));

    assertThat(app.as(user).post("/api/orders", paid).status()).isEqualTo(status);
    assertThat(order.status()).isEqualTo(then);
  }

  @ParameterizedTest
  @CsvSource({
    "analyst1, false",
    "finance1, false",
    "quality1, false",
    "risk1, false",
    "head1, false",
    "support1, false",
    "agent1, true",
    "aftersales1, true",
    "logistics1, true",
    "lead1, true",
    "supervisor1, true",
    "admin, true"
  })
  void onlyTheDesksThatTakeOrdersTakeThem(String user, boolean may) {
    OrderBody one = OrderBody.cod();
    OrderBody ofFile = OrderBody.cod();
    byte[] file = (OrderBody.header() + "\n" + ofFile.row()).getBytes(StandardCharsets.UTF_8);

    assertThat(app.as(user).post("/api/orders", one.json()).status()).isEqualTo(may ? 201 : 403);
    assertThat(app.as(user).post("/api/orders/import", "text/csv", file).status())
        .isEqualTo(may ? 200 : 403);
    assertThat(app.as(user).postParts("/api/orders/import", Map.of("file.csv", file)).status())
        .isEqualTo(may ? 200 : 403);
    for (OrderBody body : List.of(one, ofFile)) {
      assertThat(app.as("agent1").get("/api/orders?q=" + body.no()).at("/total"))
          .isEqualTo(may ? "1" : "0");
    }
  }

  @Test
  void onlyTheHealthIsOpenToAll() {
    Answer health = app.asNobody().get("/actuator/health");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().size()).as("no details: %s", health).isLessThanOrEqualTo(2);
  }

  @Test
  void aWrongPasswordOpensNothing() {
    assertThat(app.as("nosuchuser").get("/api/orders").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "agent1, 403",
    "lead1, 403",
    "aftersales1, 403",
    "risk1, 403",
    "analyst1, 403",
    "logistics1, 201"
  })
  void onlyLogisticsRecordsADispatch(String user, int status) {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    Answer answer =
        app.as(user)
            .post(
                "/api/orders/" + order.id() + "/shipments",
                Map.of("carrier", "SF", "waybillNo", "SF" + order.no()));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(order.status()).isEqualTo(status == 201 ? "DISPATCHED" : "READY_TO_SHIP");
  }

  @ParameterizedTest
  @CsvSource({"agent1, 403", "lead1, 403", "analyst1, 403", "logistics1, 200"})
  void onlyLogisticsImportsTracking(String user, int status) {
    byte[] sheet = "carrier,waybillNo,status,time,place,text\n".getBytes(StandardCharsets.UTF_8);

    assertThat(app.as(user).post("/api/tracking/import", "text/csv", sheet).status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "analyst1, 403",
    "finance1, 403",
    "quality1, 403",
    "agent1, 200",
    "aftersales1, 200",
    "logistics1, 200",
    "lead1, 200",
    "admin, 200"
  })
  void onlyTheDesksThatImportReadRowsWithPeopleIn(String user, int status) {
    assertThat(app.as(user).get("/api/quarantine").status()).isEqualTo(status);
    assertThat(app.as(user).get("/api/quarantine/0").status()).isEqualTo(status == 200 ? 404 : 403);
  }

  @ParameterizedTest
  @CsvSource({"analyst1, 403", "finance1, 201", "agent1, 201"})
  void desksCancelAndAnalystsDoNot(String user, int status) {
    OrderCase order = app.take(OrderBody.cod());

    assertThat(order.cancel(user, "r1", "CHANGED_MIND").status()).isEqualTo(status);
    assertThat(order.status()).isEqualTo(status == 201 ? "CANCELLED" : "CONFIRMING");
  }

  @ParameterizedTest
  @CsvSource({
    "analyst1, 403",
    "logistics1, 403",
    "quality1, 403",
    "risk1, 403",
    "finance1, 201",
    "agent1, 201",
    "aftersales1, 201",
    "lead1, 201",
    "admin, 201"
  })
  void whoLooksAfterTheMoneyRecordsPayments(String user, int status) {
    OrderCase order = app.take(OrderBody.unpaid());

    assertThat(order.pay(user).status()).isEqualTo(status);
    assertThat(order.status()).isEqualTo(status == 201 ? "CONFIRMING" : "UNPAID");
  }

  @ParameterizedTest
  @CsvSource({"analyst1, 403", "finance1, 403", "agent1, 201", "logistics1, 201"})
  void whoTalksToCustomersNotesTheirClaims(String user, int status) {
    String shipment = app.take(OrderBody.cod()).dispatch();

    assertThat(
            app.as(user)
                .post("/api/shipments/" + shipment + "/claims", Map.of("claim", "SIGNED"))
                .status())
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"agent1, 403", "analyst1, 403", "admin, 200"})
  void onlyAdministratorsReadTheFigures(String user, int status) {
    assertThat(app.as(user).get("/actuator/prometheus").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "agent1, 403",
    "logistics1, 403",
    "lead1, 403",
    "supervisor1, 403",
    "head1, 403",
    "support1, 403",
    "analyst1, 200",
    "admin, 200"
  })
  void onlyAnalystsAndAdministratorsDeploy(String user, int status) {
    String table = ModelFiles.text(ModelFiles.named("low-score.dmn"));
    Answer deployed = deploy(user, "low-score.dmn", table);

    assertThat(deployed.status()).as("%s", deployed).isEqualTo(status);
  }

  @Test
  void noModelGivesAnAgentTheWordOfLogistics() {
    OrderCase order = app.take(OrderBody.cod());
    String shipment = order.dispatch();
    String task =
        """
        <bpmn:userTask id="task_a" camunda:candidateGroups="order-agents">
          <bpmn:extensionElements>
            <camunda:taskListener delegateExpression="${verifyOutcome}" event="complete"/>
          </bpmn:extensionElements>
        </bpmn:userTask>\
        """;
    assertThat(deploy("analyst1", "backdoor.bpmn", MODEL.formatted("backdoor", task)).status())
        .isEqualTo(400);
    deployPastTheGate("backdoor", task);
    Map<String, Object> start =
        Map.of(
            "businessKey",
            shipment,
            "variables",
            Map.of("shipmentId", Map.of("value", shipment, "type", "String")));
    app.as("admin").post(app.engine("/process-definition/key/backdoor/start"), start).expect(200);
    Answer refused =
        order.tryComplete("agent1", "task_a", Map.of("verifiedOutcome", "SIGNED", "evidence", "x"));

    assertThat(refused.status()).as("%s", refused).isEqualTo(403);
    assertThat(order.status()).isEqualTo("DISPATCHED");
    assertThat(app.as("agent1").get("/api/shipments/" + shipment).at("/verifiedOutcome"))
        .isEqualTo("null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identityService", "dataSource", "orderMapper", "shipments", "demoUsers"})
  void noModelReachesABeanThatIsNotMadeForModels(String bean) {
    String key = "reaches-" + bean;
    String task = "<bpmn:serviceTask id=\"task_a\" camunda:expression=\"${%s}\"/>".formatted(bean);
    assertThat(deploy("analyst1", key + ".bpmn", MODEL.formatted(key, task)).status())
        .isEqualTo(400);
    deployPastTheGate(key, task);
    Answer failed =
        app.as("admin").post(app.engine("/process-definition/key/" + key + "/start"), Map.of());

    assertThat(failed.status()).as("%s", failed).isEqualTo(500);
    assertThat(failed.at("/message")).contains("Cannot resolve identifier '" + bean + "'");
  }

  private Answer deploy(String user, String file, String model) {
    Map<String, byte[]> parts =
        Map.of(
            "deployment-name",
            "A test of the doors".getBytes(StandardCharsets.UTF_8),
            file,
            model.getBytes(StandardCharsets.UTF_8));
    return app.as(user).postParts(app.engine("/deployment/create"), parts);
  }

  /** As no person can: what stands behind the gate must hold without it. */
  private void deployPastTheGate(String key, String task) {
    repository.createDeployment().addString(key + ".bpmn", MODEL.formatted(key, task)).deploy();
  }
}
