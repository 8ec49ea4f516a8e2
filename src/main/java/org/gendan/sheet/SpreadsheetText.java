package org.gendan.sheet;

import java.util.regex.Pattern;

/**
 * Text of people on its way into a spreadsheet. Buyers begin honest words with the signs that a
 * spreadsheet runs, so the danger is met here, where the file is written, not where words come in.
 */
public final class SpreadsheetText {

  private static final Pattern FORMULA =
      Pattern.compile("(?s)[\\s\\p{Z}\"']*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*%?");

  private SpreadsheetText() {}

  /** The text of a cell, with an apostrophe before what a spreadsheet would run. */
  public static String of(Object value) {
    String text = String.valueOf(value);
    boolean runs = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    return runs ? "'" + text : text;
  }
}
