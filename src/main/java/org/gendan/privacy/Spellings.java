package org.gendan.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.row.personal.ColumnRegister;

/** How one customer may be named in what people and vendors write. */
public final class Spellings {

  private static final int SHORTEST_PART = 3;
  private static final Pattern ANY_MOBILE =
      Pattern.compile("(?<!\\d)1[3-9](?:[\\s-]*\\d){9}(?!\\d)");

  private final List<Pattern> phones;
  private final List<Pattern> all = new ArrayList<>();
  private final String token;

  private Spellings(List<Pattern> phones, String token) {
    this.phones = phones;
    this.token = token;
    this.all.addAll(phones);
  }

  /** By these numbers, names and addresses; whatever is blank or already gone names nobody. */
  static Spellings of(
      Collection<Telephone> phones,
      Collection<String> names,
      Collection<String> addresses,
      ColumnRegister register) {
    Spellings spellings =
        new Spellings(phones.stream().map(Telephone::pattern).toList(), register.token());
    Set<String> wholes = new TreeSet<>(longestFirst());
    addresses.forEach(address -> wholes.addAll(parts(address, register.marks())));
    wholes.forEach(part -> spellings.all.add(loose(part)));
    names.stream()
        .filter(name -> name.codePointCount(0, name.length()) > 1)
        .sorted(longestFirst())
        .forEach(name -> spellings.name(name, register.titles()));
    return spellings;
  }

  /** By no more than that it looks like a mobile number: for what comes in after an erasure. */
  static Spellings ofAnyMobile(ColumnRegister register) {
    return new Spellings(List.of(ANY_MOBILE), register.token());
  }

  private void name(String name, List<String> titles) {
    boolean latin = name.chars().allMatch(c -> c < 0x250);
    all.add(
        latin
            ? Pattern.compile("(?i)(?<![\\p{L}])" + loose(name.strip()).pattern() + "(?![\\p{L}])")
            : loose(name));
    if (!latin) {
      // A surname has one character, and rarely two.
      int first = name.offsetByCodePoints(0, 1);
      int second = name.offsetByCodePoints(first, 1);
      all.add(
          Pattern.compile(
              Pattern.quote(name.substring(0, first))
                  + "(?:"
                  + Pattern.quote(name.substring(first, second))
                  + ")?\\s*(?:"
                  + titles.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                  + ")"));
    }
  }

  /** Whether the text holds a number of the customer. */
  public boolean hasPhone(String text) {
    return text != null && phones.stream().anyMatch(phone -> phone.matcher(text).find());
  }

  /** The text with the token wherever it named the customer; null stays null. */
  public String cut(String text) {
    if (text == null) {
      return null;
    }
    String left = text;
    for (Pattern one : all) {
      left = one.matcher(left).replaceAll(Matcher.quoteReplacement(token));
    }
    return left;
  }

  /** With blanks between its characters or not, narrow or wide. */
  private static Pattern loose(String text) {
    String pattern =
        text.codePoints()
            .filter(c -> !Character.isWhitespace(c))
            .mapToObj(Spellings::either)
            .collect(Collectors.joining("\\s*"));
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  private static String either(int c) {
    String one = new String(Character.toChars(c));
    if (c > 0x20 && c < 0x7f) {
      return "(?:" + Pattern.quote(one) + "|" + (char) (c - 0x20 + 0xff00) + ")";
    }
    if (c > 0xff00 && c < 0xff5f) {
      return "(?:" + one + "|" + Pattern.quote(String.valueOf((char) (c - 0xff00 + 0x20))) + ")";
    }
    return Pattern.quote(one);
  }

  private static Set<String> parts(String address, List<String> marks) {
    Set<String> parts = new TreeSet<>();
    String ends = marks.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    // Blanks separate parts in Chinese and words in English.
    boolean latin = address.chars().allMatch(c -> c < 0x250);
    for (String piece : address.split(latin ? "\\s*[,;]\\s*" : "[\\s,，;；、]+")) {
      parts.add(piece);
      Matcher mark = Pattern.compile(ends).matcher(piece);
      int from = 0;
      while (mark.find()) {
        parts.add(piece.substring(from, mark.end()));
        parts.add(piece.substring(0, mark.end()));
        from = mark.end();
      }
    }
    parts.add(address.strip());
    parts.removeIf(part -> part.codePointCount(0, part.length()) < SHORTEST_PART);
    // A street's number alone is everybody's.
    parts.removeIf(part -> part.matches("[\\d０-９]+\\p{L}?"));
    return parts;
  }

  private static Comparator<String> longestFirst() {
    return Comparator.comparingInt(String::length).reversed().thenComparing(text -> text);
  }
}
