package org.gendan.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * What differs between two states of a file, in the words of its author: labels of elements,
 * annotations of rows, labels of fields. Where things are drawn is no difference.
 */
public final class Differences {

  private static final Set<String> SILENT =
      Set.of("incoming", "outgoing", "extensionElements", "definitions");
  private static final Pattern LENGTH =
      Pattern.compile("P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?");

  private Differences() {}

  /** One sentence for each difference; none when only the drawing was moved. */
  public static List<String> between(String file, byte[] before, byte[] after) {
    Map<String, Value> old = values(file, before);
    Map<String, Value> now = values(file, after);
    List<String> said = new ArrayList<>();
    old.forEach(
        (key, value) -> {
          Value other = now.get(key);
          if (other == null) {
            if (value.isWhole()) {
              said.add("taken out: " + value.label());
            }
          } else if (!other.text().equals(value.text())) {
            said.add(
                "%s: %s → %s".formatted(other.label(), words(value.text()), words(other.text())));
          }
        });
    now.forEach(
        (key, value) -> {
          if (!old.containsKey(key) && value.isWhole()) {
            said.add("new: " + value.label());
          }
        });
    return said;
  }

  /**
   * One thing that can differ.
   *
   * @param isWhole whether it is an element or a field, and not a part of one
   */
  private record Value(String label, String text, boolean isWhole) {}

  private static Map<String, Value> values(String file, byte[] content) {
    Map<String, Value> values = new LinkedHashMap<>();
    try {
      if (file.endsWith(".form")) {
        new ObjectMapper()
            .readTree(content)
            .path("components")
            .forEach(part -> field(part, values));
      } else {
        element(XmlPart.read(content), "", values);
      }
    } catch (IOException | XMLStreamException e) {
      values.put("", new Value("the file", "unreadable", false));
    }
    return values;
  }

  private static void element(XmlPart part, String above, Map<String, Value> values) {
    if (part.name().startsWith("{") || SILENT.contains(part.name()) && part.children().isEmpty()) {
      return;
    }
    boolean own = !part.id().isEmpty();
    String key = own ? part.id() : above + "/" + part.name();
    for (int again = 2; !own && values.containsKey(key); again++) {
      key = above + "/" + part.name() + again;
    }
    String label = label(part);
    values.put(
        key,
        new Value(
            label,
            part.text(),
            own && part.children().stream().noneMatch(Differences::isCell) && !isCellOf(part)));
    for (var attribute : part.attributes().entrySet()) {
      if (!attribute.getKey().equals("id") && !attribute.getKey().startsWith("{")) {
        values.put(
            key + "@" + attribute.getKey(),
            new Value(
                label + ", " + attribute.getKey().replace("camunda:", ""),
                attribute.getValue(),
                false));
      }
    }
    for (XmlPart child : part.children()) {
      element(child, key, values);
    }
  }

  private static boolean isCell(XmlPart part) {
    return part.name().equals("text");
  }

  private static boolean isCellOf(XmlPart part) {
    return part.name().endsWith("Entry") || part.name().endsWith("EventDefinition");
  }

  /** A cell is called by its row and its column, everything else by its element. */
  private static String label(XmlPart part) {
    for (XmlPart at = part; at != null; at = at.parent()) {
      if (at.name().equals("inputEntry") || at.name().equals("outputEntry")) {
        return DecisionTable.name(at.parent()) + ", " + column(at);
      }
      if (at.name().equals("rule")) {
        return DecisionTable.name(at);
      }
    }
    String name = Faults.label(part);
    for (XmlPart at = part; name.isEmpty() && at != null; at = at.parent()) {
      name = Faults.label(at);
    }
    String id = id(part);
    return (name.isEmpty() ? id : name + " (" + id + ")")
        + (part.name().equals("documentation") ? ", documentation" : "");
  }

  /** Of the element that is drawn; its event definition is a part of it. */
  private static String id(XmlPart part) {
    XmlPart at = part;
    while (at.parent() != null && (at.id().isEmpty() || isCellOf(at))) {
      at = at.parent();
    }
    return at.id();
  }

  private static String column(XmlPart cell) {
    String heads = cell.name().equals("inputEntry") ? "input" : "output";
    int column = cell.parent().children(cell.name()).toList().indexOf(cell);
    return cell.parent()
        .parent()
        .children(heads)
        .skip(column)
        .findFirst()
        .map(Faults::label)
        .filter(label -> !label.isEmpty())
        .orElse(heads + " " + (column + 1));
  }

  private static void field(JsonNode part, Map<String, Value> values) {
    String id = part.path("id").asText();
    String label = part.path("label").asText(part.path("key").asText(id));
    values.put(id, new Value(label, "", true));
    leaves(part, id, label, values);
  }

  private static void leaves(JsonNode node, String key, String label, Map<String, Value> values) {
    node.properties()
        .forEach(
            field -> {
              if (field.getKey().equals("layout") || field.getKey().equals("id")) {
                return;
              }
              String inner = key + "." + field.getKey();
              String name = label + ", " + field.getKey();
              JsonNode value = field.getValue();
              if (value.isObject()) {
                leaves(value, inner, label, values);
              } else {
                values.put(
                    inner,
                    new Value(name, value.isTextual() ? value.asText() : value.toString(), false));
              }
            });
  }

  /** {@code PT36H} as people say it. */
  private static String words(String text) {
    var length = LENGTH.matcher(text);
    if (text.isEmpty() || !length.matches()) {
      return text.isEmpty() ? "nothing" : text;
    }
    StringBuilder words = new StringBuilder();
    String[] units = {" d", " h", " min"};
    for (int i = 0; i < units.length; i++) {
      if (length.group(i + 1) != null) {
        words.append(words.isEmpty() ? "" : " ").append(length.group(i + 1)).append(units[i]);
      }
    }
    return words.isEmpty() ? text : words.toString();
  }
}
