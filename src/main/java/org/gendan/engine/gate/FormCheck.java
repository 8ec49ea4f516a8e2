package org.gendan.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A form: what Tasklist may show, and the answers that the bean of its task reads. */
final class FormCheck {

  private static final Set<String> TYPES =
      Set.of(
          "text",
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "radio",
          "select",
          "spacer",
          "separator");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "type",
          "id",
          "key",
          "label",
          "text",
          "layout",
          "validate",
          "description",
          "disabled",
          "readonly",
          "conditional",
          "values",
          "defaultValue",
          "decimalDigits",
          "subtype",
          "dateLabel",
          "timeLabel",
          "increment",
          "appearance",
          "height",
          "use24h",
          "timeInterval");

  private static final Set<String> HEAD =
      Set.of(
          "components",
          "type",
          "id",
          "executionPlatform",
          "executionPlatformVersion",
          "schemaVersion",
          "exporter");

  /** A link or a tag in a text would be opened, or run, by an agent. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "<\\s*/?\\s*[a-zA-Z!]|]\\s*\\(|javascript:|https?://", Pattern.CASE_INSENSITIVE);

  private final Faults faults;

  FormCheck(Faults faults) {
    this.faults = faults;
  }

  void check(String file, byte[] content, JsonNode shipped) {
    JsonNode form;
    try {
      form = new ObjectMapper().readTree(content);
    } catch (IOException e) {
      faults.add("form", "is no JSON: %s", e.getMessage().lines().findFirst().orElse(""));
      return;
    }
    String text = new String(content, java.nio.charset.StandardCharsets.UTF_8);
    if (!form.path("id").asText().equals(House.stem(file))) {
      faults.add("form", "its id is '%s'; write %s", form.path("id").asText(), House.stem(file));
    }
    names(form)
        .filter(name -> !HEAD.contains(name))
        .forEach(name -> faults.add("code", "'%s' is not allowed; take it out", name));
    Map<String, JsonNode> known = answers(shipped);
    Map<String, JsonNode> given = answers(form);
    form.path("components").forEach(part -> component(part, line(text, part), known));
    known.forEach(
        (key, field) -> {
          JsonNode now = given.get(key);
          if (now == null) {
            faults.add(
                "lost",
                "the field %s (%s) is gone, but its answer is read; put it back",
                key,
                field.path("label").asText());
          } else if (!now.path("type").asText().equals(field.path("type").asText())) {
            faults.add(
                line(text, now),
                "lost",
                "the field %s is a %s; write %s",
                key,
                now.path("type").asText(),
                field.path("type").asText());
          }
        });
  }

  private void component(JsonNode part, int line, Map<String, JsonNode> known) {
    String name = part.path("key").asText(part.path("id").asText());
    String type = part.path("type").asText();
    if (!TYPES.contains(type)) {
      faults.add(
          line,
          "code",
          "%s is a '%s'; write one of %s",
          name,
          type,
          String.join(", ", new TreeSet<>(TYPES)));
      return;
    }
    names(part)
        .filter(attribute -> !ATTRIBUTES.contains(attribute))
        .forEach(
            attribute ->
                faults.add(line, "code", "%s: '%s' is not allowed; take it out", name, attribute));
    for (String words : new String[] {"text", "label", "description"}) {
      if (ACTIVE.matcher(part.path(words).asText()).find()) {
        faults.add(line, "code", "%s: no links and no HTML; write plain words", name);
      }
    }
    if (part.has("key")
        && !part.path("disabled").asBoolean()
        && !part.path("readonly").asBoolean()) {
      answer(part, name, line, known.get(name));
    }
  }

  private void answer(JsonNode part, String name, int line, JsonNode known) {
    if (known == null) {
      faults.add(line, "variable", "nobody reads the answer '%s'; take the field out", name);
      return;
    }
    Set<String> words = options(known);
    if (words.isEmpty()) {
      return;
    }
    Set<String> offered = options(part);
    offered.stream()
        .filter(word -> !words.contains(word))
        .forEach(
            word ->
                faults.add(
                    line,
                    "variable",
                    "%s: '%s' is no answer that is understood; %s",
                    name,
                    word,
                    House.nearest(word, words)));
    if (offered.isEmpty()) {
      faults.add(
          line, "variable", "%s offers nothing; offer some of %s", name, String.join(", ", words));
    }
  }

  private static Set<String> options(JsonNode field) {
    return StreamSupport.stream(field.path("values").spliterator(), false)
        .map(option -> option.path("value").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, JsonNode> answers(JsonNode form) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    form.path("components")
        .forEach(
            part -> {
              if (part.has("key") && !part.path("disabled").asBoolean()) {
                answers.put(part.path("key").asText(), part);
              }
            });
    return answers;
  }

  private static java.util.stream.Stream<String> names(JsonNode node) {
    var names = new TreeSet<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names.stream();
  }

  private static int line(String text, JsonNode part) {
    int at = text.indexOf('"' + part.path("id").asText() + '"');
    return at < 0 ? 1 : (int) text.substring(0, at).lines().count();
  }
}
