package org.gendan.words;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who reads the answer to the request that this thread works on. What is kept (journal, log,
 * tables) does not ask: it has one language, whichever reader causes the entry.
 */
public final class Reader {

  private static final ThreadLocal<Language> LANGUAGE = new ThreadLocal<>();

  /** Whether what is said just now is shown to the reader, and kept nowhere. */
  private static final ThreadLocal<Boolean> SHOWN = new ThreadLocal<>();

  private Reader() {}

  /** The request's first lines said in which language its sender reads. */
  public static void has(Language language) {
    LANGUAGE.set(language);
  }

  /** The request is answered. */
  public static void isGone() {
    LANGUAGE.remove();
  }

  /** The reader's language; empty for programs, which do not say one, and for jobs. */
  public static Optional<Language> language() {
    return Optional.ofNullable(LANGUAGE.get());
  }

  /**
   * Works something out that is shown to the reader only: inside, {@link Words#of} says a code in
   * the reader's language alone.
   */
  public static <T> T shown(Supplier<T> work) {
    SHOWN.set(true);
    try {
      return work.get();
    } finally {
      SHOWN.remove();
    }
  }

  /** The language of what is shown just now; empty outside {@link #shown} and for programs. */
  static Optional<Language> ofWhatIsShown() {
    return SHOWN.get() == null ? Optional.empty() : language();
  }
}
