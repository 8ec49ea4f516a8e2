package org.gendan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gendan.engine.clock.EngineClock;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a newcomer meets first. */
@WholeApp
class DemoPagesTest extends AppTest {

  @Autowired private JdbcTemplate database;
  @Autowired private EngineClock clock;

  @Test
  void theLandingPageIsInTheLanguageOfTheReaderAndNeedsNoCommands() {
    for (String path : new String[] {"/", "/demo/messages"}) {
      assertThat(app.inABrowser("agent1").reading("en").get(path, "text/html").expect(200).text())
          .contains("lang=\"en\"")
          .doesNotContain("??", "curl");
      assertThat(
              app.inABrowser("agent1").reading("zh-CN").get(path, "text/html").expect(200).text())
          .contains("lang=\"zh-CN\"")
          .doesNotContain("??", "curl");
    }
    assertThat(app.asNobody().get("/", "text/html").expect(200).text())
        .doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son\\w+=")
        .contains("name=\"story\" value=\"CONFIRM\"");
  }

  @Test
  void aForeignPageLogsNobodyInAndAnUnknownStoryLeadsNowhere() {
    assertThat(
            logIn(
                app.asNobody()
                    .post("/demo/log-in", "application/x-www-form-urlencoded", form("LEAD"))))
        .isEqualTo(401);
    assertThat(
            logIn(
                app.inABrowser("agent1")
                    .post(
                        "/demo/log-in",
                        "application/x-www-form-urlencoded",
                        form("https://evil.example"))))
        .isEqualTo(422);
  }

  @Test
  void aColleagueOfTheDemoIsOnePressAwayAndNobodyElseIs() {
    assertThat(app.asNobody().get("/", "text/html").expect(200).text())
        .contains("name=\"person\" value=\"finance1\"", "action=\"/demo/happenings\"")
        .contains("data-now=\"", "data-zone=\"Asia/Shanghai\"");
    assertThat(
            logIn(
                app.inABrowser("agent1")
                    .post(
                        "/demo/log-in-as",
                        "application/x-www-form-urlencoded",
                        "person=somebody".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(422);
  }

  @Test
  void theClockGoesOnWhereItWasAfterARestart() {
    Duration before = clock.ahead();
    app.advance(Duration.ofHours(2));
    long kept = database.queryForObject("select ahead_ms from demo_clock", Long.class);
    assertThat(Duration.ofMillis(kept)).isGreaterThanOrEqualTo(before.plusHours(2));

    database.update("update demo_clock set ahead_ms = ?", kept + Duration.ofHours(48).toMillis());
    new DemoClock(clock, database).afterPropertiesSet();

    assertThat(clock.ahead()).isGreaterThanOrEqualTo(before.plusHours(50));
  }

  private static byte[] form(String story) {
    return ("story=" + story).getBytes(StandardCharsets.UTF_8);
  }

  private static int logIn(Answer answer) {
    return answer.status();
  }
}
