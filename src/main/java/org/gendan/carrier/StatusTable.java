package org.gendan.carrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * A vendor's codes as data: {@code code,status,atDestination,name}. {@code status} is a {@link
 * TrackedStatus}, or {@code -} for a code that says nothing about where the parcel is; {@code
 * atDestination} is what the code means in the city of the consignee, when that is something else.
 * {@code code+reason} is a code with its reason, {@code code~word} one whose text has this word.
 */
public final class StatusTable {

  /**
   * What a code means.
   *
   * @param status null when it says nothing about where the parcel is
   * @param atDestination what it means in the consignee's city
   * @param name the vendor's name of the code
   */
  public record Meaning(TrackedStatus status, TrackedStatus atDestination, String name) {

    /** Whether a parcel ends by it, here or in the consignee's city. */
    public boolean isEnd() {
      return status != null && (status.isEnd() || atDestination.isEnd());
    }
  }

  private final String file;
  private final Map<String, Meaning> byCode = new HashMap<>();
  private final Map<String, Map<String, Meaning>> byWord = new HashMap<>();
  private final Map<String, Meaning> byName = new HashMap<>();

  private StatusTable(String file) {
    this.file = file;
  }

  /**
   * Reads {@code carriers/<file>}.
   *
   * @throws IllegalStateException naming the line that is wrong
   */
  public static StatusTable read(String file) {
    var table = new StatusTable(file);
    try {
      String text =
          new ClassPathResource("carriers/" + file).getContentAsString(StandardCharsets.UTF_8);
      String[] lines = text.split("\n");
      for (int i = 1; i < lines.length; i++) {
        table.add(lines[i].strip(), i + 1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("carriers/" + file + " cannot be read", e);
    }
    return table;
  }

  private void add(String line, int number) {
    String[] cells = line.split(",", -1);
    if (cells.length != 4) {
      throw new IllegalStateException(
          "carriers/%s, line %d: needs code,status,atDestination,name".formatted(file, number));
    }
    TrackedStatus status = cells[1].equals("-") ? null : TrackedStatus.valueOf(cells[1]);
    var meaning =
        new Meaning(
            status, cells[2].isEmpty() ? status : TrackedStatus.valueOf(cells[2]), cells[3]);
    int word = cells[0].indexOf('~');
    if (word > 0) {
      byWord
          .computeIfAbsent(cells[0].substring(0, word), code -> new LinkedHashMap<>())
          .put(cells[0].substring(word + 1), meaning);
      return;
    }
    if (byCode.put(cells[0], meaning) != null) {
      throw new IllegalStateException(
          "carriers/%s, line %d: code %s is there twice".formatted(file, number, cells[0]));
    }
    byName.putIfAbsent(cells[3], meaning);
  }

  /** What the code means, if it is known; nothing is guessed. */
  public Optional<Meaning> code(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * What a code means with its reason and its text. An unknown reason leaves the code what it is,
   * unless that is the end of a parcel: then it is not known.
   *
   * @param reason empty when there is none
   */
  public Optional<Meaning> code(String code, String reason, String text) {
    Optional<Meaning> exact = reason.isEmpty() ? Optional.empty() : code(code + "+" + reason);
    return exact
        .or(() -> worded(code, text))
        .or(() -> code(code).filter(alone -> reason.isEmpty() || !alone.isEnd()));
  }

  private Optional<Meaning> worded(String code, String text) {
    return byWord.getOrDefault(code, Map.of()).entrySet().stream()
        .filter(entry -> text.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The same by the vendor's name of the code. */
  public Optional<Meaning> name(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
