package org.gendan.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Prometheus reads is what the tables hold. */
@Tag("database")
@WholeApp
class LiveFiguresTest extends AppTest {

  @Autowired private LiveFigures figures;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void ordersAndTasksAreCountedWhereTheyWait() {
    app.take(OrderBody.cod());
    app.take(OrderBody.cod());
    app.take(OrderBody.cod());
    jdbc.update("update open_task set due_at = due_at - interval 30 day limit 1");

    Map<String, Double> read = read();

    assertThat(read)
        .containsEntry("gendan_orders{stage=\"CONFIRMING\"}", 3.0)
        .containsEntry("gendan_tasks_open{desk=\"order-agents\"}", 3.0)
        .containsEntry("gendan_tasks_overdue{desk=\"order-agents\"}", 1.0);
  }

  @Test
  void whatIsDoneIsNoLongerShown() {
    OrderCase order = app.take(OrderBody.cod());
    assertThat(read()).containsKey("gendan_tasks_open{desk=\"order-agents\"}");
    order.confirm();

    assertThat(read()).doesNotContainKey("gendan_tasks_open{desk=\"order-agents\"}");
  }

  @Test
  void theOldestTaskAndTheOldestJobShowTheirAge() {
    app.take(OrderBody.cod());
    jdbc.update("update open_task set created_at = created_at - interval 1 hour");
    jdbc.update(
        "insert into ACT_RU_JOB (ID_, REV_, TYPE_, RETRIES_, SUSPENSION_STATE_, DUEDATE_,"
            + " EXCLUSIVE_, LOCK_OWNER_, LOCK_EXP_TIME_)"
            + " select 'late', 1, 'message', 3, 1, created_at, 1, 'elsewhere', '2100-01-01'"
            + " from open_task");

    Map<String, Double> read = read();

    double hour = Duration.ofHours(1).toSeconds();
    assertThat(read.get("gendan_tasks_oldest_age_seconds{desk=\"order-agents\"}"))
        .isBetween(hour, hour + 600);
    assertThat(read.get("gendan_jobs_due")).isEqualTo(1);
    assertThat(read.get("gendan_jobs_lag_seconds")).isBetween(hour, hour + 600);
  }

  @Test
  void whatWaitsAtTheDoorsIsCounted() {
    app.as("logistics1")
        .post(
            "/api/orders/import",
            "text/csv",
            (OrderBody.header() + "\nwrong").getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .expect(200);
    jdbc.update(
        "insert into carrier_push (vendor, digest, content, received_at, status, tries) values"
            + " ('sf', 'd', '{}', now(), 'GIVEN_UP', 1), ('sf', 'e', '{}', now(), 'NEW', 0)");
    jdbc.update(
        "insert into message (message_key, audience, recipient, template, status, attempts,"
            + " asked_at) values ('k', 'CUSTOMER', '1', 't', 'WAITING', 0, now()),"
            + " ('l', 'CUSTOMER', '1', 't', 'SENT', 1, now())");

    Map<String, Double> read = read();

    assertThat(read)
        .containsEntry("gendan_inbox_messages{sender=\"sf\"}", 1.0)
        .containsEntry("gendan_outbox_messages{audience=\"CUSTOMER\"}", 1.0);
    assertThat(read.keySet()).anyMatch(name -> name.startsWith("gendan_quarantine_rows{source="));
  }

  @Test
  void aContainerLearnsWhetherItIsAliveAndWhetherItIsReady() {
    assertThat(app.asNobody().get("/actuator/health/liveness").expect(200).at("/status"))
        .isEqualTo("UP");
    assertThat(app.asNobody().get("/actuator/health/readiness").expect(200).at("/status"))
        .isEqualTo("UP");
    String parts = app.as("admin").get("/actuator/health/readiness").expect(200).text();
    assertThat(parts).contains("\"db\"", "\"processEngine\"", "\"jobExecutor\"", "\"calendars\"");
  }

  private Map<String, Double> read() {
    figures.count();
    String text = app.as("admin").get("/actuator/prometheus").expect(200).text();
    Matcher line = Pattern.compile("(?m)^(gendan_\\S+(?: [^0-9]\\S*)*) (\\S+)$").matcher(text);
    return line.results()
        .collect(
            Collectors.toMap(found -> found.group(1), found -> Double.valueOf(found.group(2))));
  }
}
