package org.gendan.words.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gendan.words.Language;
import org.gendan.words.TwoLanguages;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the models that are shipped, as a reader has them. A word is taken only for what its
 * model said when the bundle was written: what an analyst words anew in the Modeler is shown so, in
 * both languages, until the bundle follows.
 */
public final class ModelWords {

  /** What stands on top of every form, of which no form knows. */
  private static final String EVERY_FORM = "every-form";

  private static final ModelWords SHIPPED = new ModelWords();

  private final Map<String, Bundle> bundles = new HashMap<>();
  private final Map<String, Map<String, String>> own = new HashMap<>();
  private final Map<String, String> modelOfTask = new HashMap<>();

  private ModelWords() {
    files("texts/models/**/*.yaml")
        .forEach(
            (name, content) ->
                bundles.put(
                    name.replace(".yaml", ""),
                    Bundle.read(name, new String(content, StandardCharsets.UTF_8))));
    files("forms/**/*.form")
        .values()
        .forEach(form -> own.put(ShippedWords.idOfForm(form), ShippedWords.ofForm(form)));
    files("processes/**/*.bpmn").values().forEach(this::add);
  }

  private void add(byte[] model) {
    String key = ShippedWords.keyOfProcess(model);
    Map<String, String> words = ShippedWords.ofProcess(model);
    own.put(key, words);
    words.keySet().stream()
        .filter(word -> word.endsWith(".name"))
        .forEach(word -> modelOfTask.put(word.substring(0, word.length() - 5), key));
  }

  /** Those of this version. */
  public static ModelWords shipped() {
    return SHIPPED;
  }

  /**
   * A name or an instruction.
   *
   * @param element id of a process or of a task for people
   * @param property {@code name} or {@code description}
   * @param said what the deployed model says
   * @return empty when that is not what the shipped model says, or it has no bundle
   */
  public Optional<String> ofElement(
      String element, String property, String said, Language language) {
    String model = modelOfTask.get(element);
    return model == null ? Optional.empty() : find(model, element + "." + property, said, language);
  }

  /** The task of that name; null where no shipped model has one. */
  String taskCalled(String said) {
    return modelOfTask.keySet().stream()
        .filter(id -> own.get(modelOfTask.get(id)).getOrDefault(id + ".name", "").equals(said))
        .sorted()
        .findFirst()
        .orElse(null);
  }

  /** The name of a process or a task, in whatever words the deployed model has it. */
  public String name(String element, String said, Language language) {
    return ofElement(element, "name", said, language).orElse(said);
  }

  /** The name that the shipped model of a process or a task has; its id where there is none. */
  public String called(String element, Language language) {
    String model = modelOfTask.getOrDefault(element, "");
    return find(
            model,
            element + ".name",
            own.getOrDefault(model, Map.of()).get(element + ".name"),
            language)
        .orElse(element);
  }

  /** Lays the words over a form, as it is sent to one reader. */
  public void layOver(JsonNode form, Language language) {
    String model = form.path("id").asText();
    FormTexts.visit(
        form,
        (ObjectNode holder, String property, String key) -> {
          String said = holder.path(property).asText();
          find(model, key, said, language)
              .or(() -> ofTheHouse(key, said, language))
              .ifPresent(word -> holder.put(property, word));
        });
  }

  /** The label of a field that a reader sees in a form, by the key under which it is answered. */
  public Optional<String> label(String form, String field, Language language) {
    return Optional.ofNullable(bundles.get(form))
        .flatMap(bundle -> bundle.find("Field_" + field + ".label", language));
  }

  private Optional<String> ofTheHouse(String key, String said, Language language) {
    Bundle house = bundles.get(EVERY_FORM);
    return house
        .find(key, language)
        .filter(word -> TwoLanguages.half(said, language).filter(word::equals).isPresent());
  }

  private Optional<String> find(String model, String key, String said, Language language) {
    boolean asShipped =
        said != null && said.strip().equals(own.getOrDefault(model, Map.of()).get(key));
    return asShipped && bundles.containsKey(model)
        ? bundles.get(model).find(key, language)
        : Optional.empty();
  }

  private static Map<String, byte[]> files(String pattern) {
    Map<String, byte[]> files = new HashMap<>();
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      for (Resource found : resolver.getResources("classpath*:" + pattern)) {
        files.putIfAbsent(found.getFilename(), found.getContentAsByteArray());
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + pattern, e);
    }
  }
}
