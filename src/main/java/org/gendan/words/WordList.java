package org.gendan.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of words. */
final class WordList {

  private static final String FILE = "/texts/words.csv";
  private static final String HEADER = "about,code,zh-CN,en";

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  /** Where a code means the same wherever it stands. */
  private static final String ANYWHERE = "";

  private static final Pattern IN_BRACKETS = Pattern.compile(" \\(([^()]*\\p{IsHan}[^()]*)\\)");

  private final Map<String, Word> words = new HashMap<>();

  /** The English of each Chinese word; several codes may be called the same. */
  private final Map<String, Set<String>> english = new HashMap<>();

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

  /** Those that mean the same wherever they stand. */
  Map<String, String> everywhere(String language) {
    Map<String, String> all = new TreeMap<>();
    words.forEach(
        (key, word) -> {
          if (key.startsWith(ANYWHERE + "\n")) {
            all.put(key.substring(1), word.in(language));
          }
        });
    return all;
  }

  /** Those of one open vocabulary. */
  Map<String, String> vocabulary(String about, String language) {
    Map<String, String> all = new TreeMap<>();
    words.forEach(
        (key, word) -> {
          if (key.startsWith(about + "\n")) {
            all.put(key.substring(about.length() + 1), word.in(language));
          }
        });
    return all;
  }

  /** Of each code in a text that stands there in both languages, the half of one. */
  String halves(String text, Language language) {
    Matcher brackets = IN_BRACKETS.matcher(text);
    StringBuilder half = new StringBuilder();
    int end = 0;
    while (brackets.find()) {
      String before = text.substring(end, brackets.start());
      String word =
          english.getOrDefault(brackets.group(1), Set.of()).stream()
              .filter(one -> endsWith(before, one))
              .findFirst()
              .orElse(null);
      if (word == null) {
        half.append(before).append(brackets.group());
      } else if (language == Language.CHINESE) {
        half.append(before, 0, before.length() - word.length()).append(brackets.group(1));
      } else {
        half.append(before);
      }
      end = brackets.end();
    }
    return half.append(text.substring(end)).toString();
  }

  /** A sentence may begin with the word. */
  private static boolean endsWith(String text, String word) {
    int start = text.length() - word.length();
    boolean begins = start <= 0 || !Character.isLetter(text.charAt(start - 1));
    return start >= 0 && begins && text.regionMatches(true, start, word, 0, word.length());
  }

  private void add(String[] cells, int number) {
    if (cells.length != 4 || cells[1].isBlank() || cells[2].isBlank() || cells[3].isBlank()) {
      throw new IllegalStateException(
          "%s:%d: write %s; a code has its word in both languages".formatted(FILE, number, HEADER));
    }
    var word = new Word(cells[2].strip(), cells[3].strip());
    english
        .computeIfAbsent(word.chinese(), any -> new TreeSet<>(LONGEST_FIRST))
        .add(word.english());
    if (words.put(key(cells[0].strip(), cells[1].strip()), word) != null) {
      throw new IllegalStateException(
          "%s:%d: %s %s has a word already; keep one".formatted(FILE, number, cells[0], cells[1]));
    }
  }

  private static String key(String about, String code) {
    return about + "\n" + code;
  }
}
