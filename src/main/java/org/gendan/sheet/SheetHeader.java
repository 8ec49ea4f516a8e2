package org.gendan.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;

/** The columns of a sheet; they turn fields into rows. */
final class SheetHeader {

  /** Twice what a spreadsheet can hold in a cell; no field of ours comes near. */
  private static final int LONGEST_CELL = 64 * 1024;

  private final String part;
  private final String raw;
  private final List<String> names;
  private final List<String> columns;

  private SheetHeader(String part, String raw, List<String> names, List<String> columns) {
    this.part = part;
    this.raw = raw;
    this.names = names;
    this.columns = columns;
  }

  /**
   * Reads the header row.
   *
   * @throws Refusal when a name occurs twice or a required column is missing
   */
  static SheetHeader of(String part, String raw, List<String> fields, SheetFormat format) {
    List<String> names = new ArrayList<>(fields.stream().map(CellText::plain).toList());
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    if (names.isEmpty()) {
      throw Refusal.invalid(
          part, ErrorCode.EMPTY, "The file is empty; its first row must name the columns");
    }
    rejectDuplicates(part, names);
    List<String> columns =
        names.stream()
            .map(name -> names.contains(format.aliases().get(name)) ? name : alias(name, format))
            .toList();
    rejectDuplicates(part, columns);
    var header = new SheetHeader(part, raw, names, columns);
    header.require(format.required());
    return header;
  }

  private static String alias(String name, SheetFormat format) {
    return format.aliases().getOrDefault(name, name);
  }

  private static void rejectDuplicates(String part, List<String> names) {
    Set<String> seen = new HashSet<>();
    names.stream()
        .filter(name -> !name.isEmpty() && !seen.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.invalid(
                  part,
                  ErrorCode.DUPLICATE_COLUMN,
                  "Column %s occurs twice in the header; remove one of them",
                  name);
            });
  }

  void require(List<String> required) {
    List<String> missing = required.stream().filter(column -> !columns.contains(column)).toList();
    if (missing.isEmpty()) {
      return;
    }
    String hint =
        missing.size() < required.size() || required.size() == 1
            ? "add them to the first row"
            : "the first row must hold the column names, separated by commas, in the declared"
                + " charset";
    throw Refusal.invalid(
        part,
        ErrorCode.MISSING_COLUMN,
        "The header lacks %s; %s. It has: %s",
        String.join(", ", missing),
        hint,
        CellText.excerpt(String.join(", ", names)));
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  int position(String column) {
    return columns.indexOf(column);
  }

  String raw() {
    return raw;
  }

  String nameAt(int position) {
    return position < names.size() ? names.get(position) : "row";
  }

  /** Adds the blank cells that a workbook does not store at the end of a row. */
  List<String> pad(List<String> fields) {
    List<String> padded = new ArrayList<>(fields);
    while (padded.size() < columns.size()) {
      padded.add("");
    }
    return padded;
  }

  String nameInFile(String column) {
    int position = position(column);
    return position < 0 ? column : names.get(position);
  }

  /** Reads a row from its CSV text. */
  SheetLine read(int line, String text) {
    try {
      return read(line, CsvText.parse(text), text);
    } catch (CsvParseException malformed) {
      return new UnreadableRow(
          line,
          "row",
          "Text follows a closing quote; double the quotes inside the cell, or remove them",
          text);
    }
  }

  /** Reads a row from its fields. */
  SheetLine read(int line, List<String> fields, String text) {
    if (fields.stream().allMatch(String::isBlank)) {
      return new SheetRow(line, Map.of(), text);
    }
    boolean surplus =
        IntStream.range(columns.size(), fields.size()).anyMatch(i -> !fields.get(i).isBlank());
    if (surplus || fields.size() < columns.size()) {
      return new UnreadableRow(
          line,
          "row",
          "The row has %d fields, the header has %d; put cells that hold a comma in quotes"
              .formatted(fields.size(), columns.size()),
          text);
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String field = fields.get(i);
      if (field.length() > LONGEST_CELL) {
        return tooLong(line, names.get(i), field.length(), text);
      }
      cells.put(columns.get(i), CellText.plain(field));
    }
    return new SheetRow(line, cells, text);
  }

  private static UnreadableRow tooLong(int line, String column, int length, String text) {
    String reason =
        "The cell holds %d characters, at most %d are taken; shorten it"
            .formatted(length, LONGEST_CELL);
    return new UnreadableRow(line, column, reason, text);
  }

  /** Null for a row whose cells are all blank, as spreadsheets leave them behind. */
  static SheetLine blankToNull(SheetLine line) {
    boolean blank =
        line instanceof SheetRow row && row.cells().values().stream().allMatch(String::isEmpty);
    return blank ? null : line;
  }
}
