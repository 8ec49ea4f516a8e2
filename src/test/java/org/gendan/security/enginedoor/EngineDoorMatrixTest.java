package org.gendan.security.enginedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.security.Roles;
import org.gendan.security.enginedoor.CamundaPaths.Ask;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Both doors to the engine, every path of them, and every kind of role. */
@WholeApp
class EngineDoorMatrixTest extends AppTest {

  private static final String REST = "/engine-rest";
  private static final String WEBAPPS = "/camunda/api";

  private final EngineDoors doors;

  EngineDoorMatrixTest(@Autowired EngineDoors doors) {
    this.doors = doors;
  }

  @ParameterizedTest
  @CsvSource({
    "agent1, order-agents",
    "aftersales1, after-sales",
    "logistics1, logistics",
    "lead1, team-leads",
    "supervisor1, supervisors",
    "head1, department-heads",
    "support1, tech-support",
    "risk1, risk-control",
    "quality1, quality",
    "finance1, finance",
    "analyst1, analysts",
    "admin, camunda-admin"
  })
  void whatTheListDoesNotOpenIsRefusedAtTheRestApi(String user, String group) {
    Caller caller = app.as(user);
    Set<String> open = new TreeSet<>();
    closed(CamundaPaths.ofTheEngine(), group)
        .forEach(ask -> notRefused(caller, ask, REST + ask.path(), open));

    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"quality1, quality", "analyst1, analysts", "admin, camunda-admin"})
  void whatTheListDoesNotOpenIsRefusedAtTheApplications(String user, String group) {
    Caller caller = app.inTasklist(user);
    Set<String> open = new TreeSet<>();
    closed(CamundaPaths.ofTheEngine(), group)
        .forEach(
            ask -> notRefused(caller, ask, WEBAPPS + "/engine/engine/default" + ask.path(), open));
    closed(CamundaPaths.ofTheApplications(), group)
        .forEach(ask -> notRefused(caller, ask, WEBAPPS + "/" + ask.part() + ask.path(), open));

    assertThat(open).isEmpty();
  }

  /** Fails for a path that is new with a version of Camunda, and for one that is gone. */
  @Test
  void everyPathOfCamundaStandsInTheListOfWhatIsExpectedForEachRole() throws IOException {
    List<String> found =
        Stream.concat(
                CamundaPaths.ofTheEngine().stream(), CamundaPaths.ofTheApplications().stream())
            .map(ask -> "%-4s %s".formatted(who(ask), ask))
            .toList();
    Files.write(Path.of("target", "camunda-doors.txt"), found);

    assertThat(found)
        .containsExactlyElementsOf(
            new ClassPathResource("security/camunda-doors.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
  }

  /**
   * All desks alike; a letter only where each group of its kind is let in, as the list has them.
   */
  private String who(Ask ask) {
    if (doors.isOpen(ask.part(), ask.method(), ask.path(), Set.of())) {
      return "-";
    }
    String who = "";
    Set<Boolean> desks =
        Roles.DESKS.stream()
            .map(desk -> doors.isOpen(ask.part(), ask.method(), ask.path(), Set.of(desk)))
            .collect(Collectors.toSet());
    assertThat(desks).as("%s is the same for all desks", ask).hasSize(1);
    who += desks.contains(true) ? "D" : "";
    who += doors.isOpen(ask.part(), ask.method(), ask.path(), Set.of(Roles.ANALYSTS)) ? "A" : "";
    who +=
        doors.isOpen(ask.part(), ask.method(), ask.path(), Set.of(Roles.CAMUNDA_ADMIN)) ? "X" : "";
    return who.isEmpty() ? "." : who;
  }

  @Test
  void nobodyIsAnsweredWithoutALogin() {
    Caller nobody = app.asNobody();
    Set<String> answered = new TreeSet<>();
    for (Ask ask : CamundaPaths.ofTheEngine()) {
      int status = ask(nobody, ask, REST + ask.path()).status();
      if (status != 401) {
        answered.add(ask + " answered " + status);
      }
    }

    assertThat(answered).isEmpty();
  }

  @Test
  void theApplicationsHaveNoPathThatTheListForgot() {
    assertThat(CamundaPaths.ofTheApplications().stream().map(Ask::toString))
        .contains(
            "admin POST /setup/default/user/create",
            "admin POST /auth/user/x/login/x",
            "cockpit GET /plugin/base/default/process-instance")
        .filteredOn(
            ask ->
                Stream.of(Roles.QUALITY, Roles.ANALYSTS, Roles.CAMUNDA_ADMIN)
                    .noneMatch(group -> isOpen(ask, group)))
        .containsExactly("admin POST /setup/default/user/create");
  }

  @Test
  void desksReachNoJobAtEitherDoor() {
    for (String base : Set.of(REST, WEBAPPS + "/engine/engine/default")) {
      Caller desk = base.equals(REST) ? app.as("agent1") : app.inTasklist("agent1");
      desk.get(base + "/job").expect(403);
      desk.put(base + "/job/x/suspended", Map.of("suspended", true)).expect(403);
      desk.post(base + "/job/x/execute", Map.of()).expect(403);
      desk.delete(base + "/job/x").expect(403);
    }
  }

  @Test
  void theNameOfTheEngineOpensNothing() {
    app.as("agent1").get("/engine-rest/engine/default/job").expect(403);
    app.as("agent1").get("/engine-rest/engine/default/task?maxResults=1").expect(200);
    app.as("agent1").get("/engine-rest/engine").expect(200);
  }

  @Test
  void tasklistWorksForADeskAndCockpitForAnAnalyst() {
    Caller desk = app.inTasklist("agent1");
    String engine = WEBAPPS + "/engine/engine/default";
    desk.get(engine + "/filter?resourceType=Task&maxResults=100").expect(200);
    desk.get(engine + "/task?maxResults=1").expect(200);
    desk.get(engine + "/user/agent1/profile").expect(200);
    desk.get(
            engine
                + "/authorization/check?permissionName=CREATE&resourceName=filter&resourceType=5")
        .expect(200);
    Caller analyst = app.inTasklist("analyst1");
    analyst.get(engine + "/history/process-instance?maxResults=1").expect(200);
    analyst
        .get(
            WEBAPPS
                + "/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=50")
        .expect(200);
  }

  @Test
  void aLeadGivesATaskOfTheDeskToAnAgentInTasklistAndTakesItBack() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    String path = WEBAPPS + "/engine/engine/default/task/" + task;
    Caller lead = app.inTasklist("lead1");

    lead.post(path + "/assignee", Map.of("userId", "agent1")).expect(204);
    assertThat(order.task("userTask_confirmOrder").path("assignee").asText()).isEqualTo("agent1");
    lead.post(path + "/unclaim", Map.of()).expect(204);
    assertThat(order.task("userTask_confirmOrder").path("assignee").isNull()).isTrue();
    // Logistics has leads of its own, and an agent is no lead.
    lead.post(path + "/assignee", Map.of("userId", "logistics1")).expect(403);
    app.inTasklist("agent2").post(path + "/assignee", Map.of("userId", "agent1")).expect(403);
  }

  private Stream<Ask> closed(Set<Ask> all, String group) {
    return all.stream()
        .filter(ask -> !doors.isOpen(ask.part(), ask.method(), ask.path(), Set.of(group)));
  }

  private boolean isOpen(String ask, String group) {
    String[] words = ask.split(" ");
    return doors.isOpen(words[0], words[1], words[2], Set.of(group));
  }

  private static void notRefused(Caller caller, Ask ask, String path, Set<String> open) {
    Answer answer = ask(caller, ask, path);
    if (answer.status() != 403) {
      open.add(ask + " answered " + answer.status());
    }
  }

  private static Answer ask(Caller caller, Ask ask, String path) {
    return switch (ask.method()) {
      case "GET" -> caller.get(path);
      case "POST" -> caller.post(path, Map.of());
      case "PUT" -> caller.put(path, Map.of());
      default -> caller.delete(path);
    };
  }
}
