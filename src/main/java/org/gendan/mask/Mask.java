package org.gendan.mask;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Covers what tells of a person and leaves what a desk needs to tell one case from another. What is
 * masked once stays as it is when it is masked again.
 */
public final class Mask {

  /** What stands for the part of an address, or for a text, that is not shown. */
  public static final String STARS = "***";

  private static final String DIGIT = "[0-9０-９]";

  /** Mobile numbers of mainland China, with or without gaps and the country's code. */
  private static final String MOBILE =
      "(?<!%1$s)(?:(?:\\+|00)?86[- ]?)?[1１][3-9３-９]%1$s(?:[- ]?%1$s{4}){2}(?!%1$s)";

  private static final String LANDLINE = "(?<!%1$s|[0-9a-f]-)[0０]%1$s{2,3}[-－ ]?%1$s{7,8}(?!%1$s)";
  private static final String ABROAD = "\\+%1$s{1,3}(?:[- ]?%1$s){6,13}";

  private static final Pattern NUMBER =
      Pattern.compile(String.join("|", MOBILE, LANDLINE, ABROAD).formatted(DIGIT));

  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

  /** A street with the number of a house, and what follows of block, floor and room. */
  private static final Pattern STREET =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{1,12}(?:路|街|道|巷|弄|胡同)[0-9０-９]{1,5}(?:号|弄|-)"
              + "[\\p{IsHan}A-Za-z0-9-]{0,20}(?:室|楼|层|单元|栋|幢|座|号)?");

  /** Province, city and district at the beginning of an address. */
  private static final Pattern REGION =
      Pattern.compile(
          "^(?=[\\p{IsHan} ]{2,}?[省市州盟])"
              + "(?:[\\p{IsHan}]{2,7}?(?:省|自治区|特别行政区) ?)?"
              + "(?:[\\p{IsHan}]{2,9}?(?:市|自治州|地区|盟) ?)?"
              + "(?:[\\p{IsHan}]{1,9}?(?:区|县|旗) ?)?");

  /** The name of a field in JSON, or what stands between the separators of sheets and JSON. */
  private static final Pattern CELL =
      Pattern.compile("\"[A-Za-z_]+\"\\s*:|[^,;\\t\\r\\n\"{}\\[\\]]+");

  private static final Pattern SEPARATOR = Pattern.compile("[,;\\t\\r\\n\"{}\\[\\]]");

  private static final Pattern PLAIN =
      Pattern.compile(
          "|\"[A-Za-z_]+\"\\s*:|true|false|[A-Z_]{2,}|(?=[A-Z-]*[0-9])[A-Z0-9]+(?:-[A-Z0-9]+)+"
              + "|[A-Z]*[0-9][A-Za-z0-9_./:+'-]*|[0-9][0-9/:. TZ+-]*");

  /** What erasure leaves; it says that there is nothing more. */
  private static final String ERASED = "[erased]";

  private static final int SHORTEST_PHONE = 7;
  private static final int SHORTEST_ADDRESS = 4;

  private Mask() {}

  /** The value as people see it who do not need it; null stays null. */
  public static String of(PersonalKind kind, String value, KnownWords known) {
    if (ERASED.equals(value)) {
      return value;
    }
    return switch (kind) {
      case NAME -> name(value);
      case PHONE -> phone(value);
      case ADDRESS -> address(value);
      case TEXT -> text(value, known);
      case RAW -> raw(value);
    };
  }

  /** The first character: 张*. */
  public static String name(String name) {
    if (name == null || name.isBlank()) {
      return name;
    }
    String bare = name.strip();
    return bare.substring(0, bare.offsetByCodePoints(0, 1)) + "*";
  }

  /** The first three and the last four digits: 138****8000; of a short number the last two. */
  public static String phone(String phone) {
    if (phone == null || phone.isBlank() || phone.indexOf('*') >= 0) {
      return phone;
    }
    String digits = phone.replaceAll("[^0-9０-９]", "");
    if (digits.length() > 11 && digits.startsWith("86")) {
      digits = digits.substring(2);
    }
    int length = digits.length();
    if (length == 0) {
      // A desk's chat or a shop's account: no number, and no person's.
      return phone;
    }
    if (length < SHORTEST_PHONE) {
      return "****";
    }
    return length < 10
        ? "****" + digits.substring(length - 2)
        : digits.substring(0, 3) + "****" + digits.substring(length - 4);
  }

  /** Province, city and district, as far as they stand in it, and stars. */
  public static String address(String address) {
    if (address == null || address.isBlank()) {
      return address;
    }
    var region = REGION.matcher(address.strip());
    return (region.find() ? region.group().strip() : "") + STARS;
  }

  /**
   * A text without numbers, mail addresses, streets with a house, and what is known of the people
   * it may be about. A name that nobody knows stays: no rule finds one.
   */
  public static String text(String text, KnownWords known) {
    if (text == null || text.isEmpty()) {
      return text;
    }
    String masked = covered(text, known.addresses(), SHORTEST_ADDRESS, Mask::address);
    masked = covered(masked, known.phones(), SHORTEST_PHONE, Mask::phone);
    masked = NUMBER.matcher(masked).replaceAll(found -> phone(found.group()));
    masked = MAIL.matcher(masked).replaceAll(Mask::mail);
    masked = STREET.matcher(masked).replaceAll(STARS);
    return covered(masked, known.names(), 2, Mask::name);
  }

  /** The same where nobody is known. */
  public static String text(String text) {
    return text(text, KnownWords.NONE);
  }

  /**
   * Of a row or a message as it came only what is a number, a code, a time or the name of a field,
   * which tells one from another.
   */
  public static String raw(String raw) {
    return raw == null
        ? null
        : text(
            CELL.matcher(raw)
                .replaceAll(
                    cell ->
                        PLAIN.matcher(cell.group().strip()).matches()
                            ? Matcher.quoteReplacement(cell.group())
                            : STARS));
  }

  /** Whether a value that a person sends back is what the mask has shown of the one we have. */
  public static boolean isMaskOf(PersonalKind kind, String sent, String ours) {
    return sent != null
        && ours != null
        && !sent.equals(ours)
        && sent.strip().equals(of(kind, ours, KnownWords.NONE));
  }

  /**
   * A row or a message as a person sends it back, with what {@link #raw} has covered put back where
   * the person has left it as it was. A cell is what stands between two separators; of a text with
   * other separators than ours nothing is put back.
   *
   * @return what was sent where nothing is put back; null stays null
   */
  public static String putBack(String sent, String ours) {
    if (sent == null || ours == null || !separators(sent).equals(separators(ours))) {
      return sent;
    }
    String[] cells = SEPARATOR.split(ours, -1);
    Iterator<String> written = Arrays.asList(SEPARATOR.split(sent, -1)).iterator();
    Matcher separator = SEPARATOR.matcher(sent);
    StringBuilder whole = new StringBuilder();
    for (String cell : cells) {
      String one = written.next();
      whole.append(one.strip().equals(raw(cell).strip()) ? cell : one);
      whole.append(separator.find() ? separator.group() : "");
    }
    return whole.toString();
  }

  private static String separators(String text) {
    return SEPARATOR.matcher(text).results().map(MatchResult::group).collect(Collectors.joining());
  }

  private static String covered(
      String text, Set<String> words, int shortest, UnaryOperator<String> mask) {
    String covered = text;
    for (String word :
        words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
      if (word.codePointCount(0, word.length()) >= shortest && word.indexOf('*') < 0) {
        covered = covered.replace(word, mask.apply(word));
      }
    }
    return covered;
  }

  private static String mail(MatchResult found) {
    String mail = found.group();
    return mail.charAt(0) + STARS + mail.substring(mail.indexOf('@'));
  }
}
