package org.gendan.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The file of words. */
final class WordList {

  private static final String FILE = "/texts/words.csv";
  private static final String HEADER = "about,code,zh-CN,en";

  /** Where a code means the same wherever it stands. */
  private static final String ANYWHERE = "";

  private final Map<String, Word> words = new HashMap<>();

  private WordList(String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && !line.equals(HEADER)) {
        add(line.split(",", -1), number);
      }
    }
  }

  /** One code's word in both languages. */
  record Word(String chinese, String english) {

    String in(String language) {
      return "en".equals(language) ? english : chinese;
    }
  }

  static WordList shipped() {
    try (InputStream input = WordList.class.getResourceAsStream(FILE)) {
      return new WordList(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    }
  }

  static WordList of(String text) {
    return new WordList(text);
  }

  Optional<Word> find(String about, String code) {
    return Optional.ofNullable(
        words.getOrDefault(key(about, code), words.get(key(ANYWHERE, code))));
  }

  private void add(String[] cells, int number) {
    if (cells.length != 4 || cells[1].isBlank() || cells[2].isBlank() || cells[3].isBlank()) {
      throw new IllegalStateException(
          "%s:%d: write %s; a code has its word in both languages".formatted(FILE, number, HEADER));
    }
    var word = new Word(cells[2].strip(), cells[3].strip());
    if (words.put(key(cells[0].strip(), cells[1].strip()), word) != null) {
      throw new IllegalStateException(
          "%s:%d: %s %s has a word already; keep one".formatted(FILE, number, cells[0], cells[1]));
    }
  }

  private static String key(String about, String code) {
    return about + "\n" + code;
  }
}
