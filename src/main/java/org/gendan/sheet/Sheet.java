package org.gendan.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;

/** An open sheet: its header, and its rows read one by one while the import asks for them. */
public final class Sheet implements Closeable {

  private final SheetHeader header;
  private final Iterator<SheetLine> rows;
  private final Closeable resource;
  private final ZoneId zone;

  Sheet(SheetHeader header, Iterator<SheetLine> rows, Closeable resource) {
    this(header, rows, resource, ZoneOffset.UTC);
  }

  private Sheet(SheetHeader header, Iterator<SheetLine> rows, Closeable resource, ZoneId zone) {
    this.header = header;
    this.rows = rows;
    this.resource = resource;
    this.zone = zone;
  }

  /** The same sheet, whose times without an offset are meant in this zone. */
  Sheet in(ZoneId other) {
    return new Sheet(header, rows, resource, other);
  }

  /** A time of this sheet with its offset; text that is no time comes back unchanged. */
  public String time(String text) {
    return SheetTime.withOffset(text, zone);
  }

  /** The header row as CSV text; together with raw rows it makes a sheet again. */
  public String header() {
    return header.raw();
  }

  /** Whether the sheet has this column. */
  public boolean has(String column) {
    return header.has(column);
  }

  /** The name by which the file itself calls a column. */
  public String nameInFile(String column) {
    return header.nameInFile(column);
  }

  /**
   * Insists on columns.
   *
   * @throws org.gendan.refusal.Refusal naming every column that is missing
   */
  public void require(List<String> columns) {
    header.require(columns);
  }

  /** Position of a column, counted from 0, or -1. */
  public int position(String column) {
    return header.position(column);
  }

  /**
   * The rows that have not been read yet; blank ones are left out. Nothing read is kept.
   *
   * @throws org.gendan.refusal.Refusal while reading, when the rest of the file cannot be read
   */
  public Iterator<SheetLine> rows() {
    return rows;
  }

  /** Reads one raw row of this sheet again. */
  public SheetLine reread(int line, String raw) {
    return header.read(line, raw);
  }

  @Override
  public void close() throws IOException {
    resource.close();
  }
}
