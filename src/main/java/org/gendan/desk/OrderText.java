package org.gendan.desk;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What was written into the field of the list, as the patterns that it is looked for with; of a
 * phone also without what people write between its digits.
 *
 * @param lastFour of the text; null where it is shorter
 * @param lastTwo of the text; null where it is shorter
 * @param phoneLastFour of the digits; null where it has fewer, or is no phone
 */
public record OrderText(
    String begin,
    String end,
    String lastFour,
    String lastTwo,
    String phoneBegin,
    String phoneEnd,
    String phoneLastFour) {

  private static final int FOUR = 4;
  private static final int TWO = 2;
  private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s()-]+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s()-]");

  /** The patterns of a text; null of none. */
  static OrderText of(String written) {
    if (written == null) {
      return null;
    }
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC);
    boolean isPhone = PHONE.matcher(text).matches();
    String phone = isPhone ? BETWEEN.matcher(text).replaceAll("") : text;
    return new OrderText(
        escaped(text) + "%",
        "%" + escaped(text),
        last(text, FOUR),
        last(text, TWO),
        escaped(phone) + "%",
        "%" + escaped(phone),
        isPhone ? last(phone, FOUR) : null);
  }

  private static String last(String text, int count) {
    return text.length() < count ? null : text.substring(text.length() - count);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
