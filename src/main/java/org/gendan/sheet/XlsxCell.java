package org.gendan.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** The text of the cells of a workbook, as its author saw them. */
final class XlsxCell {

  /** A spreadsheet keeps 15 digits of a number; what it stores beyond them is rounding noise. */
  private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

  private static final BigDecimal FIRST_CUT_NUMBER = BigDecimal.TEN.pow(15);
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  /** Days since this date; a spreadsheet counts a 29 February 1900 that never was. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** Workbooks of an older Mac count from here; nothing but a mark in the workbook tells. */
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

  /** Built-in date formats, those of Chinese workbooks included, carry no pattern in the file. */
  private static final Set<Integer> DATE_FORMATS =
      Set.of(
          14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47,
          50, 51, 52, 53, 54, 55, 56, 57, 58);

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");
  private static final Pattern DATE_LETTERS = Pattern.compile("[yYdDhHsS年月日时]|m.*m|AM/PM");

  private final LocalDate dayZero;

  /**
   * @param from1904 whether the workbook counts its days from 1904
   */
  XlsxCell(boolean from1904) {
    dayZero = from1904 ? DAY_ZERO_1904 : DAY_ZERO;
  }

  /** Why the cell cannot be read, or null when it can. */
  static String fault(Cell cell) {
    if (cell == null) {
      return null;
    }
    if (cell.getType() == CellType.ERROR) {
      return "The cell holds the error %s; correct its formula".formatted(cell.getRawValue());
    }
    BigDecimal number = number(cell);
    boolean cut = number != null && number.abs().compareTo(FIRST_CUT_NUMBER) >= 0;
    return cut
        ? "The cell is a number, of which spreadsheets keep only 15 digits; export the file again"
            + " with this column as text, or enter the number again after formatting the column as"
            + " text"
        : null;
  }

  /** The text; a number without exponent, a date as ISO-8601 without a zone. */
  String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    BigDecimal number = number(cell);
    if (number == null) {
      return plain(cell);
    }
    if (isDate(cell)) {
      return date(number);
    }
    BigDecimal seen = number.round(SPREADSHEET).stripTrailingZeros();
    return seen.toPlainString();
  }

  private static String plain(Cell cell) {
    Object value = cell.getValue();
    boolean computed = cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR;
    if (computed || value == null) {
      return cell.getRawValue() == null ? "" : cell.getRawValue();
    }
    return value.toString();
  }

  private static BigDecimal number(Cell cell) {
    return cell.getType() == CellType.NUMBER ? cell.asNumber() : null;
  }

  private static boolean isDate(Cell cell) {
    if (cell.getDataFormatId() != null && DATE_FORMATS.contains(cell.getDataFormatId())) {
      return true;
    }
    String pattern = cell.getDataFormatString();
    if (pattern == null || pattern.equalsIgnoreCase("General")) {
      return false;
    }
    return DATE_LETTERS.matcher(LITERAL.matcher(pattern).replaceAll("")).find();
  }

  private String date(BigDecimal days) {
    LocalDateTime date =
        dayZero
            .atStartOfDay()
            .plus(Math.round(days.doubleValue() * 86_400_000d), ChronoUnit.MILLIS)
            .plus(500, ChronoUnit.MILLIS)
            .truncatedTo(ChronoUnit.SECONDS);
    return DATE_TIME.format(date);
  }
}
