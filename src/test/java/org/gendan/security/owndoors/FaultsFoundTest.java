package org.gendan.security.owndoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.gendan.testing.app.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Questions that were answered as faults of ours when {@link HostileQuestionsTest} asked them. */
@WholeApp
class FaultsFoundTest extends AppTest {

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/audit?to=%2B999999999-12-31",
        "/api/orders/unnoted?date=%2B999999999-12-31",
        "/api/refunds/recoveries?from=2026-03-02&to=%2B999999999-12-31",
        "/api/shipments/day-list?date=-999999999-01-01",
        "/api/unmaskings?from=%2B999999999-12-31",
        "/api/reports/signed-rate?to=%2B999999999-12-31"
      })
  void aDayThatNothingCanBeAddedToIsNoDay(String question) {
    Answer refused = app.as("admin").get(question).expect(400);

    assertThat(refused.at("/detail")).contains("a day such as 2026-03-02");
    app.as("admin").get(question.replaceAll("=[%-][^&]*", "=2026-03-02")).expect(200);
  }

  @Test
  void aTimeInAYearWithoutEndIsRefused() {
    OrderCase order = app.take(OrderBody.cod());
    String path =
        "/api/tasks/%s/follow-ups"
            .formatted(order.task("userTask_confirmOrder").path("taskId").asText());

    Answer refused = app.as("agent1").post(path, Map.of("at", "+999999999-12-31T00:00:00Z"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/detail")).contains("not between 1900 and 2999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-", "en;q=x", "zh-CN;q=", "*", "x-", "😀", ";", ","})
  void noLanguageOfABrowserBreaksAnAnswer(String language) {
    for (String path : List.of("/login", "/api/orders", "/engine-rest/task", "/track/none")) {
      String answer =
          Wire.ask(
              "127.0.0.1",
              port,
              "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept-Language: %s\r\nConnection: close\r\n\r\n"
                  .formatted(path, language));

      assertThat(Wire.status(answer)).as(path).isIn(200, 400, 401, 404);
    }
    app.asNobody().get("/login?lang=-1").expect(200);
  }

  @Test
  void aFormWithoutABoundaryIsRefusedAndSoIsOneWithAnOddName() {
    byte[] body = "x".getBytes(StandardCharsets.UTF_8);
    Answer broken = app.as("agent1").send("POST", "/api/duty/log-on", "multipart/form-data", body);
    Answer odd =
        app.as("agent1")
            .send(
                "POST",
                "/api/orders/import",
                "application/x-www-form-urlencoded",
                new byte[] {(byte) 0xff, 0});

    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.at("/detail")).contains("cannot be told apart");
    assertThat(odd.status()).isIn(400, 415);
  }

  @Test
  void aKindOfContentWithAStarIsRefused() {
    for (String kind : List.of("*/*", "application/*")) {
      Answer refused = app.as("agent1").send("POST", "/api/orders", kind, new byte[] {'{', '}'});

      assertThat(refused.status()).as(kind).isEqualTo(400);
      assertThat(refused.at("/detail")).contains("names no kind of content");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inspections", "inspection-corrections"})
  void aLineThatIsEmptyIsRefused(String call) {
    Map<String, Object> body =
        Map.of("requestId", "r", "inspectionReport", "x", "lines", Collections.singletonList(null));

    Answer refused = app.as("quality1").post("/api/refunds/none/" + call, body).expect(422);

    assertThat(refused.wrongFields()).contains("lines");
  }
}
