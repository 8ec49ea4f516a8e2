package org.gendan.sheet;

/** One row of a sheet, readable or not. */
public sealed interface SheetLine permits SheetRow, UnreadableRow {

  /** Number of the row's first line in the file, or of the row in the sheet; the first is 1. */
  int line();

  /** The row as CSV text, as far as it could be decoded. */
  String raw();
}
