package org.gendan.web.description;

import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the bodies of calls must have, and one for each that can be sent, from {@code
 * api/bodies.yaml}; a test sends them, and leaves out a field at a time.
 */
final class CallBodies {

  private static final String FILE = "api/bodies.yaml";
  private static final String OF_EACH = "[]";

  private final Map<String, Map<String, Object>> all;

  private CallBodies(Map<String, Map<String, Object>> all) {
    this.all = all;
  }

  static CallBodies read() {
    try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
      return new CallBodies(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
    } catch (IOException e) {
      throw new IllegalStateException(FILE, e);
    }
  }

  /** The paths of fields that it must have, as a refusal names them: {@code lines[].sku}. */
  @SuppressWarnings("unchecked")
  List<String> required(String call) {
    return (List<String>) all.getOrDefault(call, Map.of()).getOrDefault("required", List.of());
  }

  /** The paths of fields that the example needs because of its other values. */
  @SuppressWarnings("unchecked")
  List<String> beside(String call) {
    return (List<String>) all.getOrDefault(call, Map.of()).getOrDefault("beside", List.of());
  }

  /** A body that it takes. */
  Optional<Object> example(String call) {
    return Optional.ofNullable(all.getOrDefault(call, Map.of()).get("example"));
  }

  /**
   * Writes what the call requires into its schema.
   *
   * @param schemas all that have names
   * @throws IllegalStateException when it requires a field that the body does not have
   */
  @SuppressWarnings("rawtypes") // The type of the library.
  void require(String call, Schema<?> body, Map<String, Schema> schemas) {
    for (String path : required(call)) {
      Schema<?> at = named(body, schemas);
      List<String> steps = List.of(path.split("\\."));
      for (String step : steps.subList(0, steps.size() - 1)) {
        boolean each = step.endsWith(OF_EACH);
        Schema<?> next = field(call, at, each ? step.substring(0, step.length() - 2) : step);
        at = named(each ? named(next, schemas).getItems() : next, schemas);
      }
      String last = steps.get(steps.size() - 1);
      field(call, at, last);
      List<String> known = at.getRequired() == null ? List.of() : at.getRequired();
      if (!known.contains(last)) {
        List<String> more = new ArrayList<>(known);
        more.add(last);
        at.setRequired(more.stream().sorted().toList());
      }
    }
  }

  private static Schema<?> field(String call, Schema<?> of, String name) {
    Schema<?> field = of.getProperties() == null ? null : of.getProperties().get(name);
    if (field == null) {
      throw new IllegalStateException("%s: %s has no field %s".formatted(FILE, call, name));
    }
    return field;
  }

  @SuppressWarnings("rawtypes")
  private static Schema<?> named(Schema<?> schema, Map<String, Schema> schemas) {
    String ref = schema.get$ref();
    return ref == null ? schema : schemas.get(ref.substring(ref.lastIndexOf('/') + 1));
  }
}
