package org.gendan.web.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the page of the API ({@code docs/api/index.md}) says about one call.
 *
 * @param section the heading that it stands below
 * @param summary what it does, in half a sentence
 * @param text all that its line says
 * @param who may call it
 */
record CallWords(String section, String summary, String text, String who) {

  private static final Pattern CALL = Pattern.compile("`((?:GET|POST|PUT|DELETE) /(?:api)[^`?]*)`");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");
  private static final String ABOVE = "as above";

  /** What a line about several calls says of each stands between semicolons, in their order. */
  private static final String NEXT = "; ";

  /**
   * By method and path, such as {@code GET /api/orders}.
   *
   * @throws IllegalStateException when a line about several calls has another number of parts
   */
  static Map<String, CallWords> of(String page) {
    Map<String, CallWords> all = new LinkedHashMap<>();
    String section = "";
    String above = "";
    for (String line : page.lines().toList()) {
      if (line.startsWith("## ")) {
        section = line.substring(3).strip();
      }
      String[] cells = CELLS.split(line);
      if (cells.length < 4) {
        continue;
      }
      List<String> calls = CALL.matcher(cells[1]).results().map(CallWords::call).toList();
      String who = plain(cells[3]).replace("the same", ABOVE);
      above = who.startsWith(ABOVE) ? above : who;
      add(all, calls, section, plain(cells[2]), who.replace(ABOVE, above));
    }
    return all;
  }

  private static void add(
      Map<String, CallWords> all, List<String> calls, String section, String text, String who) {
    List<String> parts = new ArrayList<>(List.of(text.split(NEXT)));
    if (calls.size() > 1 && parts.size() != calls.size()) {
      throw new IllegalStateException(
          "docs/api/index.md says %d things between semicolons about the %d calls %s"
              .formatted(parts.size(), calls.size(), calls));
    }
    for (int i = 0; i < calls.size(); i++) {
      String said = calls.size() > 1 ? parts.get(i) : text;
      all.put(calls.get(i), new CallWords(section, summary(parts.get(i)), said, who));
    }
  }

  /** Up to the first colon or stop; a parenthesis says more than a summary wants. */
  private static String summary(String part) {
    String short_ = part.replaceAll("\\s*\\([^)]*\\)", "").split("[.:] |:$|\\.$")[0].strip();
    return Character.toUpperCase(short_.charAt(0)) + short_.substring(1);
  }

  private static String call(MatchResult found) {
    return found.group(1);
  }

  private static String plain(String cell) {
    return LINK.matcher(cell.strip()).replaceAll("$1").replace("\\|", "|");
  }
}
