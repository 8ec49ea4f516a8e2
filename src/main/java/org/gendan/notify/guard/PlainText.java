package org.gendan.notify.guard;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text with the differences taken out that do not change what it says: width, case, spaces,
 * punctuation, marks that cannot be seen, traditional characters, and Chinese digits. It remembers
 * where each character stood.
 */
final class PlainText {

  private static final TraditionalCharacters TRADITIONAL = TraditionalCharacters.shipped();
  private static final String DIGITS = "零一二三四五六七八九";

  private final String text;
  private final String plain;
  private final int[] from;
  private final int[] to;

  private PlainText(String text, String plain, int[] from, int[] to) {
    this.text = text;
    this.plain = plain;
    this.from = from;
    this.to = to;
  }

  static PlainText of(String text) {
    StringBuilder plain = new StringBuilder();
    int[] from = new int[text.length() + 16];
    int[] to = new int[text.length() + 16];
    for (int at = 0; at < text.length(); ) {
      int next = at + Character.charCount(text.codePointAt(at));
      String letters = Normalizer.normalize(text.substring(at, next), Normalizer.Form.NFKC);
      for (int i = 0; i < letters.length(); i++) {
        if (Character.isLetterOrDigit(letters.charAt(i))) {
          if (plain.length() == from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
          }
          from[plain.length()] = at;
          to[plain.length()] = next;
          plain.append(same(letters.charAt(i)));
        }
      }
      at = next;
    }
    return new PlainText(text, plain.toString().toLowerCase(Locale.ROOT), from, to);
  }

  String plain() {
    return plain;
  }

  /** What stands in the text as it was written. */
  String written(int start, int end) {
    return text.substring(from[start], to[end - 1]);
  }

  private static char same(char letter) {
    char simple = TRADITIONAL.simplified(letter);
    if (simple == '〇') {
      return '0';
    }
    int digit = DIGITS.indexOf(simple);
    return digit < 0 ? simple : (char) ('0' + digit);
  }
}
