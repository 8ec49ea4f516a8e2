package org.gendan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.gendan.testing.app.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is wrong with a request is said to who sent it, and is no fault of ours. */
@WholeApp
@ExtendWith(OutputCaptureExtension.class)
class NoFaultsTest extends AppTest {

  private static final int A_FEW_LINES = 3;

  private final ProcessEngineConfigurationImpl engine;
  @LocalServerPort private int port;

  NoFaultsTest(@Autowired ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//engine-rest/task",
        "/engine-rest//task",
        "/engine-rest/task;x",
        "/engine-rest;x/task",
        "/api/orders;jsessionid=1",
        "//api/orders",
        "/api/./orders",
        "/api/../engine-rest/task",
        "/api/%2e%2e/engine-rest/task",
        "/camunda/%2e%2e/api/orders",
        "//camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/task;x",
        "/camunda;x/api/engine/engine/default/task",
        "/hooks;x/sf/y",
        "/%65ngine-rest/task",
        "/%61pi/orders",
        "/c%61munda/api/engine/engine/default/task",
        "/%00",
        "/%"
      })
  void anOddAddressIsRefusedInALine(String path, CapturedOutput log) {
    int before = lines(log);

    String answer =
        Wire.ask(
            "127.0.0.1",
            port,
            "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(Wire.status(answer)).as(answer).isIn(400, 401, 403, 404, 405);
    assertThat(lines(log) - before).isLessThanOrEqualTo(A_FEW_LINES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/task", "/api/orders", "/login", "/hooks/sf/x", "/nothing"})
  void aHeadThatIsTooLargeIsRefusedInALine(String path, CapturedOutput log) {
    int before = lines(log);
    String start = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    String long1 = Wire.ask("127.0.0.1", port, start + "X: " + "x".repeat(20_000) + "\r\n\r\n");
    String many = Wire.ask("127.0.0.1", port, start + "X: x\r\n".repeat(200) + "\r\n");
    String broken = Wire.ask("127.0.0.1", port, start + "X\u0000: x\r\n\r\n");

    assertThat(Wire.status(long1)).as(long1).isIn(400, 431);
    assertThat(Wire.status(many)).as(many).isIn(400, 431);
    assertThat(Wire.status(broken)).as(broken).isIn(400, 401);
    assertThat(log.toString()).doesNotContain("\tat org.gendan");
    // Tomcat explains the first of a kind in a dozen lines, and the following not at all.
    assertThat(lines(log) - before).isLessThan(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/task/x/complete | {\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Integer\"}}}",
        "/task/x/complete | {\"variables\":{\"a\":{\"value\":\"x\",\"type\":\"Nothing\"}}}",
        "/task/x/complete | {\"variables\":7}",
        "/task/x/complete | []",
        "/task/x/complete | {",
        "/task/x/claim | {\"userId\":\"nobody\"}",
        "/task/x/assignee | {\"userId\":\"nobody\"}",
        "/task/x/unclaim | {}",
        "/task/x/submit-form | {\"variables\":{}}",
        "/task | {\"priority\":\"x\"}",
        "/task | {\"sorting\":[{\"sortBy\":\"x\",\"sortOrder\":\"asc\"}]}",
        "/user/create | {\"profile\":{\"id\":\"\"},\"credentials\":{\"password\":\"x\"}}",
        "/user/create | {}",
        "/user/create | {\"profile\":{\"id\":\"a b!\"},\"credentials\":{\"password\":\"x\"}}",
        "/authorization/create | {}",
        "/filter/create | {}",
        "/message | {\"messageName\":\"nothing.happened\"}",
        "/message | {}",
        "/process-definition/key/nothing/start | {}",
        "/process-definition/key/order-lifecycle/start | {\"variables\":7}",
        "/decision-definition/key/nothing/evaluate | {\"variables\":{}}",
        "/job/x/execute | {}",
        "/migration/execute | {}",
        "/external-task/fetchAndLock | {}",
        "/group/create | {}"
      })
  void aWrongRequestToTheEngineIsRefused(String path, String body) {
    Answer answer = app.as("admin").post(app.engine(path), body);

    assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/task?priority=x",
        "/task?createdAfter=yesterday",
        "/task?firstResult=x",
        "/task?firstResult=-1",
        "/task?sortBy=x&sortOrder=asc",
        "/task/x",
        "/task/x/form",
        "/task/x/rendered-form",
        "/task/x/form-variables",
        "/task/x/deployed-form",
        "/process-instance/x",
        "/process-instance/x/activity-instances",
        "/process-instance/x/variables/y",
        "/process-definition/x",
        "/process-definition/x/xml",
        "/process-definition/key/x/xml",
        "/deployment/x/resources",
        "/user/nobody/profile",
        "/user?memberOfGroup=nothing",
        "/group/nothing",
        "/filter/x/list",
        "/history/process-instance/x",
        "/history/task?finishedAfter=x",
        "/job/x/stacktrace",
        "/incident/x",
        "/nothing"
      })
  void aWrongQuestionToTheEngineIsRefused(String path) {
    Answer answer = app.as("admin").get(app.engine(path));

    assertThat(answer.status()).as("%s", answer).isBetween(200, 499);
  }

  @Test
  void aPasswordAgainstThePolicyIsRefusedWithTheReason() {
    String id = "u" + UUID.randomUUID().toString().substring(0, 8);
    engine.setPasswordPolicy(new DefaultPasswordPolicyImpl());
    engine.setEnablePasswordPolicy(true);
    try {
      Answer answer =
          app.as("admin")
              .post(
                  app.engine("/user/create"),
                  Map.of(
                      "profile", Map.of("id", id, "firstName", "A", "lastName", "B"),
                      "credentials", Map.of("password", "short")));

      assertThat(answer.status()).as("%s", answer).isEqualTo(400);
      assertThat(answer.at("/message")).contains("Password does not match policy");
    } finally {
      engine.setEnablePasswordPolicy(false);
    }
  }

  @Test
  void whoAnswersATaskThatIsDoneReadsSo() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    order.confirm();

    Answer late =
        app.as("agent1")
            .post(app.engine("/task/" + task + "/complete"), Map.of("variables", Map.of()));

    assertThat(late.status()).as("%s", late).isEqualTo(409);
  }

  @Test
  void anUnknownUserInAGroupIsNotFound() {
    Answer answer =
        app.as("admin").put(app.engine("/group/order-agents/members/nobody-here"), Map.of());

    assertThat(answer.status()).as("%s", answer).isBetween(400, 404);
  }

  private static int lines(CapturedOutput log) {
    return (int) log.getAll().lines().count();
  }
}
