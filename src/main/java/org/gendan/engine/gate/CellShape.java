package org.gendan.engine.gate;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.words.Sentence;

/**
 * How the answers of one column look: words that Java knows, times, times with a calendar. What an
 * analyst writes there must look like what the application is shipped with, because it is read the
 * same way; a column of sentences takes any sentence.
 */
final class CellShape {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<duration>\\bP(?:\\d+[YMWD])*(?:T(?:\\d+[HMS])+)?\\b(?<!P))"
              + "|(?<time>\\b\\d{1,2}:\\d{2}\\b)|(?<number>\\d+)");
  private static final Pattern SENTENCE =
      Pattern.compile("\\p{IsHan}|[a-z]+ [a-z]+ [a-z]+|[\\[…;]");

  private final Set<String> shapes = new TreeSet<>();
  private final Set<String> words = new TreeSet<>();
  private boolean sentences;

  /** Takes a cell of the shipped table into account. */
  void learn(String text) {
    words.add(text);
    shapes.add(shape(text));
    sentences |= SENTENCE.matcher(text).find();
  }

  /** What is wrong with a text in this column. */
  Optional<Sentence> fault(String text, boolean longIsMeant) {
    if (sentences) {
      return Optional.empty();
    }
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (token.group("duration") != null) {
        Optional<Sentence> fault = IsoTime.faultOfDuration(token.group("duration"), longIsMeant);
        if (fault.isPresent()) {
          return fault;
        }
      }
      if (token.group("time") != null
          && !token.group("time").matches("([01]?\\d|2[0-3]):[0-5]\\d|24:00")) {
        return Optional.of(Sentence.of("'%s' is no time of day; write 18:00", token.group("time")));
      }
    }
    if (shapes.contains(shape(text))) {
      return Optional.empty();
    }
    if (shapes.stream().anyMatch(shape -> shape.contains("⟨duration⟩"))) {
      Optional<Sentence> fault = IsoTime.faultOfDuration(text.split(" [a-z]+-")[0], longIsMeant);
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.of(
        Sentence.of("the application does not know '%s'; %s", text, House.nearest(text, words)));
  }

  private static String shape(String text) {
    return TOKEN
        .matcher(text)
        .replaceAll(
            found ->
                found.group().startsWith("P")
                    ? "⟨duration⟩"
                    : found.group().contains(":") ? "⟨time⟩" : "⟨number⟩");
  }
}
