package org.gendan.refusal;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What identifies, such as an order number, a waybill or a telephone number, in one spelling: the
 * same number copied from a chat, a label or a web page brings wide letters and characters that
 * nobody sees, and would be another number each time.
 */
public final class Identifier {

  /** Direction marks, zero-width characters, fillers, variation selectors. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFE00-\\uFE0F"
              + "\\uFFA0\\x{E0100}-\\x{E01EF}&&[^\\u202E]]");

  /**
   * What is no noise of copying: a line break may part two numbers, and a right-to-left override
   * shows another number than the one that is kept.
   */
  private static final Pattern MISLEADING =
      Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202E\\p{Cs}]");

  private Identifier() {}

  /** In the one spelling; null stays null. */
  public static String normal(String text) {
    if (text == null) {
      return null;
    }
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return UNSEEN.matcher(compatible).replaceAll("").strip();
  }

  /** The name of a character for which a number in the one spelling cannot be taken. */
  public static Optional<String> misleading(String normal) {
    return MISLEADING
        .matcher(normal)
        .results()
        .findFirst()
        .map(found -> ControlCharacters.name(found.group().codePointAt(0)));
  }
}
