package org.gendan.calendar;

import java.util.Locale;

/** How a deadline came about, in the two languages of the desks. */
public record Explanation(String english, String chinese) {

  /**
   * Chinese for readers whose first choice it is, English for all others and for those who do not
   * say.
   *
   * @param languages the header Accept-Language; may be null
   */
  public String in(String languages) {
    boolean readsChinese =
        languages != null && languages.strip().toLowerCase(Locale.ROOT).startsWith("zh");
    return readsChinese ? chinese : english;
  }
}
