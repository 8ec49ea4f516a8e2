package org.gendan.carrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * A vendor's codes as data: {@code code,status,atDestination,name}. {@code status} is a {@link
 * TrackedStatus}, or {@code -} for a code that says nothing about where the parcel is; {@code
 * atDestination} is what the code means in the city of the consignee, when that is something else.
 */
public final class StatusTable {

  /**
   * What a code means.
   *
   * @param status null when it says nothing about where the parcel is
   * @param atDestination what it means in the consignee's city
   */
  public record Meaning(TrackedStatus status, TrackedStatus atDestination) {}

  private final String file;
  private final Map<String, Meaning> byCode = new HashMap<>();
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
        new Meaning(status, cells[2].isEmpty() ? status : TrackedStatus.valueOf(cells[2]));
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

  /** The same by the vendor's name of the code. */
  public Optional<Meaning> name(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
