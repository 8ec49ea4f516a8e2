package org.gendan.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables of one process: those its {@code *Model} class declares, those its forms ask for
 * and its decisions give, and the words each of them can hold.
 */
final class ModelVariables {

  private static final Pattern COMPARED = Pattern.compile("(\\w+)\\s*[!=]=\\s*'(\\w+)'");

  private final Map<String, Class<?>> types = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  ModelVariables(House house, String process, XmlPart shipped) {
    ProcessWords declared = house.words(process);
    types.putAll(declared.variables());
    names.addAll(declared.variables().keySet());
    declared.variables().forEach(this::constants);
    shipped.all("userTask").forEach(task -> form(house, task.get("camunda:formRef")));
    shipped.all("businessRuleTask").forEach(task -> decision(house, task));
    shipped.all("conditionExpression").forEach(condition -> compared(condition.text()));
  }

  Set<String> names() {
    return names;
  }

  /** Type of a variable; null when only a form or a table names it. */
  Class<?> type(String name) {
    return types.get(name);
  }

  Set<String> ofType(Class<?> type) {
    return names.stream()
        .filter(name -> types.get(name) == type)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The words that the variable can hold; empty when they are not known. */
  Set<String> wordsOf(String name) {
    return words.getOrDefault(name, Set.of());
  }

  private void constants(String name, Class<?> type) {
    if (type.isEnum()) {
      Stream.of(type.getEnumConstants()).forEach(word -> word(name, ((Enum<?>) word).name()));
    }
  }

  private void form(House house, String id) {
    house
        .form(id + ".form")
        .ifPresent(
            form ->
                form.path("components")
                    .forEach(
                        part -> {
                          if (part.has("key") && !part.path("disabled").asBoolean()) {
                            names.add(part.path("key").asText());
                            options(part);
                          }
                        }));
  }

  private void options(JsonNode part) {
    part.path("values")
        .forEach(option -> word(part.path("key").asText(), option.path("value").asText()));
  }

  private void decision(House house, XmlPart task) {
    String result = task.get("camunda:resultVariable");
    names.add(result);
    house
        .model(task.get("camunda:decisionRef") + ".dmn")
        .ifPresent(
            table ->
                table
                    .all("outputEntry")
                    .map(DecisionTable::cell)
                    .filter(cell -> cell.matches("\"\\w+\""))
                    .forEach(cell -> word(result, cell.substring(1, cell.length() - 1))));
  }

  private void compared(String condition) {
    var comparison = COMPARED.matcher(condition);
    while (comparison.find()) {
      word(comparison.group(1), comparison.group(2));
    }
  }

  private void word(String name, String word) {
    words.computeIfAbsent(name, key -> new HashSet<>()).add(word);
    names.add(name);
  }
}
