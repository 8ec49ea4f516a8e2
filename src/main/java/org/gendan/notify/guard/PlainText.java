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
        if (isSaid(letters.charAt(i))) {
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

  /** Whether a sentence, or a part of one, begins here. */
  boolean beginsSentence(int at) {
    return at == 0 || parts(to[at - 1], from[at]);
  }

  /** Whether a sentence, or a part of one, ends before here. */
  boolean endsSentence(int end) {
    return end == plain.length() || parts(to[end - 1], from[end]);
  }

  /** Whether what stands there is no more than one sentence, or one part of it. */
  boolean isOneSentence(int start, int end) {
    for (int at = start + 1; at < end; at++) {
      if (beginsSentence(at)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word of Latin letters begins or ends here, or there is none. */
  boolean isEdge(int at) {
    return at <= 0
        || at >= plain.length()
        || !isOneWord(plain.charAt(at - 1), plain.charAt(at))
        || to[at - 1] < from[at];
  }

  /** TMD320 is a model, and no curse. */
  private static boolean isOneWord(char before, char after) {
    return (isLatin(before) && (isLatin(after) || Character.isDigit(after)))
        || (isLatin(after) && Character.isDigit(before));
  }

  private static boolean isLatin(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private boolean parts(int start, int end) {
    return text.substring(start, end)
        .codePoints()
        .anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isUnseen(c));
  }

  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }

  /** Fillers count as letters in Unicode and are never seen. */
  private static boolean isSaid(char letter) {
    return Character.isLetterOrDigit(letter) && letter != '\u115F' && letter != '\u1160';
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
