package org.gendan.notify.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.notify.guard.ScriptGuard.Finding;

/** A line of the table, ready to be held against texts. */
final class ScriptRule {

  private static final Pattern WORDING = Pattern.compile("\\[([^\\[\\]]+)]|(…)|([^\\[\\]…]+)");

  private static final String SENTENCE = "｜";
  private static final String GAP = "…";

  private final ScriptLine line;
  private final List<Wording> forbidden;
  private final List<Wording> excused;

  ScriptRule(ScriptLine line) {
    this.line = line;
    this.forbidden = patterns(line.words());
    this.excused = patterns(line.unless());
    if (forbidden.isEmpty()) {
      throw unreadable("names no words");
    }
  }

  boolean holdsFor(Reader reader, ScriptLine.Beside beside) {
    return line.readers().contains(reader) && holdsBeside(beside);
  }

  private boolean holdsBeside(ScriptLine.Beside beside) {
    return line.beside() == ScriptLine.Beside.ANY || line.beside() == beside;
  }

  /**
   * A wording as a pattern of plain text.
   *
   * @param begins whether it stands at the beginning of a sentence only, and so for its end
   */
  private record Wording(Pattern pattern, boolean begins, boolean ends, boolean hasGap) {

    /** Where it stands; what begins inside of a hit may be another one. */
    List<int[]> spans(PlainText text) {
      List<int[]> spans = new ArrayList<>();
      Matcher matcher = pattern.matcher(text.plain());
      for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
        if (stands(text, matcher.start(), matcher.end())) {
          spans.add(new int[] {matcher.start(), matcher.end()});
        }
      }
      return spans;
    }

    /** What it excuses; a full stop, or any other mark, may stand in its gaps alone. */
    Stream<int[]> excuses(PlainText text) {
      return spans(text).stream().filter(span -> hasGap || text.isOneSentence(span[0], span[1]));
    }

    private boolean stands(PlainText text, int start, int end) {
      String plain = text.plain();
      boolean plural = end < plain.length() && plain.charAt(end) == 's';
      return text.isEdge(start)
          && (text.isEdge(end) || (plural && text.isEdge(end + 1)))
          && (!begins || text.beginsSentence(start))
          && (!ends || text.endsSentence(end));
    }
  }

  /** The first wording that breaks the rule and is not excused. */
  Optional<Finding> brokenBy(PlainText text) {
    List<int[]> excuses = excused.stream().flatMap(one -> one.excuses(text)).toList();
    return forbidden.stream()
        .flatMap(one -> one.spans(text).stream())
        .filter(hit -> excuses.stream().noneMatch(e -> e[0] <= hit[0] && hit[1] <= e[1]))
        .findFirst()
        .map(
            hit ->
                new Finding(
                    line.ruleNo(), text.written(hit[0], hit[1]), line.why(), line.instead()));
  }

  private List<Wording> patterns(String wordings) {
    return Arrays.stream(wordings.split("[;；]"))
        .map(String::strip)
        .filter(wording -> !wording.isEmpty())
        .map(this::wording)
        .toList();
  }

  private Wording wording(String written) {
    boolean begins = written.startsWith(SENTENCE);
    boolean ends = written.endsWith(SENTENCE);
    return new Wording(pattern(written.replace(SENTENCE, "")), begins, ends, written.contains(GAP));
  }

  private Pattern pattern(String wording) {
    StringBuilder regex = new StringBuilder();
    Matcher parts = WORDING.matcher(wording);
    int end = 0;
    while (parts.find()) {
      if (parts.start() != end) {
        break;
      }
      end = parts.end();
      if (parts.group(1) != null) {
        regex.append(
            Arrays.stream(parts.group(1).split("/"))
                .map(this::plain)
                .collect(Collectors.joining("|", "(?:", ")")));
      } else if (parts.group(2) != null) {
        regex.append(".{0,").append(line.gap()).append('}');
      } else {
        regex.append(plain(parts.group(3)));
      }
    }
    if (end != wording.length()) {
      throw unreadable("has a bracket without its other half in '" + wording + "'");
    }
    return Pattern.compile(regex.toString());
  }

  private String plain(String word) {
    String plain = PlainText.of(word).plain();
    if (plain.isEmpty()) {
      throw unreadable("has an empty word in '" + line.words() + "'");
    }
    StringBuilder regex = new StringBuilder();
    for (char letter : plain.toCharArray()) {
      regex.append(letter);
      if (!Character.isDigit(letter)) {
        // Who writes a letter twice says the same.
        regex.append('+');
      }
    }
    return regex.toString();
  }

  private IllegalStateException unreadable(String why) {
    return new IllegalStateException(
        "Line %d of the table script-rules %s; correct it and deploy the table again"
            .formatted(line.line(), why));
  }
}
