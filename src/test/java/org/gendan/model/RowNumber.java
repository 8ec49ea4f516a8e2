package org.gendan.model;

import java.util.regex.Pattern;

/** A number of docs/domain.md in a text: no agent and no analyst has that page open. */
final class RowNumber {

  private static final Pattern NUMBER =
      Pattern.compile("\\b([Rr]ows?|[Dd]ecisions?) \\d|\\bB\\d{1,2}\\b|\\bDOMAIN\\b");

  private RowNumber() {}

  static boolean standsIn(String text) {
    return NUMBER.matcher(text).find();
  }
}
