package org.gendan.report.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Prometheus' language as our panels speak: a figure with labels, sum, max and min, rate
 * between two readings, and arithmetic of what has the same labels. What it does not know it
 * refuses.
 */
final class PromQl {

  private static final Pattern LINE =
      Pattern.compile("(?m)^([a-z_]+)(?:\\{([^}]*)})? (\\S+)(?: \\S+)?$");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern NEXT =
      Pattern.compile("\\s*([a-z_]+|\\d+(?:\\.\\d+)?[mh]?|\"[^\"]*\"|.)", Pattern.DOTALL);

  private final String before;
  private final String now;
  private final double seconds;
  private Matcher words;
  private String word;

  /**
   * Asks of two readings.
   *
   * @param seconds between them
   */
  PromQl(String before, String now, double seconds) {
    this.before = before;
    this.now = now;
    this.seconds = seconds;
  }

  /** Values by their labels. */
  Map<Map<String, String>, Double> ask(String question) {
    words = NEXT.matcher(question);
    next();
    Map<Map<String, String>, Double> answer = product();
    if (word != null) {
      throw new IllegalArgumentException("'%s' is not understood in %s".formatted(word, question));
    }
    return answer;
  }

  private Map<Map<String, String>, Double> product() {
    Map<Map<String, String>, Double> left = value();
    while (List.of("*", "/").contains(String.valueOf(word))) {
      DoubleBinaryOperator operation = word.equals("*") ? (a, b) -> a * b : (a, b) -> a / b;
      next();
      left = each(left, value(), operation);
    }
    return left;
  }

  private static Map<Map<String, String>, Double> each(
      Map<Map<String, String>, Double> left,
      Map<Map<String, String>, Double> right,
      DoubleBinaryOperator operation) {
    Map<Map<String, String>, Double> all = new LinkedHashMap<>();
    left.forEach(
        (labels, value) -> {
          Double other = right.containsKey(null) ? right.get(null) : right.get(labels);
          if (other != null) {
            all.put(labels, operation.applyAsDouble(value, other));
          }
        });
    return all;
  }

  private Map<Map<String, String>, Double> value() {
    String name = word;
    next();
    if (name.matches("\\d.*")) {
      Map<Map<String, String>, Double> number = new LinkedHashMap<>();
      number.put(null, Double.valueOf(name));
      return number;
    }
    return switch (name) {
      case "sum", "max", "min" -> together(name);
      case "rate" -> rate();
      default -> figure(name, now);
    };
  }

  private Map<Map<String, String>, Double> together(String how) {
    Set<String> by = new TreeSet<>();
    if ("by".equals(word)) {
      next();
      while (!word.equals(")")) {
        next();
        by.add(word);
        next();
      }
      next();
    }
    must("(");
    Map<Map<String, String>, Double> parts = product();
    must(")");
    Map<Map<String, String>, Double> all = new LinkedHashMap<>();
    parts.forEach(
        (labels, value) -> {
          Map<String, String> kept = new TreeMap<>(labels);
          kept.keySet().retainAll(by);
          all.merge(
              kept,
              value,
              switch (how) {
                case "sum" -> Double::sum;
                case "max" -> Math::max;
                default -> Math::min;
              });
        });
    return all;
  }

  private Map<Map<String, String>, Double> rate() {
    must("(");
    String name = word;
    Matcher here = words;
    int at = here.end();
    next();
    Map<Map<String, String>, Double> then = figure(name, before);
    here.region(at, here.regionEnd());
    next();
    Map<Map<String, String>, Double> last = figure(name, now);
    must("[");
    next();
    must("]");
    must(")");
    Map<Map<String, String>, Double> all = new LinkedHashMap<>();
    last.forEach(
        (labels, value) -> all.put(labels, (value - then.getOrDefault(labels, 0.0)) / seconds));
    return all;
  }

  /** The figure with the labels that follow in braces, if any do. */
  private Map<Map<String, String>, Double> figure(String name, String reading) {
    Map<String, String> wanted = new TreeMap<>();
    if ("{".equals(word)) {
      next();
      while (!word.equals("}")) {
        String label = word;
        next();
        must("=");
        wanted.put(label, word.substring(1, word.length() - 1));
        next();
        if (word.equals(",")) {
          next();
        }
      }
      next();
    }
    Map<Map<String, String>, Double> all = new LinkedHashMap<>();
    LINE.matcher(reading)
        .results()
        .filter(line -> line.group(1).equals(name))
        .forEach(
            line -> {
              Map<String, String> labels = new TreeMap<>();
              LABEL
                  .matcher(line.group(2) == null ? "" : line.group(2))
                  .results()
                  .forEach(label -> labels.put(label.group(1), label.group(2)));
              if (labels.entrySet().containsAll(wanted.entrySet())) {
                all.put(labels, Double.valueOf(line.group(3).replace("+Inf", "Infinity")));
              }
            });
    return all;
  }

  private void must(String wanted) {
    if (!wanted.equals(word)) {
      throw new IllegalArgumentException("'%s' instead of '%s'".formatted(word, wanted));
    }
    next();
  }

  private void next() {
    word = words.find() ? words.group(1) : null;
  }
}
