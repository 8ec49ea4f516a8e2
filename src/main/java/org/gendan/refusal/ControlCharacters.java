package org.gendan.refusal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Characters that nobody sees and no honest text holds: control characters but for line breaks and
 * tabs, and halves of a rare character, for which MySQL refuses the whole row.
 */
public final class ControlCharacters {

  private static final Pattern ONE = Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|\\p{Cs}");

  /** All that a reader of a refusal cannot see, or takes for a blank. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFE00-\\uFE0F"
              + "\\uFFA0]|[\\p{Zs}&&[^ \\u3000]]");

  private ControlCharacters() {}

  /** Whether the text holds one. */
  public static boolean in(String text) {
    return ONE.matcher(text).find();
  }

  /** The name of the first one in the text. */
  public static Optional<String> first(String text) {
    return ONE.matcher(text).results().findFirst().map(found -> name(found.group().codePointAt(0)));
  }

  /** The text with the names of what cannot be seen in it: {@code 12[U+200B ZERO WIDTH SPACE]3}. */
  public static String shown(String text) {
    return UNSEEN.matcher(text).replaceAll(found -> "[" + name(found.group().codePointAt(0)) + "]");
  }

  /** As in {@code U+202E RIGHT-TO-LEFT OVERRIDE}. */
  static String name(int character) {
    return "U+%04X %s".formatted(character, Character.getName(character));
  }
}
