package org.gendan.refund.goodsreturn.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.refund.goodsreturn.ReturnFinding;
import org.gendan.refund.goodsreturn.ReturnFinding.Kind;
import org.gendan.refund.goodsreturn.ReturnLine;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.words.Words;

/** Findings as people write them, and as they have to add up. */
public final class ReturnFindings {

  private static final Pattern ROW = Pattern.compile("(\\d{1,4}) ([A-Z_]+) (\\d{1,6})");

  private ReturnFindings() {}

  /**
   * Reads rows such as {@code 1 DAMAGED 2}: line, finding, pieces.
   *
   * @throws Refusal when a row cannot be read
   */
  public static List<ReturnFinding> read(String text) {
    Map<Integer, ReturnFinding> found = new TreeMap<>();
    text.lines().map(String::strip).filter(row -> !row.isEmpty()).forEach(row -> add(found, row));
    return List.copyOf(found.values());
  }

  private static void add(Map<Integer, ReturnFinding> found, String row) {
    Matcher words = ROW.matcher(row.replaceAll("\\s+", " "));
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> words.matches() && one.name().equals(words.group(2)))
            .findFirst()
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        "findings",
                        ErrorCode.UNREADABLE,
                        "'%s' is not line, finding, pieces such as 1 DAMAGED 2; findings are %s",
                        row,
                        Arrays.toString(Kind.values())));
    int line = Integer.parseInt(words.group(1));
    found.merge(
        line,
        new ReturnFinding(line, 0, 0, 0, 0, 0).and(kind, Integer.parseInt(words.group(3))),
        (one, more) -> one.and(kind, more.of(kind)));
  }

  /**
   * One finding for each line. Lines that nothing is said of are as new, and what did not come is
   * missing.
   *
   * @param received pieces that logistics has taken in
   * @throws Refusal when a line is unknown, or the pieces do not add up
   */
  static List<ReturnFinding> complete(
      List<ReturnLine> lines, List<ReturnFinding> found, int received) {
    Map<Integer, ReturnFinding> byLine =
        found.stream().collect(Collectors.toMap(ReturnFinding::lineNo, one -> one, (a, b) -> b));
    List<ReturnFinding> all =
        byLine.isEmpty()
            ? asTheyCame(lines, received)
            : lines.stream().map(l -> of(l, byLine)).toList();
    byLine.keySet().stream()
        .filter(line -> lines.stream().noneMatch(l -> l.lineNo() == line))
        .findFirst()
        .ifPresent(line -> wrong("line %d is not among those that come back", line));
    for (int i = 0; i < lines.size(); i++) {
      if (all.get(i).pieces() != lines.get(i).quantity()) {
        wrong(
            "line %d has %d pieces, not %d; say of each what was found, MISSING if it did not come",
            lines.get(i).lineNo(), lines.get(i).quantity(), all.get(i).pieces());
      }
    }
    int here = all.stream().mapToInt(one -> one.pieces() - one.missing()).sum();
    if (here != received) {
      wrong("%d pieces came, but findings are about %d; the others are MISSING", received, here);
    }
    return all;
  }

  private static ReturnFinding of(ReturnLine line, Map<Integer, ReturnFinding> byLine) {
    return byLine.getOrDefault(
        line.lineNo(), new ReturnFinding(line.lineNo(), line.quantity(), 0, 0, 0, 0));
  }

  private static void wrong(String message, Object... about) {
    throw Refusal.invalid("findings", ErrorCode.SUM, message, about);
  }

  /** Everything that came is as new; what did not come is missing, from the last line backwards. */
  public static List<ReturnFinding> asTheyCame(List<ReturnLine> lines, int received) {
    List<ReturnFinding> all = new ArrayList<>();
    int left = received;
    for (ReturnLine line : lines) {
      int here = Math.min(left, line.quantity());
      all.add(new ReturnFinding(line.lineNo(), here, 0, line.quantity() - here, 0, 0));
      left -= here;
    }
    return all;
  }

  /** In words for people. */
  public static String words(List<ReturnFinding> findings) {
    return findings.stream()
        .flatMap(
            one ->
                Arrays.stream(Kind.values())
                    .filter(kind -> one.of(kind) > 0)
                    .map(
                        kind ->
                            "line %d %s %d".formatted(one.lineNo(), Words.of(kind), one.of(kind))))
        .collect(Collectors.joining(", "));
  }
}
