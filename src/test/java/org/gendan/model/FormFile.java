package org.gendan.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One Camunda Form as the rules see it. */
record FormFile(Path file, JsonNode form) {

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*([A-Za-z]+)\\s*}}");

  /** Read once: the rules ask for forms at every user task. */
  private static final List<FormFile> ALL =
      ModelFiles.below(ModelFiles.FORMS, ".form").stream().map(FormFile::read).toList();

  static Stream<FormFile> all() {
    return ALL.stream();
  }

  static boolean exists(String id) {
    return all().anyMatch(form -> form.id().equals(id));
  }

  static FormFile of(String id) {
    return all().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
  }

  /** The same file with other content: how a test shows that a rule can fail. */
  FormFile withText(String text) {
    return read(file, text);
  }

  private static FormFile read(Path file) {
    return read(file, ModelFiles.text(file));
  }

  private static FormFile read(Path file, String text) {
    try {
      return new FormFile(file, new ObjectMapper().readTree(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(file + " is not JSON", e);
    }
  }

  String id() {
    return form.path("id").asText();
  }

  Stream<JsonNode> components() {
    return StreamSupport.stream(form.path("components").spliterator(), false);
  }

  /** What the agent answers; a disabled field only shows and is not sent. */
  Stream<JsonNode> answers() {
    return components().filter(c -> c.has("key") && !c.path("disabled").asBoolean());
  }

  /** What the form shows without asking. */
  Set<String> shown() {
    var names = new TreeSet<String>(templated());
    components()
        .filter(c -> c.path("disabled").asBoolean())
        .forEach(c -> names.add(c.path("key").asText()));
    return names;
  }

  /** What a text shows, rendered as Markdown. */
  Set<String> templated() {
    return components()
        .filter(c -> c.has("text"))
        .flatMap(c -> TEMPLATE.matcher(c.path("text").asText()).results())
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return id();
  }

  /** Whether this field may be answered so; a field without a list takes anything. */
  boolean offers(String key, String answer) {
    return answers()
        .filter(c -> c.path("key").asText().equals(key))
        .flatMap(c -> StreamSupport.stream(c.path("values").spliterator(), false))
        .anyMatch(option -> option.path("value").asText().equals(answer));
  }
}
