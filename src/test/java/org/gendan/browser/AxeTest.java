package org.gendan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Our pages can be worked with by keyboard, screen reader and weak eyes, as far as axe sees. */
@Tag("browser")
@WholeApp
class AxeTest extends AppTest {

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})
        .then((found) => done(found.violations
          .filter((rule) => ['serious', 'critical'].includes(rule.impact))
          .map((rule) => `${rule.id}: ` + rule.nodes.slice(0, 5).map((node) =>
            `${node.target} (${node.any[0]?.message ?? ''}) ${node.html.slice(0, 160)}`).join(' | '))));
      """;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void noPageOfOursHasASeriousOrCriticalFinding(String language) throws IOException {
    OrderCase order = app.takeSent(OrderBody.cod());
    app.take(OrderBody.cod()).task("userTask_confirmOrder");
    app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-1", "cause", "DAMAGED", "text", "The box is torn"))
        .expect(201);
    String track =
        app.as("agent1")
            .post("/api/orders/" + order.id() + "/track-links", Map.of("send", false))
            .expect(201)
            .at("/url");
    try (Pages pages = Pages.open(app.address(), language)) {
      pages.size(1280, 1000);
      checked(pages, "/login");
      checked(pages, "/");
      checked(pages, track);
      pages.logIn("agent1");
      for (String path :
          Stream.concat(
                  Stream.of("/orders/" + order.id()),
                  List.of(
                      "/orders",
                      "/orders/new",
                      "/orders/import",
                      "/quarantine",
                      "/day-list",
                      "/unnoted",
                      "/windows",
                      "/duty",
                      "/tasks")
                      .stream())
              .toList()) {
        checked(pages, path);
      }
      pages.get("/orders/" + order.id());
      pages.click(By.cssSelector(".buttons .act summary"));
      checkedHere(pages, "the form of an act");
      pages.logOut();
      pages.logIn("lead1");
      checked(pages, "/team");
      pages.logOut();
      pages.logIn("admin");
      checked(pages, "/demo/messages");
    }
  }

  private static void checked(Pages pages, String path) throws IOException {
    pages.get(path);
    pages.until(visibilityOfElementLocated(By.tagName("body")));
    checkedHere(pages, path);
  }

  private static void checkedHere(Pages pages, String what) throws IOException {
    pages.run(script());
    @SuppressWarnings("unchecked")
    var found = (List<String>) pages.runLater(RUN);
    assertThat(found).as(what).isEmpty();
  }

  private static String script() throws IOException {
    try (InputStream script = AxeTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
