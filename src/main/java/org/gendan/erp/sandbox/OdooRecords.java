package org.gendan.erp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Records of any model, as Odoo keeps them: a number, fields, and false for what is not there. */
class OdooRecords {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Map<String, TreeMap<Integer, ObjectNode>> models = new HashMap<>();
  private final Clock clock;
  private int lastId;

  OdooRecords(Clock clock) {
    this.clock = clock;
    // Forgets on restart, while its readers do not: a number must not come again.
    this.lastId = (int) (clock.instant().getEpochSecond() % 1_000_000_000);
  }

  String now() {
    return TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  private TreeMap<Integer, ObjectNode> of(String model) {
    return models.computeIfAbsent(model, name -> new TreeMap<>());
  }

  ObjectNode add(String model) {
    ObjectNode row = JSON.createObjectNode();
    row.put("id", ++lastId);
    row.put("write_date", now());
    of(model).put(lastId, row);
    return row;
  }

  ObjectNode get(String model, int id) {
    ObjectNode row = of(model).get(id);
    if (row == null) {
      throw new OdooFault(404, "odoo.exceptions.MissingError", "Record does not exist: " + model);
    }
    return row;
  }

  void set(ObjectNode row, JsonNode values) {
    values.properties().forEach(field -> row.set(field.getKey(), field.getValue()));
    row.put("write_date", now());
  }

  List<ObjectNode> all(String model) {
    return new ArrayList<>(of(model).values());
  }

  void remove(String model, int id) {
    of(model).remove(id);
  }

  List<ObjectNode> where(String model, String field, String value) {
    return all(model).stream().filter(row -> row.path(field).asText().equals(value)).toList();
  }

  List<ObjectNode> where(String model, String field, int id) {
    return all(model).stream().filter(row -> key(row.path(field)).asInt() == id).toList();
  }

  List<ObjectNode> search(String model, JsonNode domain) {
    return all(model).stream()
        .filter(
            row ->
                StreamSupport.stream(domain.spliterator(), false)
                    .allMatch(condition -> meets(row, condition)))
        .toList();
  }

  private static boolean meets(ObjectNode row, JsonNode condition) {
    JsonNode found = key(row.path(condition.get(0).asText()));
    JsonNode wanted = condition.get(2);
    return switch (condition.get(1).asText()) {
      case "=" -> same(found, wanted);
      case "!=" -> !same(found, wanted);
      case "in" ->
          StreamSupport.stream(wanted.spliterator(), false).anyMatch(one -> same(found, one));
      case ">=" -> found.asText().compareTo(wanted.asText()) >= 0;
      case "ilike" ->
          found
              .asText()
              .toLowerCase(Locale.ROOT)
              .contains(wanted.asText().toLowerCase(Locale.ROOT));
      default -> throw new OdooFault(422, "builtins.ValueError", "Invalid operator " + condition);
    };
  }

  /** A reference is written as number and name, and compared by its number. */
  private static JsonNode key(JsonNode value) {
    return value.isArray() && value.size() == 2 && value.get(0).isInt() ? value.get(0) : value;
  }

  private static boolean same(JsonNode found, JsonNode wanted) {
    if (wanted.isBoolean() && !wanted.booleanValue()) {
      return found.isMissingNode() || found.isNull() || found.isBoolean() && !found.booleanValue();
    }
    return found.asText().equals(wanted.asText());
  }

  /** A reference to a record. */
  static JsonNode reference(int id, String name) {
    return JSON.createArrayNode().add(id).add(name);
  }
}
