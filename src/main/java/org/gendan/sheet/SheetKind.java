package org.gendan.sheet;

import java.util.Locale;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/** What a file says it is, held against what its first bytes show. */
enum SheetKind {
  CSV,
  XLSX;

  private static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /**
   * Tells the kind of a file.
   *
   * @param first the first bytes of the file
   * @throws Refusal when the file is not what it says, or nothing that can be read
   */
  static SheetKind of(SheetSource source, byte[] first) {
    if (first.length == 0) {
      throw refusal(
          source, ErrorCode.EMPTY, "The file is empty; its first row must name the columns");
    }
    boolean zip = startsWith(first, 'P', 'K');
    SheetKind declared = declared(source, zip);
    if (startsWith(first, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw refusal(
          source,
          ErrorCode.OLD_OFFICE_FILE,
          "The file is an .xls or a password-protected workbook; save it as .xlsx without a"
              + " password, or as CSV");
    }
    if (declared == XLSX && !zip) {
      throw refusal(
          source,
          ErrorCode.NOT_XLSX,
          "The file is sent as .xlsx but is none; send a CSV as text/csv");
    }
    if (declared == CSV && zip) {
      throw refusal(
          source,
          ErrorCode.NOT_CSV,
          "The file is sent as CSV but is a zip or a workbook; send an .xlsx as %s",
          XLSX_TYPE);
    }
    if (declared == CSV) {
      rejectBinary(source, first);
    }
    return declared;
  }

  private static SheetKind declared(SheetSource source, boolean zip) {
    String type = lower(source.contentType());
    String name = lower(source.fileName());
    if (type.startsWith(XLSX_TYPE)) {
      return XLSX;
    }
    if (type.startsWith("text/") || type.startsWith("application/csv")) {
      return CSV;
    }
    // Browsers on Windows name the type of a CSV after the program that opens it.
    if (name.endsWith(".xlsx")) {
      return XLSX;
    }
    return name.endsWith(".csv") || !zip ? CSV : XLSX;
  }

  private static void rejectBinary(SheetSource source, byte[] first) {
    boolean utf16 = startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF);
    if (utf16) {
      throw refusal(
          source,
          ErrorCode.UTF16,
          "The file is UTF-16 text; save it as \"CSV UTF-8\" and send it again");
    }
    for (byte b : first) {
      if (b == 0) {
        throw refusal(
            source,
            ErrorCode.BINARY,
            "The file is sent as CSV but is binary; send a CSV or an .xlsx");
      }
    }
  }

  private static Refusal refusal(
      SheetSource source, ErrorCode code, String message, Object... about) {
    return Refusal.invalid(source.part(), code, message, about);
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
