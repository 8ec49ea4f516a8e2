package org.gendan.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What the description says of bodies is what the calls do: its examples are sent. */
@WholeApp
class ExamplesTest extends AppTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CallBodies BODIES = CallBodies.read();

  private int number;

  private record Example(String call, String user, String about, int status) {

    String method() {
      return call.substring(0, call.indexOf(' '));
    }

    String path() {
      return call.substring(call.indexOf(' ') + 1);
    }
  }

  @Test
  void everyExampleGetsTheStatusThatItNames() throws IOException {
    List<String> faults = new ArrayList<>();
    JsonNode paths = app.as("admin").get("/v3/api-docs").expect(200).json().path("paths");
    for (Example example : examples()) {
      Answer answer;
      try {
        Map<String, String> names = about(example);
        answer = send(example, names, filled(body(example), names));
      } catch (AssertionError before) {
        faults.add(example.call() + " could not be tried: " + before.getMessage());
        continue;
      }
      if (answer.status() != example.status()) {
        faults.add(example.call() + " " + answer);
      }
      JsonNode promised =
          paths.path(example.path()).path(example.method().toLowerCase()).path("responses");
      if (!promised.has(String.valueOf(answer.status()))) {
        faults.add("%s does not promise %d".formatted(example.call(), answer.status()));
      }
    }

    assertThat(faults).isEmpty();
  }

  /** Sent in new cases each time, because the first refusal is not always the last. */
  @Test
  void whatIsRequiredIsRefusedWithoutAndNothingElseIs() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Example example : examples()) {
      TreeSet<String> found = new TreeSet<>();
      for (String path : paths(body(example), "")) {
        Answer answer;
        try {
          Map<String, String> names = about(example);
          ObjectNode spoilt = filled(body(example), names);
          remove(spoilt, path);
          answer = send(example, names, spoilt);
        } catch (AssertionError before) {
          faults.add(example.call() + " could not be tried: " + before.getMessage());
          break;
        }
        boolean refused = answer.status() == 422;
        if (refused && answer.wrongFields().contains(path.replace("[]", "[0]"))) {
          found.add(path);
        } else if (answer.status() >= 500) {
          faults.add("%s without %s: %s".formatted(example.call(), path, answer));
        }
      }
      found.removeAll(BODIES.beside(example.call()));
      if (!found.equals(new TreeSet<>(BODIES.required(example.call())))) {
        faults.add(
            "%s requires %s, and api/bodies.yaml says %s"
                .formatted(example.call(), found, BODIES.required(example.call())));
      }
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void everyExampleOfTheDescriptionIsSent() throws IOException {
    JsonNode paths = app.as("admin").get("/v3/api-docs").expect(200).json().path("paths");
    TreeSet<String> described = new TreeSet<>();
    paths
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        call -> {
                          if (!call.getValue().findPath("example").isMissingNode()) {
                            described.add(call.getKey().toUpperCase() + " " + path.getKey());
                          }
                        }));

    assertThat(examples()).extracting(Example::call).containsAll(described);
  }

  private static List<Example> examples() throws IOException {
    return new ClassPathResource("api/examples.csv")
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(","))
        .map(cells -> new Example(cells[0], cells[1], cells[2], Integer.parseInt(cells[3])))
        .toList();
  }

  private static ObjectNode body(Example example) {
    return JSON.valueToTree(BODIES.example(example.call()).orElseThrow());
  }

  /** What the names in braces stand for. */
  private Map<String, String> about(Example example) {
    Map<String, String> names = new TreeMap<>();
    OrderCase order =
        app.take(example.about().equals("paid") ? OrderBody.prepaid() : OrderBody.cod());
    names.put("orderId", order.id());
    names.put("orderNo", order.no());
    switch (example.about()) {
      case "order" -> names.put("taskId", taskOf(order));
      case "taken" -> {
        names.put("taskId", taskOf(order));
        app.as("agent1").post("/api/tasks/" + names.get("taskId") + "/claims", "{}").expect(200);
      }
      case "paid" -> {
        order.confirm();
        order.task("userTask_recordDispatch");
      }
      case "parcel" -> names.put("shipmentId", order.dispatch());
      case "exception" -> names.put("exceptionId", exceptionOf(order));
      case "ticket" -> names.put("ticketId", ticketOf(order));
      default -> throw new AssertionError("Nobody knows what '" + example.about() + "' is");
    }
    return names;
  }

  private static String taskOf(OrderCase order) {
    return order.task("userTask_confirmOrder").path("taskId").asText();
  }

  private String exceptionOf(OrderCase order) {
    return app.as("agent1")
        .post(
            "/api/orders/" + order.id() + "/exceptions",
            Map.of("requestId", "e-" + ++number, "cause", "NOT_SHIPPED", "text", "late"))
        .expect(201)
        .at("/exceptionId");
  }

  private String ticketOf(OrderCase order) {
    return app.as("aftersales1")
        .post(
            "/api/tickets",
            Map.of("platform", "TMALL", "ticketNo", order.no(), "platformOrderNo", order.no()))
        .expect(201)
        .at("/ticketId");
  }

  /** With numbers of its own, because calls know what was sent before. */
  private ObjectNode filled(ObjectNode body, Map<String, String> names) {
    number++;
    for (String key :
        List.of("requestId", "platformOrderNo", "ticketNo", "invoiceNo", "waybillNo")) {
      if (body.has(key) && !body.get(key).asText().startsWith("{")) {
        String text = body.get(key).asText();
        String own = String.valueOf(1_000_000 + number);
        body.put(key, text.length() > 7 ? text.substring(0, text.length() - 7) + own : text + own);
      }
    }
    return (ObjectNode) tree(inserted(body.toString(), names));
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static String inserted(String text, Map<String, String> names) {
    String all = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      all = all.replace("{" + name.getKey() + "}", name.getValue());
    }
    return all;
  }

  private Answer send(Example example, Map<String, String> names, ObjectNode body) {
    return app.as(example.user())
        .send(
            example.method(),
            inserted(example.path(), names),
            "application/json",
            body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The fields of the body, as a refusal names them, lists by their first item. */
  private static List<String> paths(JsonNode part, String before) {
    List<String> all = new ArrayList<>();
    part.fields()
        .forEachRemaining(
            field -> {
              String path = before + field.getKey();
              all.add(path);
              if (before.isEmpty() && !path.equals("fields")) {
                if (field.getValue() instanceof ObjectNode) {
                  all.addAll(paths(field.getValue(), path + "."));
                } else if (field.getValue() instanceof ArrayNode items
                    && items.path(0).isObject()) {
                  all.addAll(paths(items.get(0), path + "[]."));
                }
              }
            });
    return all;
  }

  private static void remove(ObjectNode body, String path) {
    List<String> steps = Arrays.asList(path.split("\\."));
    JsonNode at = body;
    for (String step : steps.subList(0, steps.size() - 1)) {
      at = step.endsWith("[]") ? at.path(step.replace("[]", "")).path(0) : at.path(step);
    }
    ((ObjectNode) at).remove(steps.get(steps.size() - 1));
  }
}
