package org.gendan.order.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gendan.sheet.DamagedNumber;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetLine;
import org.gendan.sheet.SheetRow;

/**
 * ExportOrderList, read to its end before an order is made of it: the details name nothing but a
 * number, and which order they belong to is known only when that number stands in one row.
 */
final class TaobaoList {

  private final Sheet sheet;
  private final List<SheetLine> kept = new ArrayList<>();
  private final Map<String, List<SheetLine>> rows = new HashMap<>();

  private TaobaoList(Sheet sheet) {
    this.sheet = sheet;
  }

  static TaobaoList read(Sheet sheet) {
    var list = new TaobaoList(sheet);
    Consumer<SheetLine> keep = list::keep;
    sheet.rows().forEachRemaining(keep);
    return list;
  }

  private void keep(SheetLine line) {
    if (!(line instanceof SheetRow row)) {
      kept.add(line);
      return;
    }
    // Without its cells, which are read again when it is its turn: they are most of the memory.
    SheetLine light = new SheetRow(row.line(), Map.of(), row.raw());
    kept.add(light);
    if (TaobaoColumns.number(row) != null) {
      rows.computeIfAbsent(TaobaoColumns.number(row), n -> new ArrayList<>(1)).add(light);
    }
  }

  /** All lines in the order of the file. */
  Iterable<SheetLine> lines() {
    Iterator<SheetLine> lines =
        kept.stream()
            .map(line -> line instanceof SheetRow ? sheet.reread(line.line(), line.raw()) : line)
            .iterator();
    return () -> lines;
  }

  /** Why nobody can tell which order a row's number means, or null when it is plain. */
  String faultOf(SheetRow row) {
    String damaged = DamagedNumber.faultOf(row, TaobaoColumns.NUMBER);
    List<SheetLine> same = same(row);
    if (damaged != null || same.size() < 2) {
      return damaged;
    }
    String lines =
        same.stream().limit(10).map(one -> "" + one.line()).collect(Collectors.joining(", "));
    return ("stands in %d rows (lines %s), so that nobody can tell whose the details are; export both"
            + " files again, once and for the same period, and send them without opening them in a"
            + " spreadsheet")
        .formatted(same.size(), lines);
  }

  /** The raw rows of all orders that have a row's number. */
  String rawOf(SheetRow row) {
    List<SheetLine> same = same(row);
    return same.isEmpty() ? row.raw() : TaobaoOrder.raw(same);
  }

  private List<SheetLine> same(SheetRow row) {
    String number = TaobaoColumns.number(row);
    return number == null ? List.of() : rows.get(number);
  }
}
