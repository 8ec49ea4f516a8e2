package org.gendan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.DeskTime;
import org.gendan.testing.app.WholeApp;
import org.gendan.testing.app.Wire;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** An attacker who knows a user's name keeps nobody out. */
@WholeApp
class WrongPasswordsTest extends AppTest {

  private static final int MORE_THAN_CAMUNDA_FORGIVES = 30;

  private final JdbcTemplate sql;
  @LocalServerPort private int port;

  WrongPasswordsTest(@Autowired JdbcTemplate sql) {
    this.sql = sql;
  }

  @Test
  void whoKnowsThePasswordGetsInWhileAnotherAddressHammersTheUser() {
    String attacker = "127.0.0.2";
    hammer(attacker, "quality1");

    assertThat(Wire.status(login(attacker, "quality1", "quality1"))).isEqualTo(429);
    app.as("quality1").get("/api/duty").expect(200);
    app.inTasklist("quality1");
  }

  @Test
  void aDelayIsAProblemDocumentThatSaysHowLong() {
    String attacker = "127.0.0.3";
    hammer(attacker, "admin");

    String answer = login(attacker, "admin", "admin");

    assertThat(answer)
        .contains("application/problem+json", "urn:gendan:problem:too-many-wrong-passwords")
        .containsPattern("Retry-After: \\d+");
  }

  @Test
  void aDelayEndsByTheClock() {
    String attacker = "127.0.0.4";
    hammer(attacker, "finance1");

    DeskTime.runFrom(DeskTime.MORNING.plus(Duration.ofMinutes(3)));

    assertThat(Wire.status(login(attacker, "finance1", "finance1"))).isEqualTo(200);
  }

  @Test
  void theLoginOfPeopleIsGuardedByTheSame() {
    String attacker = "127.0.0.5";
    hammer(attacker, "head1");
    String token = after(ask(attacker, "GET /login HTTP/1.1\r\n"), "GENDAN-XSRF=");
    String form = "username=head1&password=head1";

    String answer =
        Wire.ask(
            attacker,
            port,
            "POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Cookie: GENDAN-XSRF="
                + token
                + "\r\nX-GENDAN-XSRF: "
                + token
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length()
                + "\r\n\r\n"
                + form);

    assertThat(Wire.status(answer)).as(answer).isEqualTo(302);
    assertThat(answer).contains("/login?problem=wait").containsPattern("Retry-After: \\d+");
  }

  @Test
  void noLockIsWrittenToTheUser() {
    hammer("127.0.0.6", "risk1");

    Map<String, Object> user =
        sql.queryForMap("select ATTEMPTS_, LOCK_EXP_TIME_ from ACT_ID_USER where ID_ = 'risk1'");
    assertThat(user.get("LOCK_EXP_TIME_")).isNull();
    assertThat(user.get("ATTEMPTS_")).isIn(null, 0);
  }

  @Test
  void administratorsSeeWrongPasswordsAndOthersDoNot() {
    hammer("127.0.0.7", "support1");

    assertThat(
            StreamSupport.stream(
                app.as("admin").get("/api/logins").expect(200).json().path("items").spliterator(),
                false))
        .anySatisfy(
            item -> {
              assertThat(item.path("userId").asText()).isEqualTo("support1");
              assertThat(item.path("address").asText()).isEqualTo("127.0.0.7");
              assertThat(item.path("wrong").asInt()).isPositive();
            });
    app.as("agent1").get("/api/logins").expect(403);
    assertThat(app.as("admin").get("/actuator/prometheus").text())
        .contains("gendan_logins_total{outcome=\"failed\"");
  }

  /** At one moment, so that a slow machine is not the longest delay. */
  private void hammer(String attacker, String userId) {
    DeskTime.standAt("2026-07-07T10:00:00");
    for (int time = 0; time < MORE_THAN_CAMUNDA_FORGIVES; time++) {
      assertThat(Wire.status(login(attacker, userId, "guess " + time))).isIn(401, 429);
    }
  }

  private String login(String from, String userId, String password) {
    return ask(from, "GET /api/duty HTTP/1.1\r\n" + Wire.basic(userId, password));
  }

  private String ask(String from, String request) {
    return Wire.ask(from, port, request + "Host: localhost\r\nConnection: close\r\n\r\n");
  }

  private static String after(String text, String word) {
    int start = text.indexOf(word) + word.length();
    return text.substring(start).split("[;\\r]", 2)[0];
  }
}
