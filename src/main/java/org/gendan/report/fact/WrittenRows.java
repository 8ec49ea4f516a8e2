package org.gendan.report.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rows a statement writes: the places of its parameters that hold the key. It reads only what
 * our mappers write: one table, and the key by a parameter.
 */
final class WrittenRows {

  private static final Pattern WRITE =
      Pattern.compile(
          "^\\s*(insert\\s+into|update|delete\\s+from)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

  private WrittenRows() {}

  /** The table that a statement writes; empty for one that writes none. */
  static String table(String sql) {
    Matcher found = WRITE.matcher(sql);
    return found.find() ? found.group(2).toLowerCase(Locale.ROOT) : "";
  }

  /**
   * The parameters, from 0, that hold the key; none when the statement names its rows otherwise.
   *
   * @param sql with a question mark for each parameter
   */
  static List<Integer> places(String sql, String key) {
    String flat = sql.replaceAll("\\s+", " ").strip();
    return flat.regionMatches(true, 0, "insert", 0, "insert".length())
        ? inserted(flat, key)
        : named(flat, key);
  }

  private static List<Integer> named(String sql, String key) {
    int where = sql.toLowerCase(Locale.ROOT).lastIndexOf(" where ");
    List<Integer> places = new ArrayList<>();
    if (where < 0) {
      return places;
    }
    Matcher found =
        Pattern.compile("\\b" + key + " (= \\?|in \\([?, ]+\\))", Pattern.CASE_INSENSITIVE)
            .matcher(sql);
    if (found.find(where)) {
      int first = marks(sql.substring(0, found.start()));
      for (int i = 0; i < marks(found.group()); i++) {
        places.add(first + i);
      }
    }
    return places;
  }

  private static List<Integer> inserted(String sql, String key) {
    int open = sql.indexOf('(');
    int close = sql.indexOf(')', open);
    List<String> columns = List.of(sql.substring(open + 1, close).split("\\s*,\\s*"));
    int column = columns.stream().map(String::strip).toList().indexOf(key);
    List<Integer> places = new ArrayList<>();
    String rest = sql.substring(close + 1);
    int item = 0;
    int mark = 0;
    int depth = rest.strip().toLowerCase(Locale.ROOT).startsWith("select") ? 1 : 0;
    for (char c : rest.toCharArray()) {
      if (c == '(') {
        depth++;
        item = depth == 1 ? 0 : item;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 1) {
        item++;
      } else if (c == '?') {
        if (depth == 1 && item == column) {
          places.add(mark);
        }
        mark++;
      }
    }
    return column < 0 ? List.of() : places;
  }

  private static int marks(String sql) {
    return (int) sql.chars().filter(c -> c == '?').count();
  }
}
