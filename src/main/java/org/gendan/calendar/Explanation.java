package org.gendan.calendar;

import org.gendan.words.Language;

/** How a deadline came about, in the two languages of the desks. */
public record Explanation(String english, String chinese) {

  /**
   * Chinese for readers whose first choice it is, English for all others and for those who do not
   * say.
   *
   * @param languages the header Accept-Language; may be null
   */
  public String in(String languages) {
    return in(Language.wanted(languages).orElse(Language.ENGLISH));
  }

  /** In one language. */
  public String in(Language language) {
    return language == Language.CHINESE ? chinese : english;
  }

  /** For a program, which names no language: both, a line each. */
  public String inBoth() {
    return english + "\n" + chinese;
  }
}
