package org.gendan.engine.gate;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions of one cell: words, numbers, times of day, intervals, {@code not(…)}. Nothing else
 * is understood, so that rows can be compared with each other.
 */
final class CellTests {

  private static final String VALUE =
      "-?\\d+(?:\\.\\d+)?|time\\(\"[^\"]*\"\\)|\"[^\"]*\"|true|false|null|[a-z]\\w*";
  private static final Pattern ONE = Pattern.compile("(<=|>=|<|>)?\\s*(" + VALUE + ")");
  private static final Pattern INTERVAL =
      Pattern.compile("([\\[(\\]])\\s*(" + VALUE + ")\\s*\\.\\.\\s*(" + VALUE + ")\\s*([\\])\\[])");
  private static final Pattern PART =
      Pattern.compile("\\s*(?:" + INTERVAL.pattern() + "|" + ONE.pattern() + ")\\s*(,|$)");
  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

  private final boolean negated;
  private final List<Test> tests;

  /** From one value to another; a word is an interval of itself. */
  private record Test(Object low, boolean lowIn, Object high, boolean highIn) {

    boolean takes(Object value) {
      if (low != null && low.equals(high)) {
        return lowIn && highIn && low.equals(value);
      }
      if (!(value instanceof Double number)) {
        return false;
      }
      boolean above = low == null || (lowIn ? number >= (Double) low : number > (Double) low);
      boolean below = high == null || (highIn ? number <= (Double) high : number < (Double) high);
      return above && below;
    }
  }

  private CellTests(boolean negated, List<Test> tests) {
    this.negated = negated;
    this.tests = tests;
  }

  /** Reads a cell; empty when it holds anything that is not understood. */
  static Optional<CellTests> read(String cell) {
    String text = cell.strip();
    if (text.isEmpty() || text.equals("-")) {
      return Optional.of(new CellTests(true, List.of()));
    }
    Matcher not = NOT.matcher(text);
    boolean negated = not.matches();
    return tests(negated ? not.group(1) : text).map(tests -> new CellTests(negated, tests));
  }

  private static Optional<List<Test>> tests(String text) {
    List<Test> tests = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!part.find(at) || part.start() != at) {
        return Optional.empty();
      }
      Optional<Test> test = part.group(2) != null ? interval(part) : single(part);
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(test.get());
      at = part.end();
      if (part.group(7).equals(",") && at == text.length()) {
        return Optional.empty();
      }
    }
    return tests.isEmpty() ? Optional.empty() : Optional.of(tests);
  }

  private static Optional<Test> interval(Matcher part) {
    Object low = value(part.group(2));
    Object high = value(part.group(3));
    if (!(low instanceof Double from) || !(high instanceof Double to) || from > to) {
      return Optional.empty();
    }
    return Optional.of(new Test(low, part.group(1).equals("["), high, part.group(4).equals("]")));
  }

  private static Optional<Test> single(Matcher part) {
    Object value = value(part.group(6));
    String operator = part.group(5);
    if (value == null || operator != null && !(value instanceof Double)) {
      return Optional.empty();
    }
    if (operator == null) {
      return Optional.of(new Test(value, true, value, true));
    }
    boolean included = operator.endsWith("=");
    return Optional.of(
        operator.startsWith("<")
            ? new Test(null, false, value, included)
            : new Test(value, included, null, false));
  }

  /** Numbers and times as numbers, everything else as it is written; null when unreadable. */
  private static Object value(String text) {
    if (text.startsWith("time(")) {
      try {
        return (double) LocalTime.parse(text.substring(6, text.length() - 2)).toSecondOfDay();
      } catch (DateTimeParseException e) {
        return null;
      }
    }
    return text.matches("-?\\d.*") ? (Object) Double.valueOf(text) : text;
  }

  boolean takes(Object value) {
    // What is compared with nothing is neither so nor otherwise.
    return negated != tests.stream().anyMatch(test -> test.takes(value));
  }

  /** Every number that the cell names, at which its answer may change. */
  Set<Double> bounds() {
    Set<Double> bounds = new TreeSet<>();
    for (Test test : tests) {
      if (test.low() instanceof Double low) {
        bounds.add(low);
      }
      if (test.high() instanceof Double high) {
        bounds.add(high);
      }
    }
    return bounds;
  }

  /** Every word that the cell names. */
  Set<String> words() {
    Set<String> words = new TreeSet<>();
    for (Test test : tests) {
      if (test.low() instanceof String word) {
        words.add(word);
      }
    }
    return words;
  }
}
