package org.gendan.security.owndoors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Bodies of a call: one that has all fields with values of their type, and wrong ones beside. */
final class Bodies {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEEP = 3;
  private static final String LONG = "长".repeat(70_000);

  /** What a field can be instead of what it is. */
  private static final List<String> WRONG =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"x\"",
          "-1",
          "0",
          "1.5",
          "1e400",
          "99999999999999999999999",
          "true",
          "[]",
          "[null]",
          "{}",
          "{\"x\":[1]}",
          "\"\\u0000\\u202e\\ud83d\\ude00\"",
          "\"\\ud83d\"",
          "\"+999999999-12-31\"",
          "\"2026-02-30T25:00:00+08:00\"",
          "\"+999999999-12-31T00:00:00Z\"",
          "\"" + LONG + "\"");

  /** Instead of the whole body. */
  private static final List<String> NONE =
      List.of(
          "",
          " ",
          "null",
          "7",
          "\"x\"",
          "[]",
          "[{}]",
          "{}",
          "{",
          "{\"a\"",
          "{\"nothing\":1}",
          "{\"a\":1,\"a\":2}",
          "\u0000",
          "[".repeat(5_000),
          "{\"a\":".repeat(5_000),
          "{\"a\":" + "9".repeat(5_000) + "}");

  private Bodies() {}

  /** All that are wrong in one place, and the one that is not. */
  static List<String> of(Type type) {
    List<String> all = new ArrayList<>(NONE);
    JsonNode right = right(type, 0);
    all.add(right.toString());
    spoil(right, right, spoilt -> all.add(spoilt));
    return all;
  }

  private static void spoil(JsonNode whole, JsonNode part, Consumer<String> to) {
    if (part instanceof ObjectNode fields) {
      List<String> names = new ArrayList<>();
      fields.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode was = fields.get(name);
        spoil(whole, was, to);
        for (String wrong : WRONG) {
          fields.put(name, "\u0001here\u0001");
          to.accept(whole.toString().replace("\"\\u0001here\\u0001\"", wrong));
        }
        fields.set(name, was);
      }
    } else if (part instanceof ArrayNode items && !items.isEmpty()) {
      spoil(whole, items.get(0), to);
    }
  }

  private static JsonNode right(Type type, int depth) {
    if (type instanceof ParameterizedType of) {
      Class<?> raw = (Class<?>) of.getRawType();
      if (Collection.class.isAssignableFrom(raw)) {
        return JSON.createArrayNode().add(right(of.getActualTypeArguments()[0], depth + 1));
      }
      return raw == Optional.class
          ? right(of.getActualTypeArguments()[0], depth)
          : JSON.createObjectNode().put("x", "x");
    }
    Class<?> one = (Class<?>) type;
    if (one.isRecord() && depth < DEEP) {
      ObjectNode fields = JSON.createObjectNode();
      for (RecordComponent field : one.getRecordComponents()) {
        fields.set(field.getName(), right(field.getGenericType(), depth + 1));
      }
      return fields;
    }
    return simple(one);
  }

  private static JsonNode simple(Class<?> type) {
    if (type.isEnum()) {
      return JSON.getNodeFactory().textNode(type.getEnumConstants()[0].toString());
    }
    if (type == boolean.class || type == Boolean.class) {
      return JSON.getNodeFactory().booleanNode(true);
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == BigDecimal.class) {
      return JSON.getNodeFactory().numberNode(1);
    }
    if (type == OffsetDateTime.class || type == Instant.class) {
      return JSON.getNodeFactory().textNode("2026-07-07T10:00:00+08:00");
    }
    if (type == LocalDate.class) {
      return JSON.getNodeFactory().textNode("2026-07-07");
    }
    if (type == Duration.class) {
      return JSON.getNodeFactory().textNode("PT1H");
    }
    return type == JsonNode.class || type == Object.class || type.isRecord()
        ? JSON.createObjectNode().put("x", "x")
        : JSON.getNodeFactory().textNode("x");
  }
}
