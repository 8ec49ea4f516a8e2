package org.gendan.sheet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.gendan.sheet.TextLines.TextLine;

/** Rows of a CSV file. A row that is wrong costs its own line, never the lines after it. */
final class CsvRows implements Iterator<SheetLine> {

  /** A cell with more line breaks than this is an opened quote that the client never closed. */
  private static final int MOST_LINES = 50;

  private static final int MOST_JOINED_CHARACTERS = 64 * 1024;

  private static final String NEVER_CLOSED =
      "A quote is opened in this row and never closed; close it, or double a quote that is meant"
          + " as text";

  private final TextLines lines;
  private final SheetHeader header;
  private SheetLine next;

  CsvRows(TextLines lines, SheetHeader header) {
    this.lines = lines;
    this.header = header;
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      TextLine first = lines.next();
      if (first == null) {
        return false;
      }
      next = read(first);
    }
    return true;
  }

  @Override
  public SheetLine next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    SheetLine current = next;
    next = null;
    return current;
  }

  /** The row that starts here, or null when it is blank. */
  private SheetLine read(TextLine first) {
    if (first.fault() != null) {
      return new UnreadableRow(first.number(), "row", first.fault(), first.text());
    }
    if (first.text().isBlank()) {
      return null;
    }
    var scan = new QuoteScan();
    scan.feed(first.text());
    return scan.open()
        ? readJoined(first, scan)
        : SheetHeader.blankToNull(header.read(first.number(), first.text()));
  }

  private SheetLine readJoined(TextLine first, QuoteScan scan) {
    List<TextLine> joined = new ArrayList<>();
    var text = new StringBuilder(first.text());
    int bound = text.length() + MOST_JOINED_CHARACTERS;
    while (scan.open() && joined.size() < MOST_LINES && text.length() < bound) {
      TextLine following = lines.next();
      if (following == null) {
        break;
      }
      joined.add(following);
      if (following.fault() != null) {
        break;
      }
      text.append('\n').append(following.text());
      scan.feed("\n" + following.text());
    }
    boolean closed = !scan.open() && !scan.malformed();
    if (closed && header.read(first.number(), text.toString()) instanceof SheetRow row) {
      return row;
    }
    lines.putBack(joined);
    return new UnreadableRow(first.number(), "row", NEVER_CLOSED, first.text());
  }
}
