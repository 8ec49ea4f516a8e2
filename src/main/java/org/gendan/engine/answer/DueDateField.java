package org.gendan.engine.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Puts the reason of the due date on top of every form, so that no form can forget it. A form that
 * has the field already, elsewhere or with another label, stays as it is.
 */
final class DueDateField {

  static final String KEY = "dueExplanation";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIELD =
      """
      {"type": "textarea", "id": "Shown_dueExplanation", "key": "%1$s", "disabled": true,
       "label": "Due, and why (截止时间与依据)", "conditional": {"hide": "=%1$s = null"},
       "layout": {"row": "Row_dueExplanation", "columns": null}}\
      """
          .formatted(KEY);

  private DueDateField() {}

  static InputStream onTopOf(InputStream form) {
    try {
      byte[] bytes = form.readAllBytes();
      // Forms of other kinds are HTML; they show the field where they want.
      if (bytes.length == 0 || bytes[0] != '{') {
        return new ByteArrayInputStream(bytes);
      }
      JsonNode schema = JSON.readTree(bytes);
      boolean shown = schema.findValuesAsText("key").contains(KEY);
      if (!shown && schema.path("components") instanceof ArrayNode components) {
        components.insert(0, (ObjectNode) JSON.readTree(FIELD));
      }
      return new ByteArrayInputStream(JSON.writeValueAsBytes(schema));
    } catch (IOException e) {
      throw new UncheckedIOException("The deployed form cannot be read", e);
    }
  }
}
