package org.gendan.sheet;

import java.util.regex.Pattern;
import org.gendan.refusal.Identifier;

/**
 * Numbers that a spreadsheet has shortened: it keeps 15 digits and writes long numbers as
 * 3.30123E+18, so that the orders of a whole day get one number.
 */
public final class DamagedNumber {

  private static final Pattern SCIENTIFIC =
      Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d{1,3}|\\d\\.\\d+[eE]\\d{1,3}");

  /** Two zeros at least: every tenth whole number of 16 digits ends in one. */
  private static final Pattern CUT = Pattern.compile("[1-9]\\d{14}0{2,}(\\.0+)?");

  private DamagedNumber() {}

  /** Why the number of a column is not the one that was exported, or null when it may be. */
  public static String faultOf(SheetRow row, String column) {
    String cell = row.cell(column);
    if (cell == null) {
      return null;
    }
    // An apostrophe keeps a spreadsheet from counting; before a spoilt number it came too late.
    String number = Identifier.normal(cell.startsWith("'") ? cell.substring(1) : cell);
    String scientific = scientific(number);
    if (scientific != null) {
      return scientific;
    }
    boolean cut = CUT.matcher(number).matches() && !isText(number, row.raw());
    return cut
        ? ("'%s' ends in zeros after its 15th digit, where spreadsheets cut numbers, and other"
                + " numbers may have become the same; export the file again and send it as it"
                + " is, or open it in the spreadsheet with this column as text: formatting it as"
                + " text afterwards does not bring the digits back. A number that really is so is taken when it is written as =\"%s\"")
            .formatted(number, number)
        : null;
  }

  /** Why a number that no sheet need have brought cannot be meant, or null when it can. */
  public static String scientific(String number) {
    return SCIENTIFIC.matcher(number).matches()
        ? ("'%s' is a number that a spreadsheet has shortened, and other numbers may have become the"
                + " same; export the file again and send it as it"
                + " is, or open it in the spreadsheet with this column as text: formatting it as"
                + " text afterwards does not bring the digits back")
            .formatted(number)
        : null;
  }

  /**
   * Whether the file itself says that the number is text, so that no spreadsheet counted with it.
   */
  private static boolean isText(String number, String raw) {
    return raw.contains("=\"" + number)
        || raw.contains("=\"\"" + number)
        || raw.contains("'" + number)
        || raw.contains(number + "\t");
  }
}
