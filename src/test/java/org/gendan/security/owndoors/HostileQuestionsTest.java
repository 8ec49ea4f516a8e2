package org.gendan.security.owndoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.gendan.security.Roles;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;

/**
 * Every address of ours is asked wrongly in every way we know, by who is let in there: none is
 * answered as a fault of ours, and what the API refuses it refuses as a problem document.
 */
@Tag("chaos")
@WholeApp
class HostileQuestionsTest extends AppTest {

  private static final List<String> IN_THE_PATH =
      List.of("-1", "0", "99999999999999999999", "null", "'--", "😀‮", "x".repeat(3_000), "%");

  private static final List<String> IN_THE_QUERY =
      List.of(
          "",
          "x",
          "-1",
          "0",
          "1e9",
          "2147483647",
          "99999999999999999999",
          "null",
          "true",
          "NOPE",
          "'--",
          "%_\\",
          "😀‮",
          "\u0000",
          "2026-02-30",
          "0000-01-01",
          "9999-12-31",
          "-999999999-01-01",
          "+999999999-12-31",
          "PT-1H",
          "P999999999D",
          "x".repeat(3_000));

  private final ApplicationContext application;
  private final IdentityService identity;
  private final Map<String, Caller> callers = new HashMap<>();
  private final Map<String, String> real = new TreeMap<>();

  HostileQuestionsTest(
      @Autowired ApplicationContext application, @Autowired IdentityService identity) {
    this.application = application;
    this.identity = identity;
  }

  /** So that a wrong field is met behind the question whether there is such a thing. */
  @BeforeEach
  void thereAreAnOrderAParcelAndATask() {
    OrderCase order = app.take(OrderBody.cod());
    real.put("orderId", order.id());
    real.put("taskId", order.task("userTask_confirmOrder").path("taskId").asText());
    real.put("shipmentId", app.take(OrderBody.cod()).dispatch());
    real.put("name", "desk");
    real.put("vendor", "sf");
    real.put("token", "demo-sf-push");
  }

  @Test
  void aWrongValueInAnAddressIsNoFault() throws IOException {
    Set<String> faults = new TreeSet<>();
    for (OwnCall call : calls()) {
      Caller caller = letInAt(call);
      for (String name : call.inThePath().keySet()) {
        for (String wrong : IN_THE_PATH) {
          Map<String, String> values = new TreeMap<>(real);
          values.put(name, encoded(wrong));
          look(call, name + "=" + wrong, ask(call, caller, call.at(values), "{}"), faults);
        }
      }
      for (OwnCall.Asked asked : call.inTheQuery()) {
        for (String wrong : IN_THE_QUERY) {
          String query =
              call.inTheQuery().stream()
                  .filter(other -> other.needed() || other.equals(asked))
                  .map(
                      other ->
                          other.name()
                              + "="
                              + (other.equals(asked) ? encoded(wrong) : "2026-03-02"))
                  .collect(Collectors.joining("&"));
          look(
              call,
              asked.name() + "=" + wrong,
              ask(call, caller, call.at(real) + "?" + query, "{}"),
              faults);
        }
      }
    }
    Files.write(Path.of("target", "hostile-addresses.txt"), faults);

    assertThat(faults).isEmpty();
  }

  @Test
  void aWrongBodyIsNoFault() throws IOException {
    Set<String> faults = new TreeSet<>();
    for (OwnCall call : calls()) {
      if (call.body() != null) {
        Caller caller = letInAt(call);
        for (String body : Bodies.of(call.body())) {
          look(call, body, persistently(call, caller, body), faults);
        }
      }
    }
    Files.write(Path.of("target", "hostile-bodies.txt"), faults);

    assertThat(faults).isEmpty();
  }

  @Test
  void aBodyOfAnotherKindIsNoFault() throws IOException {
    Set<String> faults = new TreeSet<>();
    for (OwnCall call : calls()) {
      if (!call.method().equals("GET")) {
        Caller caller = letInAt(call);
        for (String kind :
            List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/json; charset=nothing",
                "nonsense")) {
          for (byte[] body :
              new byte[][] {
                {}, {(byte) 0xff, (byte) 0xfe, 0}, "a=b".getBytes(StandardCharsets.UTF_8)
              }) {
            look(
                call,
                kind + " " + body.length,
                caller.send(call.method(), call.at(real), kind, body),
                faults);
          }
        }
      }
    }
    Files.write(Path.of("target", "hostile-kinds.txt"), faults);

    assertThat(faults).isEmpty();
  }

  /** As clients do whose connection was closed because a body before was not read to its end. */
  private Answer persistently(OwnCall call, Caller caller, String body) {
    try {
      return ask(call, caller, call.at(real), body);
    } catch (UncheckedIOException closed) {
      return ask(call, caller, call.at(real), body);
    }
  }

  /** Without what stands for another system and breaks on demand. */
  private List<OwnCall> calls() {
    return OwnCall.of(application).stream()
        .filter(call -> !call.pattern().startsWith("/sandbox"))
        .filter(call -> !call.pattern().equals("/api/demo/clock"))
        .toList();
  }

  private static Answer ask(OwnCall call, Caller caller, String address, String body) {
    String kind = call.takes() == null ? "application/json" : call.takes().toString();
    return switch (call.method()) {
      case "GET" ->
          call.gives() == null ? caller.get(address) : caller.get(address, call.gives().toString());
      default ->
          MediaType.parseMediaType(kind).includes(MediaType.MULTIPART_FORM_DATA)
              ? caller.postParts(address, Map.of("file.csv", body.getBytes(StandardCharsets.UTF_8)))
              : caller.send(call.method(), address, kind, body.getBytes(StandardCharsets.UTF_8));
    };
  }

  private static void look(OwnCall call, String what, Answer answer, Set<String> faults) {
    boolean ours = call.pattern().startsWith("/api");
    boolean said =
        answer.status() < 400
            || !ours
            || answer.contentType().startsWith("application/problem+json");
    if (answer.status() >= 500 || !said) {
      faults.add(
          "%s with %.150s: %d %s %.200s"
              .formatted(call, what, answer.status(), answer.contentType(), answer.text()));
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Somebody of a group that the list lets in; a stranger where it names none. */
  private Caller letInAt(OwnCall call) throws IOException {
    String who =
        new ClassPathResource("security/api-doors.txt")
            .getContentAsString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith(call + ": "))
            .map(line -> line.substring(line.lastIndexOf(": ") + 2))
            .findFirst()
            .orElse("every group");
    String group =
        switch (who) {
          case "anybody", "nobody" -> "";
          case "every group", "desks", "desks, camunda-admin" -> Roles.ORDER_AGENTS;
          default ->
              List.of(who.split(", ")).stream()
                  .filter(Roles.ALL::contains)
                  .findFirst()
                  .orElse(Roles.ORDER_AGENTS);
        };
    return callers.computeIfAbsent(
        group,
        known ->
            known.isEmpty()
                ? app.asVisitor()
                : app.as(identity.createUserQuery().memberOfGroup(known).list().get(0).getId()));
  }
}
