package org.gendan.row;

/** Texts that fit the column they are kept in. */
public final class ColumnText {

  /** What the text of a journal or a note holds; whole answers stand in tables of their own. */
  private static final int NOTE = 4_000;

  private ColumnText() {}

  /** The text of a journal or a note. */
  public static String note(String text) {
    return cut(text, NOTE);
  }

  /**
   * The text, or its beginning and an ellipsis; null stays null.
   *
   * @param most characters of the column, of which a rare character or an emoji counts as two
   */
  public static String cut(String text, int most) {
    if (text == null || text.length() <= most) {
      return text;
    }
    int end = most - 1;
    // Half of a rare character is none, and MySQL refuses the whole row for it.
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
