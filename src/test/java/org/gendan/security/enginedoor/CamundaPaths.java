package org.gendan.security.enginedoor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** All that can be asked of Camunda over HTTP, as it says itself. */
final class CamundaPaths {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private CamundaPaths() {}

  /**
   * One thing to ask for.
   *
   * @param path with a letter in place of each parameter, and the engine by its name
   */
  record Ask(String part, String method, String path) implements Comparable<Ask> {

    @Override
    public int compareTo(Ask other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return part + " " + method + " " + path;
    }
  }

  /** The engine's, by its OpenAPI description. */
  static Set<Ask> ofTheEngine() {
    Set<Ask> all = new TreeSet<>();
    try (InputStream description =
        CamundaPaths.class.getClassLoader().getResourceAsStream("openapi.json")) {
      JsonNode paths = new ObjectMapper().readTree(description).path("paths");
      paths
          .fields()
          .forEachRemaining(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(
                          method -> {
                            if (METHODS.contains(method)) {
                              all.add(
                                  new Ask(
                                      EngineDoors.ENGINE,
                                      method.toUpperCase(Locale.ROOT),
                                      filled(path.getKey())));
                            }
                          }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Those of the applications beside it, by their classes; they have to be running. */
  static Set<Ask> ofTheApplications() {
    Set<Ask> all = new TreeSet<>();
    Map.of(
            "cockpit", new CockpitApplication().getClasses(),
            "admin", new AdminApplication().getClasses(),
            "tasklist", new TasklistApplication().getClasses(),
            "welcome", new WelcomeApplication().getClasses())
        .forEach(
            (part, classes) ->
                classes.stream()
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .forEach(
                        type -> walk(part, joined("", type.getAnnotation(Path.class)), type, all)));
    return all;
  }

  private static void walk(String part, String base, Class<?> resource, Set<Ask> all) {
    for (Method method : resource.getMethods()) {
      Path path = method.getAnnotation(Path.class);
      List<String> verbs = verbs(method);
      String here = joined(base, path);
      verbs.forEach(verb -> all.add(new Ask(part, verb, filled(here))));
      if (verbs.isEmpty() && path != null) {
        walk(part, here, method.getReturnType(), all);
      }
    }
  }

  private static List<String> verbs(Method method) {
    List<String> verbs = new ArrayList<>();
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null && METHODS.contains(verb.value().toLowerCase(Locale.ROOT))) {
        verbs.add(verb.value());
      }
    }
    return verbs;
  }

  private static String joined(String base, Path path) {
    return path == null ? base : base + "/" + path.value().replaceFirst("^/", "");
  }

  private static String filled(String path) {
    return path.replace("{engine}", "default").replaceAll("\\{[^}]*\\}", "x");
  }
}
