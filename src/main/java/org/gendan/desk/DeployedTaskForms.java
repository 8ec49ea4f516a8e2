package org.gendan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.gendan.words.Language;
import org.gendan.words.models.ModelWords;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The forms of tasks as analysts have deployed them last, so that a task can be answered on the
 * page of its order by the same form as in Tasklist.
 */
@Component
class DeployedTaskForms {

  /** A label in both languages has the Chinese one behind it in brackets. */
  private static final Pattern BOTH = Pattern.compile("^(.*?) ?\\(([^()]*\\p{IsHan}[^()]*)\\)$");

  /** The same within a text, such as a heading of a list. */
  private static final Pattern WITHIN =
      Pattern.compile("([^()*·\\n:]+?) \\(([^()]*\\p{IsHan}[^()]*)\\)");

  private static final Pattern SHOWN = Pattern.compile("\\{\\{ ?(\\w+) ?}}");

  private final FormService forms;
  private final ObjectMapper json;

  DeployedTaskForms(@Lazy FormService forms, ObjectMapper json) {
    this.forms = forms;
    this.json = json;
  }

  /** The parts of the form, filled with what it shows; what is empty and only read is left out. */
  List<FormPart> of(String taskId, boolean chinese) {
    Map<String, Object> values = forms.getTaskFormVariables(taskId);
    List<FormPart> parts = new ArrayList<>();
    try (InputStream deployed = forms.getDeployedTaskForm(taskId)) {
      JsonNode form = json.readTree(deployed);
      // As in Tasklist; what an analyst has written anew is read by its halves below.
      ModelWords.shipped().layOver(form, chinese ? Language.CHINESE : Language.ENGLISH);
      for (JsonNode part : form.path("components")) {
        FormPart read = part(part, values, chinese);
        boolean nothing = read.shape().equals("shown") && read.value() == null;
        if (!nothing) {
          parts.add(read);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The form of task %s cannot be read".formatted(taskId), e);
    }
    return parts;
  }

  private static FormPart part(JsonNode part, Map<String, Object> values, boolean chinese) {
    String type = part.path("type").asText();
    String key = part.path("key").asText();
    Object value = values.get(key);
    String shape =
        switch (type) {
          case "textarea" -> ActField.AREA;
          case "datetime" ->
              part.path("subtype").asText().equals("date") ? ActField.DAY : ActField.MOMENT;
          case "textfield" -> ActField.TEXT;
          default -> type;
        };
    boolean words = type.equals("text");
    String first = value == null ? part.path("defaultValue").asText(null) : String.valueOf(value);
    return new FormPart(
        part.path("disabled").asBoolean() ? "shown" : words ? "words" : shape,
        key,
        words
            ? within(filled(part.path("text").asText(), values), chinese)
            : one(label(part), chinese),
        part.hasNonNull("description") ? one(part.path("description").asText(), chinese) : null,
        first == null || first.isEmpty() ? null : first,
        choices(part, chinese),
        part.path("validate").path("required").asBoolean(),
        part.path("conditional").path("hide").asText(null));
  }

  private static String label(JsonNode part) {
    return part.path("label").asText(part.path("dateLabel").asText());
  }

  private static List<FormPart.Choice> choices(JsonNode part, boolean chinese) {
    List<FormPart.Choice> choices = new ArrayList<>();
    for (JsonNode one : part.path("values")) {
      choices.add(
          new FormPart.Choice(
              one.path("value").asText(), one(one.path("label").asText(), chinese)));
    }
    return choices;
  }

  private static String filled(String text, Map<String, Object> values) {
    return SHOWN
        .matcher(text)
        .replaceAll(
            hit -> {
              Object value = values.get(hit.group(1));
              return Matcher.quoteReplacement(value == null ? "–" : value.toString());
            });
  }

  /** Of a label in both languages the half in one. */
  static String one(String label, boolean chinese) {
    Matcher both = BOTH.matcher(label);
    return both.matches() ? both.group(chinese ? 2 : 1) : label;
  }

  private static String within(String text, boolean chinese) {
    return WITHIN
        .matcher(text)
        .replaceAll(hit -> Matcher.quoteReplacement(hit.group(chinese ? 2 : 1).strip()))
        .replace("*", "")
        .strip();
  }
}
