package org.gendan.security.owndoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;

/** What the page of a stranger makes a browser send changes nothing, wherever it is sent. */
@WholeApp
class ForgedRequestsTest extends AppTest {

  private static final List<String> KINDS =
      List.of("application/json", "text/plain", "application/x-www-form-urlencoded");

  /** These ask for no session, and have proofs of their own. */
  private static final List<String> WITH_PROOFS =
      List.of("/hooks/", "/intake/", "/sandbox/", "/track/");

  private final ApplicationContext application;

  ForgedRequestsTest(@Autowired ApplicationContext application) {
    this.application = application;
  }

  @Test
  void nothingIsChangedWithASessionAndWithoutTheTokenOfAPage() {
    Caller page = app.inABrowser("admin");
    Caller stranger = page.without("X-GENDAN-XSRF");
    Caller guessing = page.with("X-GENDAN-XSRF", "guessed");
    Set<String> open = new TreeSet<>();
    changes()
        .forEach(
            call -> {
              for (String kind : KINDS) {
                note(open, call, kind, stranger.send(call.method(), at(call), kind, new byte[0]));
                note(open, call, kind, guessing.send(call.method(), at(call), kind, new byte[0]));
              }
            });

    assertThat(open).isEmpty();
    assertThat(page.post("/api/contact-policies", Map.of()).status()).isEqualTo(422);
  }

  @Test
  void aPasswordThatABrowserKnowsIsNotTakenFromAForeignPage() {
    Set<String> open = new TreeSet<>();
    List<Caller> strangers =
        List.of(
            app.as("admin").with("Origin", "https://evil.example"),
            app.as("admin").with("Origin", "null"),
            app.as("admin").with("Sec-Fetch-Site", "cross-site"),
            app.as("admin").with("Sec-Fetch-Site", "same-site"));
    changes()
        .filter(call -> !call.pattern().startsWith("/demo/"))
        .forEach(
            call ->
                strangers.forEach(
                    stranger ->
                        note(
                            open,
                            call,
                            "multipart",
                            stranger.postParts(at(call), Map.of("x.csv", new byte[] {'x'})))));
    strangers.forEach(
        stranger ->
            assertThat(
                    stranger
                        .postParts(app.engine("/deployment/create"), Map.of("x.bpmn", new byte[1]))
                        .status())
                .isEqualTo(403));

    assertThat(open).isEmpty();
  }

  @Test
  void everyPageHasItsPolicyAndIsFramedByNobody() {
    Caller reader = app.inABrowser("agent1");
    Set<String> bare = new TreeSet<>();
    Stream.concat(
            OwnCall.of(application).stream()
                .filter(call -> call.method().equals("GET"))
                .filter(call -> !call.pattern().startsWith("/actuator"))
                .map(ForgedRequestsTest::at),
            Stream.of(
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/nothing"))
        .forEach(
            address -> {
              Answer page = reader.get(address, MediaType.TEXT_HTML_VALUE + ",*/*;q=0.8");
              String policy = page.header("Content-Security-Policy");
              if (!policy.contains("frame-ancestors")
                  || policy.contains("unsafe-eval")
                  || !page.header("X-Content-Type-Options").equals("nosniff")) {
                bare.add("%s: %d %s".formatted(address, page.status(), page.headers()));
              }
            });

    assertThat(bare).isEmpty();
  }

  @Test
  void noMethodIsAFault() {
    Caller reader = app.as("admin");
    Set<String> faults = new TreeSet<>();
    for (OwnCall call : OwnCall.of(application)) {
      for (String method : List.of("HEAD", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "get")) {
        Answer answer = reader.send(method, at(call), "application/json", new byte[0]);
        if (answer.status() >= 500 || (method.equals("TRACE") && answer.status() < 400)) {
          faults.add("%s %s: %s".formatted(method, at(call), answer));
        }
      }
    }

    assertThat(faults).isEmpty();
  }

  private Stream<OwnCall> changes() {
    return OwnCall.of(application).stream()
        .filter(call -> !call.method().equals("GET"))
        .filter(call -> !call.pattern().equals("/error"))
        .filter(call -> WITH_PROOFS.stream().noneMatch(call.pattern()::startsWith));
  }

  private static String at(OwnCall call) {
    return call.at(Map.of());
  }

  private static void note(Set<String> open, OwnCall call, String kind, Answer answer) {
    if (answer.status() != 403) {
      open.add("%s as %s: %s".formatted(call, kind, answer));
    }
  }
}
