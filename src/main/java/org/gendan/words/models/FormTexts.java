package org.gendan.words.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Where a Camunda form holds what people read. */
final class FormTexts {

  private static final List<String> OF_A_COMPONENT =
      List.of(
          "label",
          "description",
          "text",
          "dateLabel",
          "timeLabel",
          "html",
          "content",
          "title",
          "alt");

  private static final List<String> OF_ITS_LOOK =
      List.of("prefixAdorner", "suffixAdorner", "placeholder");

  private static final List<String> OF_ITS_CHECK =
      List.of("patternErrorMessage", "minLengthErrorMessage", "errorMessage");

  private FormTexts() {}

  /** Is told of each text. */
  interface Visitor {

    /**
     * A text that is there.
     *
     * @param key of the bundle, such as {@code Field_remark.label} or {@code
     *     Field_callResult.values.REACHED}
     */
    void text(ObjectNode holder, String property, String key);
  }

  static void visit(JsonNode component, Visitor visitor) {
    String id = component.path("id").asText();
    for (JsonNode part : component.path("components")) {
      visit(part, visitor);
    }
    // The form itself has an id, and nothing to read.
    if (component.has("schemaVersion") || !(component instanceof ObjectNode own)) {
      return;
    }
    each(own, OF_A_COMPONENT, id + ".", visitor);
    each(component.path("appearance"), OF_ITS_LOOK, id + ".appearance.", visitor);
    each(component.path("validate"), OF_ITS_CHECK, id + ".validate.", visitor);
    for (JsonNode choice : component.path("values")) {
      if (choice instanceof ObjectNode one && one.has("label")) {
        visitor.text(one, "label", id + ".values." + one.path("value").asText());
      }
    }
  }

  private static void each(JsonNode holder, List<String> properties, String at, Visitor visitor) {
    if (holder instanceof ObjectNode own) {
      properties.stream()
          .filter(property -> own.path(property).isTextual())
          .forEach(property -> visitor.text(own, property, at + property));
    }
  }
}
