package org.gendan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.Caller;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every path of ours and every role: who is let in is what {@code security/api-doors.txt} says. A
 * path that is not in it fails, and so does a line without a path. The application is its own,
 * because some calls need nothing but the right person and change the house.
 */
@WholeApp
@TestPropertySource(properties = "camunda.bpm.process-engine-name=matrix")
class ApiMatrixTest extends AppTest {

  private static final String LIST = "security/api-doors.txt";
  private static final Path FOUND = Path.of("target", "api-doors.txt");

  private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

  static {
    PEOPLE.put("agent1", Roles.ORDER_AGENTS);
    PEOPLE.put("aftersales1", Roles.AFTER_SALES);
    PEOPLE.put("logistics1", Roles.LOGISTICS);
    PEOPLE.put("lead1", Roles.TEAM_LEADS);
    PEOPLE.put("supervisor1", Roles.SUPERVISORS);
    PEOPLE.put("head1", Roles.DEPARTMENT_HEADS);
    PEOPLE.put("support1", Roles.TECH_SUPPORT);
    PEOPLE.put("risk1", Roles.RISK_CONTROL);
    PEOPLE.put("quality1", Roles.QUALITY);
    PEOPLE.put("finance1", Roles.FINANCE);
    PEOPLE.put("analyst1", Roles.ANALYSTS);
    PEOPLE.put("admin", Roles.CAMUNDA_ADMIN);
  }

  private final RequestMappingHandlerMapping mappings;

  ApiMatrixTest(
      @Autowired
          @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
          RequestMappingHandlerMapping mappings) {
    this.mappings = mappings;
  }

  /** One thing to ask for. */
  private record Ask(String method, String path, String contentType) {}

  @Test
  void everyRoleIsLetInWhereTheListSaysSoAndNowhereElse() throws IOException {
    Map<String, Caller> callers = new LinkedHashMap<>();
    PEOPLE.keySet().forEach(user -> callers.put(PEOPLE.get(user), app.as(user)));
    Map<String, String> found = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Ask ask : asks()) {
      Set<String> in = new TreeSet<>();
      callers.forEach(
          (group, caller) -> {
            if (letIn(caller, ask, faults)) {
              in.add(group);
            }
          });
      boolean anybody = letIn(app.asNobody(), ask, faults);
      found.put(ask.method() + " " + ask.path(), anybody ? "anybody" : who(in));
    }
    Files.write(
        FOUND,
        found.entrySet().stream().map(line -> line.getValue() + " " + line.getKey()).toList());

    assertThat(faults).as("what is no fault is no 500").isEmpty();
    assertThat(found).as("see %s and %s", LIST, FOUND).isEqualTo(expected());
  }

  @Test
  void everyGroupHasAPersonInTheMatrix() {
    assertThat(PEOPLE.values()).containsExactlyInAnyOrderElementsOf(Roles.ALL);
  }

  private Set<Ask> asks() {
    Set<Ask> asks = new java.util.LinkedHashSet<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (handler.getBeanType().getName().startsWith("org.gendan.")) {
                for (RequestMethod method : methods(mapping)) {
                  mapping.getPatternValues().stream()
                      .map(path -> new Ask(method.name(), path, contentType(mapping)))
                      .forEach(asks::add);
                }
              }
            });
    return asks;
  }

  private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
  }

  private static String contentType(RequestMappingInfo mapping) {
    return mapping.getConsumesCondition().getConsumableMediaTypes().stream()
        .filter(type -> !type.isWildcardType())
        .map(MediaType::toString)
        .findFirst()
        .orElse(MediaType.APPLICATION_JSON_VALUE);
  }

  private static boolean letIn(Caller caller, Ask ask, List<String> faults) {
    String path = ask.path().replaceAll("\\{[^}]*}", "x").replace("**", "x");
    Answer answer =
        switch (ask.method()) {
          case "GET", "HEAD" -> caller.get(path);
          case "POST" ->
              caller.post(path, ask.contentType(), "{}".getBytes(StandardCharsets.UTF_8));
          case "PUT" -> caller.put(path, Map.of());
          default -> caller.delete(path);
        };
    if (answer.status() == 500) {
      faults.add(ask + " " + answer);
    }
    return answer.status() != 401 && answer.status() != 403;
  }

  private static String who(Set<String> groups) {
    if (groups.size() == PEOPLE.size()) {
      return "everybody";
    }
    if (groups.equals(Roles.DESKS)) {
      return "desks";
    }
    return groups.isEmpty() ? "nobody" : String.join(",", groups);
  }

  /** {@code who METHOD path}; lines that begin with # are reasons. */
  private static Map<String, String> expected() throws IOException {
    String text = new ClassPathResource(LIST).getContentAsString(StandardCharsets.UTF_8);
    return Stream.of(text.split("\n"))
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.strip().split("\\s+", 2))
        .collect(
            Collectors.toMap(
                line -> line[1].replaceAll("\\s+", " "),
                line -> line[0],
                (a, b) -> a,
                TreeMap::new));
  }
}
