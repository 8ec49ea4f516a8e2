package org.gendan.web.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/** Writes what the signatures do not tell into the description. */
final class DescribedCalls {

  private static final String BASIC = "basic";
  private static final String SESSION = "session";
  private static final String TOKEN = "token";

  private final Map<String, CallWords> words;
  private final CallBodies bodies;

  DescribedCalls(Map<String, CallWords> words, CallBodies bodies) {
    this.words = words;
    this.bodies = bodies;
  }

  void write(OpenAPI api, String version) {
    api.info(
            new Info()
                .title("Gendan")
                .version(version)
                .description(
                    "Orders, parcels, refunds, exceptions and their tasks. What is wrong is"
                        + " answered as application/problem+json.")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/").description("Where this was read")))
        .security(
            List.of(
                new SecurityRequirement().addList(BASIC),
                new SecurityRequirement().addList(SESSION).addList(TOKEN)));
    if (api.getComponents() == null) {
      api.components(new Components());
    }
    security(api.getComponents());
    ProblemAnswers.define(api.getComponents());
    Map<String, Operation> calls = new TreeMap<>();
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, call) -> {
                          describe(method, path, call, api.getComponents());
                          calls.put(method + " " + path, call);
                        }));
    tellApart(calls);
    api.tags(
        calls.values().stream()
            .flatMap(call -> call.getTags().stream())
            .distinct()
            .sorted()
            .map(name -> new Tag().name(name))
            .toList());
  }

  private static void security(Components parts) {
    parts.addSecuritySchemes(
        BASIC,
        new SecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("basic")
            .description("Programs send user and password with every request"));
    parts.addSecuritySchemes(
        SESSION,
        new SecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.COOKIE)
            .name("JSESSIONID")
            .description("People have logged in at /login"));
    parts.addSecuritySchemes(
        TOKEN,
        new SecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.HEADER)
            .name("X-GENDAN-XSRF")
            .description(
                "What changes anything by a session carries the value of the cookie GENDAN-XSRF"));
  }

  private void describe(HttpMethod method, String path, Operation call, Components parts) {
    String name = method + " " + path;
    CallWords said = words.get(name);
    if (said != null) {
      call.summary(said.summary())
          .description("%s. For: %s.".formatted(StringUtils.capitalize(said.text()), said.who()))
          .tags(List.of(said.section()));
    }
    if (call.getRequestBody() != null) {
      bodies.example(name).ifPresent(example -> json(call).example(example));
      if (!bodies.required(name).isEmpty()) {
        bodies.require(name, json(call).getSchema(), parts.getSchemas());
      }
    }
    ProblemAnswers.add(method, path, call);
  }

  private static MediaType json(Operation call) {
    return call.getRequestBody()
        .getContent()
        .get(org.springframework.http.MediaType.APPLICATION_JSON_VALUE);
  }

  /** Methods of one name in one controller: the last word of the address tells which is meant. */
  private static void tellApart(Map<String, Operation> calls) {
    Set<String> once = new TreeSet<>();
    Set<String> often =
        calls.values().stream()
            .map(Operation::getOperationId)
            .filter(id -> !once.add(id))
            .collect(Collectors.toCollection(TreeSet::new));
    calls.forEach(
        (name, call) -> {
          if (often.contains(call.getOperationId())) {
            call.setOperationId(call.getOperationId() + addressOf(name));
          }
        });
  }

  private static String addressOf(String name) {
    return Arrays.stream(name.substring(name.indexOf("/api/") + 5).split("[/{}-]+"))
        .map(StringUtils::capitalize)
        .collect(Collectors.joining());
  }
}
