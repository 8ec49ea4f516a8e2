package org.gendan.sheet;

import java.util.Map;

/**
 * A readable row. Its cells have lost surrounding blanks and the protection {@code ="…"} that
 * spreadsheets put around long numbers.
 *
 * @param line number of its first line in the file
 * @param cells cells by column
 * @param raw the row as CSV text
 */
public record SheetRow(int line, Map<String, String> cells, String raw) implements SheetLine {

  /** The cell, or null when it is blank or the sheet has no such column. */
  public String cell(String column) {
    String cell = cells.get(column);
    return cell == null || cell.isEmpty() ? null : cell;
  }
}
