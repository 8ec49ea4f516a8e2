package org.gendan.order.intake.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.sheet.DamagedNumber;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetLine;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.UnreadableRow;

/**
 * ExportOrderDetailList by order number. Only the raw rows are kept, about 50 MB for 100,000 of
 * them, because the two files need not be in the same order.
 */
final class TaobaoDetails {

  /** Order numbers survive in rows that cannot be read: digits are the same in every encoding. */
  private static final Pattern NUMBER = Pattern.compile("\\d{6,}");

  private record Stored(int line, String raw) {}

  private final Sheet sheet;
  private final Map<String, List<Stored>> rows = new HashMap<>();
  private final Map<String, List<UnreadableRow>> damaged = new HashMap<>();
  private final Map<String, List<UnreadableRow>> unreadable = new HashMap<>();
  private final Set<UnreadableRow> strays = new LinkedHashSet<>();

  private TaobaoDetails(Sheet sheet) {
    this.sheet = sheet;
  }

  static TaobaoDetails read(Sheet sheet) {
    var details = new TaobaoDetails(sheet);
    Iterator<SheetLine> lines = sheet.rows();
    while (lines.hasNext()) {
      details.keep(lines.next());
    }
    return details;
  }

  private void keep(SheetLine line) {
    if (line instanceof SheetRow row && TaobaoColumns.number(row) != null) {
      keep(row, TaobaoColumns.number(row));
    } else if (line instanceof SheetRow row) {
      strays.add(new UnreadableRow(row.line(), TaobaoColumns.NUMBER, "is missing", row.raw()));
    } else if (line instanceof UnreadableRow broken) {
      strays.add(broken);
      Matcher numbers = NUMBER.matcher(broken.raw());
      while (numbers.find()) {
        unreadable.computeIfAbsent(numbers.group(), n -> new ArrayList<>(1)).add(broken);
      }
    }
  }

  private void keep(SheetRow row, String number) {
    rows.computeIfAbsent(number, n -> new ArrayList<>(1)).add(new Stored(row.line(), row.raw()));
    String reason = DamagedNumber.faultOf(row, TaobaoColumns.NUMBER);
    if (reason != null) {
      var stray = new UnreadableRow(row.line(), TaobaoColumns.NUMBER, reason, row.raw());
      strays.add(stray);
      damaged.computeIfAbsent(number, n -> new ArrayList<>(1)).add(stray);
    }
  }

  String header() {
    return sheet.header();
  }

  /** All rows of an order; those that cannot be read are then accounted for by the order. */
  List<SheetLine> of(String number) {
    List<SheetLine> lines = new ArrayList<>();
    rows.getOrDefault(number, List.of())
        .forEach(stored -> lines.add(sheet.reread(stored.line(), stored.raw())));
    List<UnreadableRow> broken = unreadable.getOrDefault(number, List.of());
    lines.addAll(broken);
    broken.forEach(strays::remove);
    damaged.getOrDefault(number, List.of()).forEach(strays::remove);
    return lines;
  }

  /**
   * Rows that cannot be read, or whose number is damaged, and that no order has accounted for so
   * far.
   */
  Set<UnreadableRow> strays() {
    return strays;
  }
}
