package org.gendan.desk;

import java.util.List;

/**
 * A sentence for a reader, before its language is known.
 *
 * @param key of {@code texts/desk/words.properties}
 * @param args what it is about: codes, amounts, other sentences
 * @param stops whether it tells that nothing would be done
 */
record Said(String key, List<Object> args, boolean stops) {

  /** A sentence that is kept or written in a table, which is said in the reader's language. */
  record Kept(String text) {}

  static Kept kept(String text) {
    return new Kept(text);
  }

  static Said of(String key, Object... args) {
    return new Said(key, List.of(args), false);
  }

  static Said stop(String key, Object... args) {
    return new Said(key, List.of(args), true);
  }
}
