package org.gendan.report.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.app.TicketCase.clockStandsAt;

import java.util.List;
import java.util.Map;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is told a report on Mondays, and until when. */
@Tag("database")
@WholeApp
class SubscriptionsTest extends AppTest {

  private static final String PATH = "/api/report-subscriptions";

  @Autowired private JdbcTemplate jdbc;
  @Autowired private MondayReports mondays;

  @Test
  void aDeskIsToldOnceAWeekUntilItEnds() {
    clockStandsAt("2029-06-06T10:00:00");
    String id = begin("lead1", "signed-rate", "team-leads");
    mondays.tell();
    assertThat(told(id)).as("in the week in which it began").isEmpty();

    clockStandsAt("2029-06-11T08:29:59");
    mondays.tell();
    assertThat(told(id)).as("before the desk begins").isEmpty();
    clockStandsAt("2029-06-11T09:00:00");
    mondays.tell();
    mondays.tell();
    assertThat(told(id)).hasSize(1);
    assertThat(told(id).get(0))
        .contains("\"report\":\"signed-rate\"", "2029-06-04/2029-06-10", "/reports/signed-rate?");

    app.as("lead1").post(PATH + "/" + id + "/ends", Map.of()).expect(200);
    clockStandsAt("2029-06-18T09:00:00");
    mondays.tell();
    assertThat(told(id)).hasSize(1);
    assertThat(app.as("lead1").get(PATH).expect(200).text()).doesNotContain(id);
    app.as("lead1").post(PATH + "/" + id + "/ends", Map.of()).expect(409);
  }

  @Test
  void itIsChangedByPeopleOfItsDesk() {
    String id = begin("lead1", "signed-rate", "team-leads");

    Map<String, String> platform = Map.of("desk", "team-leads", "by", "PLATFORM");
    assertThat(
            app.as("lead1").post(PATH + "/" + id + "/changes", platform).expect(200).at("/splitBy"))
        .isEqualTo("PLATFORM");
    app.as("logistics1").post(PATH + "/" + id + "/changes", platform).expect(403);
    app.as("agent1").post(PATH + "/" + id + "/ends", Map.of()).expect(403);
    app.as("admin").post(PATH + "/" + id + "/ends", Map.of()).expect(200);
  }

  @Test
  void nobodyIsToldWhatTheyMayNotRead() {
    Map<String, String> budgets = Map.of("report", "budgets", "desk", "logistics");

    assertThat(app.as("admin").post(PATH, budgets).expect(422).wrongFields())
        .containsExactly("desk");
    app.as("lead1").post(PATH, Map.of("report", "budgets", "desk", "department-heads")).expect(403);
    app.as("agent1").post(PATH, Map.of("report", "budgets", "desk", "team-leads")).expect(403);
    assertThat(
            app.as("lead1")
                .post(PATH, Map.of("report", "budgets", "desk", "team-leads", "by", "AGENT"))
                .expect(422)
                .wrongFields())
        .containsExactly("by");
  }

  private String begin(String user, String report, String desk) {
    return app.as(user)
        .post(PATH, Map.of("report", report, "desk", desk))
        .expect(201)
        .at("/subscriptionId");
  }

  private List<String> told(String id) {
    return jdbc.queryForList(
        "select words from message where message_key like ?", String.class, "report:" + id + ":%");
  }
}
