package org.gendan.words;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A code as people read it. Programs go on with the code; a text to a person holds none. The words
 * stand in {@code texts/words.csv}, by what the code belongs to: the name of an enum, or table and
 * column of a decision, such as {@code notice-milestones.milestone}.
 */
public final class Words {

  private static final WordList LIST = WordList.shipped();

  private Words() {}

  /**
   * A code in both languages, as timelines keep it: {@code lost (包裹丢失)}; in the language of the
   * reader alone where it is only shown ({@link Reader#shown}).
   */
  public static String of(Enum<?> code) {
    return code == null ? "–" : of(about(code), code.name());
  }

  /** A code of an open vocabulary in both languages; one that has no word is shown as it is. */
  public static String of(String about, String code) {
    return LIST.find(about, code)
        .map(
            word ->
                Reader.ofWhatIsShown()
                    .map(reader -> word.in(reader.tag()))
                    .orElseGet(() -> inBoth(word)))
        .orElse(code == null ? "–" : code);
  }

  /** A code for a sentence, which says it in its reader's language; null is a dash. */
  public static Object word(Enum<?> code) {
    return code == null ? "–" : new CodeWord(about(code), code.name(), false);
  }

  /** The same for a code of an open vocabulary. */
  public static Object word(String about, String code) {
    return new CodeWord(about, code, false);
  }

  /** The same where a sentence begins with it. */
  public static Object firstWord(Enum<?> code) {
    return code == null ? "–" : new CodeWord(about(code), code.name(), true);
  }

  /** The codes that mean the same wherever they stand, with their words in one language. */
  public static Map<String, String> everywhere(Language language) {
    return LIST.everywhere(language.tag());
  }

  /** The codes of an open vocabulary, such as carriers, with their words in one language. */
  public static Map<String, String> vocabulary(String about, Language language) {
    return LIST.vocabulary(about, language.tag());
  }

  /** Of each code that a text has in both languages, the half of one; the rest stays. */
  static String halves(String text, Language language) {
    return LIST.halves(text, language);
  }

  private static String inBoth(WordList.Word word) {
    return word.english().equals(word.chinese())
        ? word.english()
        : "%s (%s)".formatted(word.english(), word.chinese());
  }

  /** A code in the language {@code zh} or {@code en}. */
  public static String in(String language, Enum<?> code) {
    return code == null ? "–" : in(language, about(code), code.name());
  }

  /** A code of an open vocabulary; one that has no word is shown as it is. */
  public static String in(String language, String about, String code) {
    return find(language, about, code).orElse(code == null ? "–" : code);
  }

  /** A code of an open vocabulary, where it has a word. */
  public static Optional<String> find(String language, String about, String code) {
    return LIST.find(about, code).map(word -> word.in(language));
  }

  /** In one language as a sentence of English begins: {@code Lost (包裹丢失)}. */
  public static String capital(Enum<?> code) {
    String word = of(code);
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** What a code belongs to: {@code ExceptionCause}, {@code Complaint.Kind}. */
  static String about(Enum<?> code) {
    String name = code.getDeclaringClass().getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }
}
