package org.gendan.carrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/**
 * What the text of a report says when its code is in no table: {@code carriers/route-words.csv}. It
 * is clear when all its words say the same; a word with {@code -} makes it unclear. No word says
 * that a parcel has ended, that takes a code.
 */
public final class RouteWords {

  private record Word(String text, StatusTable.Meaning meaning) {}

  private final List<Word> words = new ArrayList<>();

  /**
   * Reads the table.
   *
   * @throws IllegalStateException naming the line that is wrong
   */
  public RouteWords() {
    try {
      String[] lines =
          new ClassPathResource("carriers/route-words.csv")
              .getContentAsString(StandardCharsets.UTF_8)
              .split("\n");
      for (int i = 1; i < lines.length; i++) {
        add(lines[i].strip(), i + 1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("carriers/route-words.csv cannot be read", e);
    }
  }

  private void add(String line, int number) {
    String[] cells = line.split(",", -1);
    if (cells.length != 3 || cells[0].isEmpty()) {
      throw new IllegalStateException(
          "carriers/route-words.csv, line %d: needs word,status,atDestination".formatted(number));
    }
    TrackedStatus status = cells[1].equals("-") ? null : TrackedStatus.valueOf(cells[1]);
    if (status != null && status.isEnd()) {
      throw new IllegalStateException(
          "carriers/route-words.csv, line %d: a word ends no parcel".formatted(number));
    }
    TrackedStatus there = cells[2].isEmpty() ? status : TrackedStatus.valueOf(cells[2]);
    words.add(new Word(cells[0], new StatusTable.Meaning(status, there, cells[0])));
  }

  /** Where the parcel is by this text, if that is clear. */
  public Optional<StatusTable.Meaning> read(String text) {
    List<StatusTable.Meaning> said =
        words.stream().filter(word -> text.contains(word.text())).map(Word::meaning).toList();
    if (said.isEmpty() || said.stream().map(StatusTable.Meaning::status).distinct().count() > 1) {
      return Optional.empty();
    }
    TrackedStatus status = said.get(0).status();
    return said.stream()
        // What leaves for a town that it will arrive in is not there yet.
        .filter(meaning -> meaning.atDestination() == status)
        .findFirst()
        .or(() -> Optional.of(said.get(0)))
        .filter(meaning -> meaning.status() != null);
  }
}
