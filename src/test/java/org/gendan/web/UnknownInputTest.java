package org.gendan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a call of our own API does not know is refused by its name, at every call there is. */
@WholeApp
class UnknownInputTest extends AppTest {

  private final RequestMappingHandlerMapping calls;

  UnknownInputTest(
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping calls) {
    this.calls = calls;
  }

  /** One call: method, path with ids in it, what it takes, and where it ends. */
  private record Call(RequestMethod method, String path, MediaType takes, HandlerMethod handler) {

    Answer send(Caller caller, String query, String body) {
      String to = path + query;
      return switch (method) {
        case GET -> caller.get(to);
        case DELETE -> caller.delete(to);
        case PUT -> caller.putAs(to, takes.toString(), body);
        default -> caller.post(to, takes.toString(), body.getBytes(StandardCharsets.UTF_8));
      };
    }

    Optional<MethodParameter> body() {
      return Arrays.stream(handler.getMethodParameters())
          .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
          .findFirst();
    }

    /** Whether it takes fields, not a file as it is. */
    boolean isJson() {
      return body()
          .map(MethodParameter::getParameterType)
          .filter(type -> type != String.class && type != byte[].class)
          .isPresent();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @Test
  void aParameterThatACallDoesNotKnowIsRefusedByName() {
    List<String> let = new ArrayList<>();
    for (Call call : ours()) {
      Answer answer = call.send(app.as("admin"), "?noSuchParameter=true", "{}");
      if (answer.status() != 400 || !answer.at("/errors/0/field").equals("noSuchParameter")) {
        let.add(call + ": " + answer);
      }
    }
    assertThat(let).isEmpty();
  }

  @Test
  void aFieldThatACallDoesNotKnowIsRefusedByName() {
    List<String> let = new ArrayList<>();
    List<Call> withBody = ours().stream().filter(Call::isJson).toList();
    for (Call call : withBody) {
      Answer answer = call.send(app.as("admin"), "", "{\"noSuchField\":1}");
      if (answer.status() != 422 || !answer.at("/errors/0/field").equals("noSuchField")) {
        let.add(call + ": " + answer);
      }
    }
    assertThat(withBody).hasSizeGreaterThan(25);
    assertThat(let).isEmpty();
  }

  @Test
  void noBodyHasAPartThatTakesEverything() {
    List<String> open = new ArrayList<>();
    for (Call call : ours()) {
      call.body().ifPresent(body -> open(call, "", body.getGenericParameterType(), open));
    }
    // Answers to tasks, sent or still being typed: each form has fields of its own.
    assertThat(open)
        .isSubsetOf(
            "POST /api/tasks/batches .fields",
            "POST /api/tasks/1/answers .fields",
            "POST /api/tasks/1/drafts .fields");
  }

  private static void open(Call call, String at, Type type, List<String> open) {
    if (type instanceof ParameterizedType list
        && Set.of(List.class, Set.class).contains(list.getRawType())) {
      open(call, at + "[]", list.getActualTypeArguments()[0], open);
    } else if (type instanceof ParameterizedType
        || type == Object.class
        || type == Map.class
        || type == JsonNode.class) {
      open.add(call + " " + at);
    } else if (type instanceof Class<?> part && part.isRecord()) {
      for (RecordComponent component : part.getRecordComponents()) {
        open(call, at + "." + component.getName(), component.getGenericType(), open);
      }
    }
  }

  @Test
  void aWordThatAParameterDoesNotKnowIsRefusedByName() {
    List<String> let = new ArrayList<>();
    int seen = 0;
    for (Call call : ours()) {
      for (MethodParameter parameter : call.handler().getMethodParameters()) {
        if (parameter.hasParameterAnnotation(RequestParam.class)
            && parameter.getParameterType().isEnum()) {
          seen++;
          String name = parameter.getParameter().getName();
          Answer answer = call.send(app.as("admin"), "?" + name + "=FOO", "{}");
          if (answer.status() != 400 || !answer.at("/errors/0/field").equals(name)) {
            let.add(call + ": " + answer);
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(5);
    assertThat(let).isEmpty();
  }

  @Test
  void aFieldInsideALineIsNamedWithItsPath() {
    Map<String, Object> order = OrderBody.cod().json();
    order.put("lines", List.of(Map.of("sku", "A", "quantity", 1, "unitPrice", 1, "colour", "red")));

    Answer refused = app.as("agent1").post("/api/orders", order);

    assertThat(refused.expect(422).at("/errors/0/field")).isEqualTo("lines[0].colour");
    assertThat(refused.at("/errors/0/message")).contains("it takes", "quantity");
  }

  @Test
  void whatVendorsPushMayGrow() {
    Answer pushed =
        app.asNobody()
            .post(
                "/hooks/sf/demo-sf-push?version=2",
                MediaType.APPLICATION_JSON_VALUE,
                "{\"Body\":{\"WaybillRoute\":[]},\"newField\":1}".getBytes(StandardCharsets.UTF_8));

    assertThat(pushed.status()).isEqualTo(200);
  }

  private List<Call> ours() {
    return calls.getHandlerMethods().entrySet().stream()
        .flatMap(entry -> calls(entry.getKey(), entry.getValue()))
        .filter(call -> call.path().startsWith("/api/"))
        .toList();
  }

  private static Stream<Call> calls(RequestMappingInfo info, HandlerMethod handler) {
    MediaType takes =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .findFirst()
            .orElse(MediaType.APPLICATION_JSON);
    MediaType whole =
        takes.equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA)
            ? MediaType.parseMediaType("multipart/form-data;boundary=b")
            : takes.isWildcardType() ? MediaType.APPLICATION_OCTET_STREAM : takes;
    return info.getMethodsCondition().getMethods().stream()
        .flatMap(
            method ->
                info.getPatternValues().stream()
                    .map(path -> path.replaceAll("\\{[^}]+}", "1"))
                    .map(path -> new Call(method, path, whole, handler)));
  }
}
