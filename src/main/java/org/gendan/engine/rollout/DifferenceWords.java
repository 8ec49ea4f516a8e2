package org.gendan.engine.rollout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.gendan.words.Sentence;
import org.gendan.words.TwoLanguages;
import org.gendan.words.Words;
import org.gendan.words.models.ModelWords;

/**
 * What a deployment has changed, as the ledger keeps it in English, in the language of its reader:
 * elements and fields by the words of their bundles, attributes and lengths of time by theirs. What
 * an analyst has written stays as it was written.
 */
final class DifferenceWords {

  private static final Pattern CHANGED =
      Pattern.compile("(?<what>.+?)(?:, (?<part>[\\w.]+))?: (?<before>.*) → (?<after>.*)");
  private static final Pattern ELEMENT = Pattern.compile("(.*) \\((\\w+)\\)");
  private static final Pattern LENGTH =
      Pattern.compile("(?:(\\d+) d)? ?(?:(\\d+) h)? ?(?:(\\d+) min)?");

  private DifferenceWords() {}

  /** The lines to the reader of the request; as they are kept to a program. */
  static List<String> toReader(List<String> lines) {
    return Reader.language()
        .map(reader -> lines.stream().map(line -> in(reader, line)).toList())
        .orElse(lines);
  }

  static String in(Language language, String line) {
    if (line.startsWith("taken out: ")) {
      return Sentence.of("taken out: %s", called(line.substring(11), language)).in(language);
    }
    if (line.startsWith("new: ")) {
      return Sentence.of("new: %s", called(line.substring(5), language)).in(language);
    }
    Matcher changed = CHANGED.matcher(line);
    if (!changed.matches()) {
      return line;
    }
    String part = changed.group("part");
    return Sentence.of(
            "%s: %s",
            called(changed.group("what"), language)
                + (part == null ? "" : ", " + Words.in(language.tag(), "modelPart", part)),
            value(changed.group("before"), language)
                + " → "
                + value(changed.group("after"), language))
        .in(language);
  }

  /** An element by its id, a field of a form by the half of its label. */
  private static String called(String what, Language language) {
    Matcher element = ELEMENT.matcher(what);
    Optional<String> name =
        element.matches()
            ? ModelWords.shipped().ofElement(element.group(2), "name", element.group(1), language)
            : Optional.empty();
    return name.map(word -> word + " (" + element.group(2) + ")")
        .or(() -> TwoLanguages.half(what, language))
        .orElse(what);
  }

  private static String value(String text, Language language) {
    if (text.equals("nothing")) {
      return Sentence.of("nothing").in(language);
    }
    Matcher length = LENGTH.matcher(text);
    if (language != Language.CHINESE || text.isBlank() || !length.matches()) {
      return TwoLanguages.half(text, language).orElse(text);
    }
    return text.replaceAll("[a-z]+", "%s")
        .formatted(
            Pattern.compile("[a-z]+")
                .matcher(text)
                .results()
                .map(unit -> Words.in(language.tag(), "unit", unit.group()))
                .toArray());
  }
}
