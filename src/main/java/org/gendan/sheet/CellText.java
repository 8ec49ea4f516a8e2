package org.gendan.sheet;

/** What spreadsheets add around the text of a cell. */
final class CellText {

  private static final int EXCERPT = 300;

  private CellText() {}

  /**
   * The text without surrounding blanks, and without {@code ="…"}: with that, sellers keep a
   * spreadsheet from turning an order number into 2.6E+18.
   */
  static String plain(String cell) {
    String text = cell.strip();
    boolean wrapped = text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"");
    return wrapped ? text.substring(2, text.length() - 1).replace("\"\"", "\"").strip() : text;
  }

  /** The beginning of a long text. */
  static String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }
}
