package org.gendan.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One thing that every form keeps to: what Tasklist can show and what it is offered to show. */
enum FormRule {
  FORM_IS_NAMED_LIKE_ITS_FILE(
      form ->
          Stream.of(form.id())
              .filter(id -> !id.equals(ModelFiles.stem(form.file())))
              .map(id -> "id " + id + ": use the file's name")),

  FORM_IS_ONE_THAT_TASKLIST_KNOWS(
      form ->
          Stream.of(form.form())
              .filter(
                  head ->
                      !head.path("executionPlatform").asText().equals("Camunda Platform")
                          || head.path("schemaVersion").asInt() < 1
                          || head.path("schemaVersion").asInt() > 16)
              .map(head -> "executionPlatform Camunda Platform, schemaVersion 1 to 16")),

  COMPONENTS_SEND_ONE_SCALAR_OR_NOTHING(
      form ->
          form.components()
              .filter(part -> !FormRule.components().contains(part.path("type").asText()))
              .map(part -> name(part) + " is a " + part.path("type").asText() + ": use one of ")
              .map(fault -> fault + FormRule.components())),

  IDS_ARE_UNIQUE(
      form ->
          repeated(form.components().map(part -> part.path("id").asText()))
              .map(id -> id + " is the id of two components")),

  KEYS_ARE_UNIQUE(
      form -> repeated(keys(form)).map(key -> key + " is the key of two components: one answers")),

  KEYS_ARE_VARIABLES(
      form ->
          keys(form)
              .filter(key -> !key.matches("[a-z][A-Za-z]*"))
              .map(key -> key + ": name it in camelCase")),

  ONLY_WHAT_IS_OFFERED_IS_SHOWN(
      form ->
          form.shown().stream()
              .filter(name -> !FormWords.OFFERED.contains(name))
              .map(name -> name + " is shown, but no task view offers it")),

  WHAT_OTHERS_WROTE_IS_NEVER_MARKDOWN(
      form ->
          form.templated().stream()
              .filter(FormWords.WRITTEN_BY_OTHERS::contains)
              .map(name -> name + " stands in a text, which makes links: use a disabled field")),

  LABELS_SPEAK_BOTH_LANGUAGES(
      form ->
          form.components()
              .filter(part -> !part.path("type").asText().equals("text"))
              .filter(part -> !label(part).matches("[A-Z].*[(（].*\\p{IsHan}.*[)）]"))
              .map(part -> name(part) + " is labelled " + label(part) + ": say English (中文)")),

  SOMETHING_MUST_BE_ANSWERED(
      form ->
          Stream.of(form)
              .filter(
                  asking ->
                      asking
                          .answers()
                          .noneMatch(part -> part.path("validate").path("required").asBoolean()))
              .map(asking -> asking.id() + " asks nothing that must be answered")),

  NO_ROW_NUMBERS_IN_WHAT_AGENTS_READ(
      form ->
          Stream.of("label", "dateLabel", "text", "description")
              .flatMap(kind -> form.form().findValuesAsText(kind).stream())
              .filter(RowNumber::standsIn)
              .map(text -> text + ": say what it means; the page of the process names the row"));

  /** Of what form-js 1.8 in Tasklist knows, the components that send one scalar or nothing. */
  private static final List<String> COMPONENTS =
      List.of("text", "textfield", "textarea", "number", "datetime", "checkbox", "radio", "select");

  private final Function<FormFile, Stream<String>> faults;

  FormRule(Function<FormFile, Stream<String>> faults) {
    this.faults = faults;
  }

  /** What is wrong, where, and how it should be; nothing when the form keeps to the rule. */
  Stream<String> faults(FormFile form) {
    return faults.apply(form);
  }

  /** The faults under all rules, each after the name of its rule. */
  static List<String> allFaults(FormFile form) {
    return Stream.of(values())
        .flatMap(rule -> rule.faults(form).map(fault -> rule.name() + ": " + fault))
        .toList();
  }

  private static List<String> components() {
    return COMPONENTS;
  }

  private static Stream<String> keys(FormFile form) {
    return form.components().filter(part -> part.has("key")).map(part -> part.path("key").asText());
  }

  private static Stream<String> repeated(Stream<String> words) {
    Set<String> seen = new HashSet<>();
    return words.filter(word -> !seen.add(word));
  }

  private static String name(JsonNode part) {
    return part.path("key").asText(part.path("id").asText());
  }

  private static String label(JsonNode part) {
    return part.path("label").asText(part.path("dateLabel").asText());
  }
}
