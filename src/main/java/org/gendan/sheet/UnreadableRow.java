package org.gendan.sheet;

/**
 * A row that could not be read; the rows after it can.
 *
 * @param line number of its first line in the file
 * @param field column that is at fault, or {@code row}
 * @param reason what is wrong and how to mend it
 * @param raw the row as text, as far as it could be decoded
 */
public record UnreadableRow(int line, String field, String reason, String raw)
    implements SheetLine {}
