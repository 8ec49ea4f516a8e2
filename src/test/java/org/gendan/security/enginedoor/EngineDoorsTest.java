package org.gendan.security.enginedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.gendan.security.Roles;
import org.gendan.security.enginedoor.CamundaPaths.Ask;
import org.junit.jupiter.api.Test;

/** What the list opens, over every path of Camunda's own description. */
class EngineDoorsTest {

  private static final Set<String> DESK = Set.of(Roles.QUALITY);
  private static final Set<String> ANALYST = Set.of(Roles.ANALYSTS);
  private static final Set<String> ADMIN = Set.of(Roles.CAMUNDA_ADMIN);

  private final EngineDoors doors = new EngineDoors();

  @Test
  void desksWriteToTasksAndToThemselvesAlone() {
    assertThat(open(DESK).filter(EngineDoorsTest::writes))
        .extracting(Ask::path)
        .containsOnly(
            "/task/x",
            "/task/x/assignee",
            "/task/x/claim",
            "/task/x/comment/create",
            "/task/x/complete",
            "/task/x/identity-links",
            "/task/x/identity-links/delete",
            "/task/x/resolve",
            "/task/x/submit-form",
            "/task/x/unclaim",
            "/user/x/credentials",
            "/user/x/profile",
            // A check of a word, which changes nothing.
            "/identity/password-policy");
  }

  @Test
  void desksReachNoJobBatchHistoryOrDeployment() {
    assertThat(open(DESK))
        .extracting(Ask::path)
        .noneMatch(
            path ->
                path.matches(
                    "/(job|batch|job-definition|deployment|incident|execution|external-task|metrics"
                        + "|authorization/create|variable-instance|message|signal|migration).*"))
        .noneMatch(
            path -> path.startsWith("/history/") && !path.startsWith("/history/user-operation"));
  }

  @Test
  void analystsDeployAndChangeNoCase() {
    assertThat(open(ANALYST).filter(EngineDoorsTest::writes))
        .extracting(Ask::path)
        .containsOnly(
            "/deployment/create",
            "/migration/generate",
            "/migration/validate",
            "/user/x/credentials",
            "/user/x/profile",
            "/identity/password-policy");
  }

  @Test
  void nobodyAsksWhatNobodyNeeds() {
    assertThat(open(ADMIN))
        .extracting(Ask::path)
        .doesNotContain("/identity/verify", "/condition", "/signal", "/task/create", "/schema/log")
        .noneMatch(path -> path.startsWith("/tenant") || path.startsWith("/telemetry"))
        .noneMatch(path -> path.matches("/external-task/.*/(lock|complete|failure|bpmnError)"))
        .noneMatch(path -> path.matches("/task/x/(bpmnError|bpmnEscalation|attachment/create)"));
  }

  @Test
  void whoIsNotLoggedInReachesWhatTheLoginPageAsks() {
    assertThat(open(Set.of()))
        .extracting(Ask::toString)
        .containsExactlyInAnyOrder(
            "engine GET /engine",
            "engine GET /identity/password-policy",
            "engine POST /identity/password-policy");
  }

  @Test
  void whatIsNotDescribedIsRefused() {
    for (String path : Set.of("/", "/optimize/x", "/case-instance", "/nothing", "/task/x/y/z")) {
      assertThat(doors.isOpen(EngineDoors.ENGINE, "GET", path, ADMIN)).as(path).isFalse();
    }
    assertThat(doors.isOpen("admin", "POST", "/setup/default/user/create", ADMIN)).isFalse();
    assertThat(doors.isOpen("welcome", "GET", "/plugin/x", ADMIN)).isFalse();
  }

  @Test
  void aSlashAtTheEndAndTheHeadAloneAreTheSameQuestion() {
    assertThat(doors.isOpen(EngineDoors.ENGINE, "HEAD", "/task/", DESK)).isTrue();
    assertThat(doors.isOpen(EngineDoors.ENGINE, "GET", "/job/", DESK)).isFalse();
  }

  private Stream<Ask> open(Set<String> groups) {
    return CamundaPaths.ofTheEngine().stream()
        .filter(ask -> doors.isOpen(ask.part(), ask.method(), ask.path(), groups));
  }

  /** Camunda asks long questions by POST. */
  private static boolean writes(Ask ask) {
    boolean question =
        ask.method().equals("POST")
            && ask.path()
                .matches(
                    "(/history)?/(activity-instance|task|process-instance|execution|group|job"
                        + "|job-definition|job-log|detail|variable-instance)(/count)?"
                        + "|/filter/x/(count|list|singleResult)");
    return !ask.method().equals("GET") && !question;
  }
}
