package org.gendan.calendar;

import java.util.Locale;

/** How a deadline came about, in the two languages of the desks. */
public record Explanation(String english, String chinese) {

  /** Chinese for Chinese readers, English for all others. */
  public String in(Locale reader) {
    return Locale.CHINESE.getLanguage().equals(reader.getLanguage()) ? chinese : english;
  }
}
