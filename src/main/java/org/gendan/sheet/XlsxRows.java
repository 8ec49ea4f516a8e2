package org.gendan.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/**
 * Rows of the first sheet that the author of a workbook sees, read one by one from a copy on disk.
 */
final class XlsxRows implements Iterator<SheetLine> {

  /** A workbook of a million rows unpacks to less; a bomb to more. */
  private static final long LARGEST_UNPACKED = 1024L * 1024 * 1024;

  private static final String BROKEN =
      "The workbook cannot be read: it is broken, protected or no .xlsx; open it, save it as .xlsx"
          + " again and send that";

  private final String part;
  private final Iterator<Row> rows;
  private final XlsxCell cells;
  private SheetHeader header;
  private SheetLine next;

  private XlsxRows(String part, Iterator<Row> rows, XlsxCell cells) {
    this.cells = cells;
    this.part = part;
    this.rows = rows;
  }

  static Sheet open(String part, SheetFormat format, InputStream content) throws IOException {
    Path copy = Files.createTempFile("sheet-", ".xlsx");
    ReadableWorkbook workbook = null;
    try {
      Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
      workbook = workbook(part, copy);
      Stream<Row> stream = stream(part, workbook);
      var rows = new XlsxRows(part, stream.iterator(), new XlsxCell(workbook.isDate1904()));
      rows.header = rows.readHeader(format);
      ReadableWorkbook opened = workbook;
      return new Sheet(rows.header, rows, () -> close(stream, opened, copy));
    } catch (IOException | RuntimeException failed) {
      close(null, workbook, copy);
      throw failed;
    }
  }

  private static ReadableWorkbook workbook(String part, Path copy) {
    try (var zip = new ZipFile(copy.toFile())) {
      if (zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum() > LARGEST_UNPACKED) {
        throw Refusal.invalid(
            part, ErrorCode.TOO_LARGE, "The workbook is too large; send it in parts");
      }
      return new ReadableWorkbook(copy.toFile(), new ReadingOptions(true, true));
    } catch (Refusal tooLarge) {
      throw tooLarge;
    } catch (IOException | RuntimeException broken) {
      throw Refusal.invalid(part, ErrorCode.BROKEN_WORKBOOK, BROKEN);
    }
  }

  private static Stream<Row> stream(String part, ReadableWorkbook workbook) {
    try {
      return visible(part, workbook).openStream();
    } catch (Refusal hidden) {
      throw hidden;
    } catch (IOException | RuntimeException broken) {
      throw Refusal.invalid(part, ErrorCode.BROKEN_WORKBOOK, BROKEN);
    }
  }

  private static org.dhatim.fastexcel.reader.Sheet visible(String part, ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    part,
                    ErrorCode.EMPTY,
                    "All sheets of the workbook are hidden (%s); show the one that is meant",
                    workbook
                        .getSheets()
                        .map(org.dhatim.fastexcel.reader.Sheet::getName)
                        .collect(Collectors.joining(", "))));
  }

  private static void close(Stream<Row> stream, ReadableWorkbook workbook, Path copy)
      throws IOException {
    try (workbook;
        stream) {
      Files.deleteIfExists(copy);
    }
  }

  private SheetHeader readHeader(SheetFormat format) {
    Row row = nextRow();
    while (row != null && texts(row).stream().allMatch(String::isBlank)) {
      row = nextRow();
    }
    List<String> fields =
        row == null
            ? List.of()
            : texts(row).stream().map(name -> name.replaceAll("\\R", " ")).toList();
    return SheetHeader.of(part, CsvText.format(fields), fields, format);
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      Row row = nextRow();
      if (row == null) {
        return false;
      }
      next = SheetHeader.blankToNull(read(row));
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

  private Row nextRow() {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException broken) {
      throw Refusal.invalid(
          part,
          ErrorCode.BROKEN_WORKBOOK,
          "%s. Rows before the break may have been taken; sending them again does no harm",
          BROKEN);
    }
  }

  private SheetLine read(Row row) {
    List<String> fields = texts(row);
    // Padded, because the raw row is read again from quarantine.
    String raw = CsvText.format(header.pad(fields));
    for (int i = 0; i < fields.size() && i < row.getCellCount(); i++) {
      String fault = XlsxCell.fault(cell(row, i));
      if (fault != null) {
        return new UnreadableRow(row.getRowNum(), header.nameAt(i), fault, raw);
      }
    }
    return header.read(row.getRowNum(), header.pad(fields), raw);
  }

  private List<String> texts(Row row) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      fields.add(cells.text(cell(row, i)));
    }
    return fields;
  }

  private static Cell cell(Row row, int column) {
    return row.getOptionalCell(column).orElse(null);
  }
}
