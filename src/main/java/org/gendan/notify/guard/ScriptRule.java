package org.gendan.notify.guard;

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

  private final ScriptLine line;
  private final List<Pattern> forbidden;
  private final List<Pattern> excused;

  ScriptRule(ScriptLine line) {
    this.line = line;
    this.forbidden = patterns(line.words());
    this.excused = patterns(line.unless());
    if (forbidden.isEmpty()) {
      throw unreadable("names no words");
    }
  }

  boolean holdsBeside(ScriptLine.Beside beside) {
    return line.beside() == ScriptLine.Beside.ANY || line.beside() == beside;
  }

  /** The first wording that breaks the rule and is not excused. */
  Optional<Finding> brokenBy(PlainText text) {
    List<int[]> excuses = excused.stream().flatMap(pattern -> spans(pattern, text)).toList();
    return forbidden.stream()
        .flatMap(pattern -> spans(pattern, text))
        .filter(hit -> excuses.stream().noneMatch(e -> e[0] <= hit[0] && hit[1] <= e[1]))
        .findFirst()
        .map(
            hit ->
                new Finding(
                    line.ruleNo(), text.written(hit[0], hit[1]), line.why(), line.instead()));
  }

  private static Stream<int[]> spans(Pattern pattern, PlainText text) {
    Matcher matcher = pattern.matcher(text.plain());
    return matcher.results().map(found -> new int[] {found.start(), found.end()});
  }

  private List<Pattern> patterns(String wordings) {
    return Arrays.stream(wordings.split("[;；]"))
        .map(String::strip)
        .filter(wording -> !wording.isEmpty())
        .map(this::pattern)
        .toList();
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
    return Pattern.quote(plain);
  }

  private IllegalStateException unreadable(String why) {
    return new IllegalStateException(
        "Line %d of the table script-rules %s; correct it and deploy the table again"
            .formatted(line.line(), why));
  }
}
