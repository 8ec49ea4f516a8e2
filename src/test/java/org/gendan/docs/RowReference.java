package org.gendan.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of docs/domain.md that a comment names: {@code rows 34 to 37 and decision 3 of
 * docs/domain.md}, or {@code DOMAIN row 34} in what cannot be changed any more.
 *
 * @param words as they stand
 * @param anchors of the page, one for each row that is meant
 */
record RowReference(String words, List<String> anchors) {

  private static final String NUMBER = "(?:B?\\d+)";
  private static final String HEAD = "(?:\\b(?:[Rr]ows?|[Dd]ecisions?) " + NUMBER + "|\\bB\\d+)";
  private static final String ITEM = "(?:(?:rows?|decisions?) )?" + NUMBER + "\\b";
  private static final String NUMBERS = HEAD + "(?:(?:, and |; |, | and | to |-)" + ITEM + ")*";
  private static final Pattern REFERENCE =
      Pattern.compile(
          "DOMAIN (?<old>%s)|(?<now>%s) of docs/domain\\.md".formatted(NUMBERS, NUMBERS));
  private static final Pattern ONE =
      Pattern.compile("(?<to>to |-)?(?:(?<kind>[Rr]ow|[Dd]ecision)s? )?(?<number>B?\\d+)");
  private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*(?:\\*|//|--|#)?\\s*");

  /** All of them in a source file, also those that a line break divides. */
  static Stream<RowReference> in(String source) {
    return REFERENCE
        .matcher(BREAK.matcher(source).replaceAll(" "))
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .map(words -> new RowReference(words, anchors(words)));
  }

  private static List<String> anchors(String words) {
    List<String> anchors = new ArrayList<>();
    Matcher one = ONE.matcher(words);
    String kind = "row-";
    int last = 0;
    while (one.find()) {
      if (one.group("kind") != null) {
        kind = one.group("kind").toLowerCase(Locale.ROOT) + "-";
      }
      boolean tactic = one.group("number").startsWith("B");
      String prefix = tactic ? "b" : kind;
      int number = Integer.parseInt(one.group("number").replace("B", ""));
      int first = one.group("to") == null ? number : last + 1;
      IntStream.rangeClosed(first, number).forEach(each -> anchors.add(prefix + each));
      last = number;
    }
    return anchors;
  }
}
