package org.gendan.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An analyst changes a number, sees what it does, applies it to running cases, takes it back. */
@WholeApp
class LabJourneyTest extends AppTest {

  @Autowired private JdbcTemplate jdbc;

  private Lab lab;

  @BeforeEach
  void enter() {
    lab = new Lab(app);
  }

  private Instant timer(String activity) {
    return jdbc.queryForObject(
        """
        select j.DUEDATE_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
        where d.ACT_ID_ = ?
        """,
        (row, no) -> row.getTimestamp(1).toInstant(),
        activity);
  }

  @Test
  void theWarningComesSoonerForARunningOrderAndIsPutBack() {
    OrderCase order = app.take(OrderBody.cod());
    order.confirm();
    order.task("userTask_recordDispatch");
    Instant before = timer("startEvent_dispatchLate");

    JsonNode preview = lab.preview(Lab.WARNING, "PT36H");
    assertThat(preview.path("earlier").asInt()).isEqualTo(1);
    JsonNode one = preview.path("cases").path(0);
    assertThat(one.path("orderNo").asText()).isEqualTo(order.no());
    assertThat(Lab.at(one.path("oldDueAt"))).isEqualTo(before);
    assertThat(Lab.at(one.path("newDueAt"))).isEqualTo(before.minus(Duration.ofHours(12)));
    assertThat(one.path("reason").asText()).contains("+ 36 h");
    assertThat(timer("startEvent_dispatchLate")).isEqualTo(before);

    String applied = lab.apply(preview);
    JsonNode done = lab.becomes(applied, "DONE");
    assertThat(done.path("moved").asInt()).isEqualTo(1);
    assertThat(timer("startEvent_dispatchLate")).isEqualTo(before.minus(Duration.ofHours(12)));
    assertThat(version(order)).isEqualTo(newest());

    lab.undo(applied);
    assertThat(timer("startEvent_dispatchLate")).isEqualTo(before);
    assertThat(lab.value(Lab.WARNING)).isEqualTo("PT48H");
    order.dispatch("SF" + order.no());
  }

  private String version(OrderCase order) {
    return jdbc.queryForObject(
        """
        select p.ID_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_
        where e.BUSINESS_KEY_ = ? and p.KEY_ = 'order-lifecycle'
        """,
        String.class,
        order.id());
  }

  private String newest() {
    return jdbc.queryForObject(
        """
        select ID_ from ACT_RE_PROCDEF where KEY_ = 'order-lifecycle'
        order by VERSION_ desc limit 1
        """,
        String.class);
  }

  @Test
  void aTaskIsDueLaterWithTheReasonWhyAndIsPutBack() {
    OrderCase order = app.take(OrderBody.cod());
    String task = order.task("userTask_confirmOrder").path("taskId").asText();
    Instant before = Lab.at(order.task("userTask_confirmOrder").path("dueAt"));
    String why = app.as("agent1").get("/api/due-dates/" + task).expect(200).at("/explanation");

    JsonNode preview = lab.preview(Lab.CONFIRM, "PT4H");
    Instant wanted = Lab.at(preview.path("cases").path(0).path("newDueAt"));
    assertThat(preview.path("later").asInt()).isEqualTo(1);
    assertThat(wanted).isAfter(before);

    String applied = lab.apply(preview);
    lab.becomes(applied, "DONE");
    JsonNode due = app.as("agent1").get("/api/due-dates/" + task).expect(200).json();
    assertThat(Lab.at(order.task("userTask_confirmOrder").path("dueAt"))).isEqualTo(wanted);
    assertThat(Lab.at(due.path("dueAt"))).isEqualTo(wanted);
    assertThat(due.path("explanation").asText()).isEqualTo(preview.at("/cases/0/reason").asText());

    lab.undo(applied);
    assertThat(Lab.at(order.task("userTask_confirmOrder").path("dueAt"))).isEqualTo(before);
    assertThat(app.as("agent1").get("/api/due-dates/" + task).at("/explanation")).isEqualTo(why);
  }
}
