package org.gendan.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is noted, and that nobody changes it unseen. */
@WholeApp
class AuditTrailTest extends AppTest {

  @Autowired private AuditTrail trail;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void anUnmaskingIsNotedWithWhoWhichOrderAndWhyAndEndsByItself() {
    OrderCase order = app.take(OrderBody.cod());
    String unmaskings = "/api/orders/" + order.id() + "/unmaskings";

    assertThat(app.as("agent2").post(unmaskings, Map.of("reason", " ")).at("/errors/0/field"))
        .isEqualTo("reason");
    app.as("agent2").post(unmaskings, Map.of("reason", "Caller at 13900009000 asks")).expect(201);

    assertThat(app.as("agent2").get("/api/orders/" + order.id()).text()).contains("13800008000");
    assertThat(app.as("agent1").get("/api/orders/" + order.id()).text())
        .doesNotContain("13800008000");
    JsonNode noted = noted("person=agent2&subject=" + order.id());
    assertThat(noted.findValuesAsText("kind")).containsExactly("DATA_SHOWN", "DATA_UNMASKED");
    assertThat(noted.at("/1/detail").asText()).isEqualTo("Caller at 139****9000 asks");
    app.advance(Duration.ofMinutes(16));
    assertThat(app.as("agent2").get("/api/orders/" + order.id()).text())
        .doesNotContain("13800008000");
  }

  @Test
  void analystsNeverUnmaskAndLeadsSeeWhoDoesHowOften() {
    OrderCase order = app.take(OrderBody.cod());
    String unmaskings = "/api/orders/" + order.id() + "/unmaskings";

    assertThat(app.as("analyst1").post(unmaskings, Map.of("reason", "curious")).status())
        .isEqualTo(403);
    assertThat(
            app.as("agent1").post("/api/orders/x/unmaskings", Map.of("reason", "a call")).status())
        .isEqualTo(404);
    order.unmask("agent1").unmask("agent1").unmask("quality1");

    JsonNode rates = app.as("lead1").get("/api/unmaskings").expect(200).json().path("items");
    assertThat(rates.findValuesAsText("person")).containsExactly("agent1", "quality1");
    assertThat(rates.at("/0/unmaskings").asInt()).isEqualTo(2);
    assertThat(rates.at("/0/subjects").asInt()).isOne();
    assertThat(app.as("agent1").get("/api/unmaskings").status()).isEqualTo(403);
  }

  @Test
  void whoReadsWithTheTaskAtHandIsNotedOnceAnHourAndOrder() {
    OrderCase order = app.take(OrderBody.cod());
    order.claim("agent1", "userTask_confirmOrder");

    for (int i = 0; i < 3; i++) {
      app.as("agent1").get("/api/orders/" + order.id()).expect(200);
      app.inABrowser("agent1").get("/orders/" + order.id(), "text/html").expect(200);
    }

    assertThat(noted("person=agent1&kind=DATA_SHOWN").findValuesAsText("subject"))
        .containsExactly(order.id());
    app.advance(Duration.ofHours(1));
    app.as("agent1").get("/api/orders/" + order.id()).expect(200);
    assertThat(noted("person=agent1&kind=DATA_SHOWN").size()).isEqualTo(2);
  }

  @Test
  void exportsImportsRolesAndLoginsOfAdministratorsAreNoted() {
    app.as("agent1")
        .post(
            "/api/orders/import",
            "text/csv",
            (OrderBody.header() + "\n" + OrderBody.cod().row()).getBytes(StandardCharsets.UTF_8))
        .expect(200);
    app.as("lead1").get("/api/reports/after-sales-problems", "text/csv").expect(200);
    app.as("admin").put(app.engine("/group/quality/members/agent2"), Map.of()).expect(204);
    app.as("admin").delete(app.engine("/group/quality/members/agent2")).expect(204);

    assertThat(noted("kind=SHEET_IMPORTED").at("/0/detail").asText())
        .isEqualTo("1 accepted, 0 rejected");
    assertThat(noted("kind=DATA_EXPORTED").at("/0/subject").asText())
        .isEqualTo("after-sales-problems");
    assertThat(noted("kind=ROLES_CHANGED").findValuesAsText("detail"))
        .containsExactly("taken out of quality", "put into quality");
    assertThat(noted("kind=ROLES_CHANGED").findValuesAsText("person")).containsOnly("admin");
    assertThat(noted("kind=ADMIN_LOGGED_IN").findValuesAsText("subject")).containsExactly("admin");
    for (String who : List.of("agent1", "lead1", "analyst1")) {
      assertThat(app.as(who).get("/api/audit").status()).as(who).isEqualTo(403);
      assertThat(app.as(who).get("/api/audit/verification").status()).as(who).isEqualTo(403);
    }
  }

  @Test
  void whatIsRolledBackWasNotDone() {
    var transaction = new TransactionTemplate(transactions);

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      trail.note("t", AuditKind.DATA_EXPORTED, "never", null);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    transaction.executeWithoutResult(
        status -> trail.note("t", AuditKind.DATA_EXPORTED, "done", null));

    assertThat(noted("kind=DATA_EXPORTED&person=t").findValuesAsText("subject"))
        .containsExactly("done");
  }

  @Test
  void theChainTellsALineThatWasChangedTakenOutOrCutOff() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Void>> notes = new ArrayList<>();
      IntStream.range(0, 40)
          .forEach(
              i ->
                  notes.add(
                      () -> {
                        trail.note("t", AuditKind.DATA_EXPORTED, "s" + i, "𠮷 " + i);
                        return null;
                      }));
      for (var done : threads.invokeAll(notes)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    JsonNode whole = verification();
    assertThat(whole.path("intact").asBoolean()).isTrue();
    assertThat(whole.path("entries").asLong()).isGreaterThanOrEqualTo(40);
    long last = jdbc.queryForObject("select max(entry_no) from audit_entry", Long.class);

    jdbc.update("update audit_entry set person = 'x' where entry_no = ?", last - 5);
    assertThat(verification().path("brokenAt").asLong()).isEqualTo(last - 5);
    jdbc.update("update audit_entry set person = 't' where entry_no = ?", last - 5);
    assertThat(verification().path("intact").asBoolean()).isTrue();
    jdbc.update("delete from audit_entry where entry_no = ?", last);
    assertThat(verification().path("brokenAt").asLong()).isEqualTo(last);
    jdbc.update("delete from audit_entry where entry_no = ?", last - 3);
    assertThat(verification().path("brokenAt").asLong()).isEqualTo(last - 3);
  }

  @Test
  void noStatementOfTheApplicationChangesOrRemovesALine() throws IOException {
    Pattern change =
        Pattern.compile("(?i)(update|delete\\s+from|replace\\s+into|truncate)\\s+audit_entry");
    try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
      List<Path> changing =
          files
              .filter(file -> file.toString().matches(".*\\.(java|sql|xml)"))
              .filter(
                  file -> {
                    try {
                      return change.matcher(Files.readString(file)).find();
                    } catch (IOException e) {
                      throw new IllegalStateException(e);
                    }
                  })
              .toList();
      assertThat(changing).isEmpty();
    }
  }

  private JsonNode noted(String query) {
    return app.as("supervisor1").get("/api/audit?" + query).expect(200).json().path("items");
  }

  private JsonNode verification() {
    return app.as("supervisor1").get("/api/audit/verification").expect(200).json();
  }
}
