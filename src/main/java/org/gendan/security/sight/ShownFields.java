package org.gendan.security.sight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gendan.mask.PersonalKind;
import org.springframework.core.io.ClassPathResource;

/** The list of what is shown: which field of which answer, page or form tells of a person. */
final class ShownFields {

  private static final String FILE = "security/shown-fields.txt";
  private static final String ANY = "*";
  private static final String FORM = "form";
  private static final String OPEN = "OPEN";
  private static final String ABOUT = "ABOUT";
  private static final String HOUSE = "org.gendan.";

  private final Map<String, Field> fields = new HashMap<>();

  /**
   * What is declared of a field.
   *
   * @param kind what it tells of a person; null when nothing
   * @param about what stands before the value to make an id of what the answer is about; null when
   *     it is no such id
   */
  record Field(PersonalKind kind, String about) {}

  private ShownFields() {}

  static ShownFields read() {
    var read = new ShownFields();
    try {
      new ClassPathResource(FILE)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(read::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  private void add(String line) {
    String[] words = line.split("\\s+");
    if (words.length != 3) {
      throw new IllegalStateException(FILE + ": '" + line + "' is not type, field and kind");
    }
    for (String field : words[1].split(",")) {
      String key = words[0] + " " + field;
      if (fields.put(key, field(words[2])) != null) {
        throw new IllegalStateException(FILE + ": '" + key + "' stands there twice");
      }
    }
  }

  private static Field field(String kind) {
    if (kind.equals(OPEN)) {
      return new Field(null, null);
    }
    if (kind.startsWith(ABOUT)) {
      return new Field(null, kind.substring(ABOUT.length()).replaceFirst("^:", ""));
    }
    return Arrays.stream(PersonalKind.values())
        .filter(known -> known.name().equals(kind))
        .findFirst()
        .map(known -> new Field(known, null))
        .orElseThrow(() -> new IllegalStateException(FILE + ": nothing is a " + kind));
  }

  /** Of a field of a record: what is declared for this record, or for every one. */
  Optional<Field> of(Class<?> record, String field) {
    return find(name(record), field).or(() -> find(ANY, field));
  }

  /** Of a field of a task's form: what is declared for forms, or for everything. */
  Optional<Field> ofForm(String field) {
    return find(FORM, field).or(() -> find(ANY, field));
  }

  /** All that is declared: type and field, with a blank between. */
  Set<String> declared() {
    return Set.copyOf(fields.keySet());
  }

  /** Of a column of a list, which is called like the field of a record. */
  Optional<Field> ofColumn(String column) {
    return find(ANY, column);
  }

  private Optional<Field> find(String type, String field) {
    return Optional.ofNullable(fields.get(type + " " + field));
  }

  /** As the list calls a record. */
  static String name(Class<?> record) {
    return record.getName().replaceFirst("^" + HOUSE, "").replace('$', '.');
  }
}
