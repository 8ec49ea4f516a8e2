package org.gendan.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What its author wrote in both languages, such as the name of a filter or an answer of a decision
 * table: {@code My tasks (我的待办)}. Of it each reader sees one half.
 */
public final class TwoLanguages {

  private static final Pattern BOTH =
      Pattern.compile("([^\\p{IsHan}]*[^\\p{IsHan}\\s]) ?[(（]([^()（）]*\\p{IsHan}[^()（）]*)[)）]");

  private TwoLanguages() {}

  /** The half of the reader; empty for a name in one language. */
  public static Optional<String> half(String name, Language language) {
    Matcher both = BOTH.matcher(name.strip());
    return both.matches()
        ? Optional.of(both.group(language == Language.CHINESE ? 2 : 1))
        : Optional.empty();
  }

  /** The half of whom it is shown to just now; all of it where it is kept. */
  public static String shown(String text) {
    return Reader.ofWhatIsShown().flatMap(reader -> half(text, reader)).orElse(text);
  }
}
