package org.gendan.web.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.gendan.testing.app.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** More senders than the server has threads, each of them a byte at a time, and agents work on. */
@WholeApp
class SlowSendersTest extends AppTest {

  private static final int MORE_THAN_THREADS = 260;
  private static final Duration IN_TIME = Duration.ofSeconds(20);

  private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
  private final List<Wire> senders = new ArrayList<>();
  @LocalServerPort private int port;

  @AfterEach
  void hangUp() {
    drip.shutdownNow();
    senders.forEach(Wire::close);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hooks/sf/x",
        "/hooks/sf/demo-sf-push",
        "/intake/top",
        "/sandbox/sf/std/service",
        "/camunda/api/admin/auth/user/default/login/tasklist",
        "/engine-rest/task",
        "/api/orders",
        "/"
      })
  void whoSendsSlowlyKeepsNobodyWaiting(String path) {
    sendSlowly(path, "X-Gendan-Signature: 00\r\n");

    agentsWork();
  }

  @Test
  void evenWhoMayComeInKeepsNobodyWaiting() {
    sendSlowly("/api/orders", Wire.basic("agent1", "agent1"));

    agentsWork();
  }

  @Test
  void aWrongTokenIsAnsweredBeforeTheBody() {
    try (Wire sender = Wire.from("127.0.0.1", port)) {
      sender.send(head("/hooks/sf/x", ""));

      assertThat(Wire.status(sender.answer())).isEqualTo(403);
    }
  }

  @Test
  void aBodyThatStopsIsCutOff() {
    try (Wire sender = Wire.from("127.0.0.1", port)) {
      sender.send(head("/hooks/sf/demo-sf-push", "")).send("{");

      assertThat(sender.answer()).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void aFullDoorSaysWhenToComeAgain() {
    sendSlowly("/hooks/sf/demo-sf-push", "");

    assertThat(
            senders.stream().limit(60).map(Wire::answer).filter(answer -> answer.contains(" 503")))
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer).contains("Retry-After: 5", "door-full"));
  }

  @Test
  void aBodyThatIsTooLongIsRefusedByItsLength() {
    String answer =
        Wire.ask(
            "127.0.0.1",
            port,
            "POST /hooks/sf/demo-sf-push HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Length: 99000000\r\n\r\n");

    assertThat(Wire.status(answer)).isEqualTo(413);
    assertThat(answer).contains("urn:gendan:problem:too-large");
  }

  private void sendSlowly(String path, String headers) {
    IntStream.range(0, MORE_THAN_THREADS)
        .mapToObj(number -> Wire.from("127.0.0.1", port).send(head(path, headers)))
        .forEach(senders::add);
    senders.forEach(sender -> sender.isOpenFor("{"));
  }

  /** While another byte comes from each sender, so that none of them is silent. */
  private void agentsWork() {
    drip.scheduleAtFixedRate(
        () -> senders.forEach(sender -> sender.isOpenFor("{")), 0, 1, TimeUnit.SECONDS);
    assertTimeout(
        IN_TIME,
        () -> {
          assertThatCode(() -> app.asNobody().get("/actuator/health").expect(200))
              .doesNotThrowAnyException();
          app.as("agent1").get("/api/orders").expect(200);
          app.as("agent1").get(app.engine("/task?maxResults=1")).expect(200);
        });
  }

  private static String head(String path, String headers) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + headers
        + "Content-Length: 1000\r\n\r\n";
  }
}
