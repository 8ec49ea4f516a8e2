package org.gendan.track;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gendan.words.Words;

/** How the page says things to a customer, in one language and in the business zone. */
final class TrackWords {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Locale reader;
  private final ZoneId zone;

  TrackWords(Locale reader, ZoneId zone) {
    this.reader = reader;
    this.zone = zone;
  }

  /** For the page's own {@code lang}. */
  public String language() {
    return isChinese() ? "zh-CN" : "en";
  }

  /** A code of the house. */
  public String word(Enum<?> code) {
    return Words.in(isChinese() ? "zh" : "en", code);
  }

  /** A code of an open vocabulary, such as a carrier. */
  public String word(String about, String code) {
    return Words.in(isChinese() ? "zh" : "en", about, code);
  }

  /** A moment by the clock on the wall. */
  public String moment(Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(zone));
  }

  private boolean isChinese() {
    return reader.getLanguage().equals("zh");
  }
}
