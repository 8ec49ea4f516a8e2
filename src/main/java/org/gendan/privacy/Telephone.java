package org.gendan.privacy;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/**
 * One telephone number, however it is written: {@code +86 138-0000-8000}, {@code １３８００００８０００} and
 * {@code 13800008000} are the same.
 *
 * @param digits as it is dialled in China, without separators and extension
 */
public record Telephone(String digits) {

  private static final Pattern CALLABLE = Pattern.compile("\\d{7,20}");
  private static final String BETWEEN = "[\\s\\-\\u2010-\\u2015\\uFF0D().（）/·．_]*";
  private static final String DIGIT = "[0-9\\uFF10-\\uFF19]";

  /**
   * Reads a number.
   *
   * @throws Refusal when it is none that can be called
   */
  public static Telephone of(String text) {
    String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).strip();
    String digits = plain.replaceAll("[\\s().·/_\\u2010-\\u2015-]", "");
    // An extension belongs to a platform's virtual number, and is no part of the line.
    String line =
        plain.matches("\\+?(86[- ]?)?1\\d{10}-\\d{1,6}") ? beforeLastHyphen(plain) : digits;
    String number =
        line.replaceAll("[\\s-]", "")
            .replaceFirst("^(\\+|00)?86(?=1\\d{10}$)", "")
            .replaceFirst("^(\\+|00)86", "0")
            .replaceFirst("^00(?=[1-9])", "")
            .replaceFirst("^\\+", "");
    if (!CALLABLE.matcher(number).matches()) {
      throw Refusal.invalid(
          "phone", ErrorCode.PHONE, "is no phone number that can be called; write 11 digits");
    }
    return new Telephone(number);
  }

  private static String beforeLastHyphen(String text) {
    return text.substring(0, text.lastIndexOf('-'));
  }

  /** All spellings within a text. */
  Pattern pattern() {
    StringBuilder spelled = new StringBuilder("(?<!" + DIGIT + ")(?:(?:[+＋]|00|００)?(?:86|８６)");
    spelled.append(BETWEEN).append(")?");
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      spelled.append('[').append(digit).append((char) (digit - '0' + '０')).append(']');
      if (i == 0 && digit == '0') {
        spelled.append('?');
      }
      spelled.append(i < digits.length() - 1 ? BETWEEN : "");
    }
    return Pattern.compile(spelled + "(?!" + DIGIT + ")");
  }

  /** What every spelling holds once separators are gone: the end of the number. */
  String tail() {
    return digits.startsWith("0") ? digits.substring(1) : digits;
  }

  /** How a note about it shows it: enough to tell numbers apart, too little to call. */
  public String masked() {
    int shown = Math.min(3, digits.length() / 3);
    return digits.substring(0, shown) + "****" + digits.substring(digits.length() - shown - 1);
  }
}
