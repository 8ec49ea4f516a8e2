package org.gendan.report.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each panel shows something while the house works, and what it counts is what the tables hold. */
@WholeApp
class PanelsTest extends AppTest {

  private static final Path DASHBOARDS = Path.of("docker/grafana/dashboards");

  /** What a panel of counts has to show, by the label that its lines have. */
  private static final Map<String, String> COUNTS =
      Map.of(
          "Open tasks by desk",
          "select group_id, count(*) from open_task where group_id <> '' group by group_id",
          "Overdue tasks by desk",
          "select group_id, sum(due_at < created_at) from open_task"
              + " where group_id <> '' group by group_id",
          "Orders by stage",
          "select status, count(*) from sales_order group by status",
          "Rows in quarantine",
          "select source, count(*) from quarantined_row where status = 'OPEN' group by source",
          "Messages that have not left",
          "select audience, count(*) from message where status in ('WAITING', 'SENDING')"
              + " group by audience",
          "Incidents by element",
          "select ACTIVITY_ID_, count(*) from ACT_RU_INCIDENT group by ACTIVITY_ID_",
          "Incidents by cause",
          "select case when INCIDENT_MSG_ like '%cannot be reached%' then 'vendor_away' else 'other'"
              + " end, count(*) from ACT_RU_INCIDENT where PROC_DEF_ID_ is not null group by 1",
          "Not yet applied",
          "select vendor, count(*) from carrier_push where status in ('NEW', 'WAITING')"
              + " group by vendor");

  @Autowired private LiveFigures figures;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void eachPanelShowsSomethingAndCountsAsTheTablesDo() throws IOException {
    int ordersOfToday = 3;
    for (int i = 0; i < ordersOfToday; i++) {
      app.take(OrderBody.cod());
    }
    app.take(OrderBody.unpaid());
    figures.count();
    String before = read();
    work();

    // Jobs may still be at work between the count of one and that of the other.
    await("panels that show what the tables hold").untilAsserted(() -> compare(before));
  }

  private void compare(String before) throws IOException {
    figures.count();
    var prometheus = new PromQl(before, read(), 60);
    for (Map.Entry<String, String> panel : panels().entrySet()) {
      Map<Map<String, String>, Double> shown = prometheus.ask(panel.getValue());
      assertThat(shown.values()).as(panel.toString()).isNotEmpty().anyMatch(Double::isFinite);
      String sql = COUNTS.get(panel.getKey());
      if (sql != null) {
        assertThat(byLabel(shown)).as(panel.toString()).isEqualTo(counted(sql));
      }
    }
    assertThat(panels().keySet()).containsAll(COUNTS.keySet());
    assertThat(prometheus.ask("sum(gendan_window_cases{window=\"unpaid-chase\"})").values())
        .containsExactly(1.0);
    assertThat(prometheus.ask("sum(rate(gendan_import_rows_total[5m])) * 60").values())
        .containsExactly(2.0);
  }

  /** Something of each kind, also of what should not happen. */
  private void work() {
    app.as("agent1").send("GET", "/api/orders", "text/plain", new byte[0]).expect(200);
    app.as("nosuchuser").get("/api/orders").expect(401);
    app.as("agent1")
        .post(
            "/api/orders/import",
            "text/csv",
            (OrderBody.header() + "\n" + OrderBody.cod().row() + "\nwrong\n")
                .getBytes(StandardCharsets.UTF_8))
        .expect(200);
    app.take(OrderBody.cod().with("sku", "POISON-" + OrderBody.number())).confirm();
    app.takeSent(OrderBody.cod());
    await("a call of a carrier and a job that failed")
        .until(
            () ->
                read().contains("gendan_vendor_calls_seconds_count")
                    && read().contains("gendan_jobs_failures_total"));
    jdbc.update("update open_task set due_at = created_at - interval 1 day limit 2");
    jdbc.update(
        "insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_TYPE_,"
            + " ROOT_CAUSE_INCIDENT_ID_, ACTIVITY_ID_)"
            + " values ('i', 1, now(), 'failedJob', 'i', 'serviceTask_pushOrder')");
    stands("j", "SF cannot be reached, try later");
    stands("k", "SF cannot be reached, try later");
    stands("l", "It rains");
    jdbc.update(
        "insert into carrier_push (vendor, digest, content, received_at, status, tries) values"
            + " ('none', 'd', '{}', now(), 'WAITING', 0)");
    jdbc.update(
        "insert into message (message_key, audience, recipient, template, status, attempts,"
            + " asked_at) values ('k', 'CUSTOMER', '1', 't', 'WAITING', 0, now())");
  }

  /** A case of some process that stands still for these words. */
  private void stands(String id, String why) {
    jdbc.update(
        "insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_TYPE_,"
            + " ROOT_CAUSE_INCIDENT_ID_, ACTIVITY_ID_, PROC_DEF_ID_, INCIDENT_MSG_)"
            + " select ?, 1, now(), 'failedJob', ?, 'serviceTask_pushOrder', max(ID_), ?"
            + " from ACT_RE_PROCDEF where KEY_ = 'order-lifecycle'",
        id,
        id,
        why);
  }

  private static Map<String, Double> byLabel(Map<Map<String, String>, Double> shown) {
    Map<String, Double> all = new TreeMap<>();
    // What is none is shown as zero, or has no row in a table.
    shown.forEach(
        (labels, value) -> {
          if (value != 0) {
            all.put(String.join(" ", labels.values()), value);
          }
        });
    return all;
  }

  private Map<String, Double> counted(String sql) {
    Map<String, Double> all = new TreeMap<>();
    jdbc.query(
        sql,
        row -> {
          if (row.getDouble(2) != 0) {
            all.put(row.getString(1), row.getDouble(2));
          }
        });
    return all;
  }

  private String read() {
    return app.as("admin").get("/actuator/prometheus").expect(200).text();
  }

  private static Map<String, String> panels() throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(DASHBOARDS)) {
      for (Path file : files.sorted().collect(Collectors.toList())) {
        for (JsonNode panel : new ObjectMapper().readTree(file.toFile()).path("panels")) {
          all.put(panel.path("title").asText(), panel.at("/targets/0/expr").asText());
        }
      }
    }
    return all;
  }
}
