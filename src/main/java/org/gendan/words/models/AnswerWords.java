package org.gendan.words.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gendan.words.Language;
import org.gendan.words.StoryWords;
import org.gendan.words.TwoLanguages;

/**
 * Lays the words over an answer of the engine, whatever it is an answer to: what is a task, a
 * definition, a step of the history, a filter or a form is told by its fields.
 */
public final class AnswerWords {

  /** A field with the id of an element, and the field in which the engine repeats its name. */
  private static final Map<String, String> REPEATED =
      Map.of(
          "activityId", "activityName",
          "processDefinitionKey", "processDefinitionName");

  /** What the engine keeps of a job that has failed. */
  private static final List<String> FAULTS =
      List.of("incidentMessage", "exceptionMessage", "jobExceptionMessage");

  private final ModelWords words;
  private final Language language;

  /** For one reader. */
  public AnswerWords(ModelWords words, Language language) {
    this.words = words;
    this.language = language;
  }

  /** Changes the tree in place. */
  public void layOver(JsonNode answer) {
    if (answer.has("components") && answer.has("schemaVersion")) {
      words.layOver(answer, language);
      return;
    }
    if (answer instanceof ObjectNode part) {
      element(part);
      FAULTS.forEach(field -> fault(part, field));
      REPEATED.forEach((id, name) -> model(part, part.path(id).asText(), name, "name"));
      if (part.has("resourceType") && part.path("properties") instanceof ObjectNode look) {
        filter(part, look);
      }
    }
    answer.forEach(this::layOver);
  }

  private void fault(ObjectNode part, String field) {
    String kept = part.path(field).asText("");
    if (!kept.isEmpty()) {
      part.put(field, StoryWords.ofFaults().in(language, kept));
    }
  }

  private void element(ObjectNode part) {
    String id = part.path("taskDefinitionKey").asText();
    if (id.isEmpty() && part.has("key") && part.has("deploymentId")) {
      id = part.path("key").asText();
    }
    model(part, id, "name", "name");
    model(part, id, "description", "description");
  }

  private void model(ObjectNode part, String element, String field, String property) {
    JsonNode said = part.path(field);
    if (!element.isEmpty() && said.isTextual()) {
      put(part, field, words.ofElement(element, property, said.asText(), language));
    }
  }

  private void filter(ObjectNode filter, ObjectNode look) {
    half(filter, "name");
    half(look, "description");
    for (JsonNode variable : look.path("variables")) {
      if (variable instanceof ObjectNode column) {
        half(column, "label");
      }
    }
  }

  private void half(ObjectNode part, String field) {
    put(part, field, TwoLanguages.half(part.path(field).asText(""), language));
  }

  private static void put(ObjectNode part, String field, Optional<String> word) {
    word.ifPresent(text -> part.put(field, text));
  }
}
