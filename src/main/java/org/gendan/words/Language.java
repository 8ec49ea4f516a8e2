package org.gendan.words;

import java.util.Locale;
import java.util.Optional;

/** The languages of the desks. */
public enum Language {
  CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE),
  ENGLISH("en", Locale.ENGLISH);

  private final String tag;
  private final Locale locale;

  Language(String tag, Locale locale) {
    this.tag = tag;
    this.locale = locale;
  }

  /** As pages and files name it: {@code zh-CN}, {@code en}. */
  public String tag() {
    return tag;
  }

  /** The same for what formats by it. */
  public Locale locale() {
    return locale;
  }

  /**
   * What a browser or a program asks for: Chinese when its first choice is any Chinese, as
   * Camunda's webapps choose, and English when it is another one; empty when it says nothing or
   * nothing that can be read.
   *
   * @param acceptLanguage the header; may be null
   */
  public static Optional<Language> wanted(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Optional.empty();
    }
    try {
      return Locale.LanguageRange.parse(acceptLanguage).stream()
          .map(Locale.LanguageRange::getRange)
          .findFirst()
          .filter(range -> !range.equals("*"))
          .map(Language::of);
    } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
      // The latter is what Java says to a range such as "-1".
      return Optional.empty();
    }
  }

  /** The one of the two in which a reader of that language is answered. */
  public static Language of(Locale locale) {
    return of(locale.getLanguage());
  }

  private static Language of(String range) {
    return range.equals("zh") || range.startsWith("zh-") ? CHINESE : ENGLISH;
  }
}
