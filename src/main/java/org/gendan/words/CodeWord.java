package org.gendan.words;

import java.util.Locale;

/**
 * A code in a sentence: its word, in the language of the sentence.
 *
 * @param isFirst whether a sentence begins with it
 */
public record CodeWord(String about, String code, boolean isFirst) implements Spoken {

  @Override
  public String in(Language language) {
    return begun(Words.in(language.tag(), about, code));
  }

  /** In both languages, as it is kept. */
  @Override
  public String toString() {
    return begun(Words.of(about, code));
  }

  private String begun(String word) {
    return isFirst ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
  }
}
