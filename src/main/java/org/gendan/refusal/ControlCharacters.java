package org.gendan.refusal;

import java.util.regex.Pattern;

/**
 * Characters that nobody sees and no honest text holds: control characters but for line breaks and
 * tabs, and halves of a rare character, for which MySQL refuses the whole row.
 */
public final class ControlCharacters {

  private static final Pattern ONE = Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|\\p{Cs}");

  private ControlCharacters() {}

  /** Whether the text holds one. */
  public static boolean in(String text) {
    return ONE.matcher(text).find();
  }
}
