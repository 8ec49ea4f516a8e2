package org.gendan.words.models;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.words.Language;

/**
 * A name that its author wrote in both languages, such as that of a filter: {@code My tasks
 * (我的待办)}. Of it each reader sees one half.
 */
final class TwoLanguages {

  private static final Pattern BOTH =
      Pattern.compile("([^\\p{IsHan}]*[^\\p{IsHan}\\s]) ?[(（]([^()（）]*\\p{IsHan}[^()（）]*)[)）]");

  private TwoLanguages() {}

  /** The half of the reader; empty for a name in one language. */
  static Optional<String> half(String name, Language language) {
    Matcher both = BOTH.matcher(name.strip());
    return both.matches()
        ? Optional.of(both.group(language == Language.CHINESE ? 2 : 1))
        : Optional.empty();
  }
}
