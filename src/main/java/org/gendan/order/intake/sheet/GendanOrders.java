package org.gendan.order.intake.sheet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.gendan.refusal.Identifier;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetLine;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.UnreadableRow;

/**
 * Gathers adjacent rows to orders. A row that cannot be read takes its order with it where it can
 * be told which one that is, because an order that lost a line must not be shipped.
 */
final class GendanOrders {

  private static final int MOST_STRAYS = 50;

  private final Sheet sheet;
  private final String fileName;
  private final Consumer<SheetOrder> orders;
  private List<SheetLine> group = new ArrayList<>();
  private SheetRow head;
  private List<SheetLine> strays = new ArrayList<>();

  GendanOrders(Sheet sheet, String fileName, Consumer<SheetOrder> orders) {
    this.sheet = sheet;
    this.fileName = fileName;
    this.orders = orders;
  }

  void read(Iterator<SheetLine> lines) {
    while (lines.hasNext()) {
      SheetLine line = lines.next();
      if (line instanceof SheetRow row) {
        readable(row);
      } else if (line instanceof UnreadableRow broken) {
        unreadable(broken);
      }
    }
    finishGroup();
    finishStrays();
  }

  private void readable(SheetRow row) {
    if (continues(row)) {
      group.addAll(strays);
      strays = new ArrayList<>();
    } else {
      finishGroup();
      head = row;
      List<SheetLine> own = strays.stream().filter(stray -> names(stray, row)).toList();
      strays.removeAll(own);
      finishStrays();
      group.addAll(own);
    }
    group.add(row);
  }

  private void unreadable(UnreadableRow broken) {
    if (head != null && names(broken, head)) {
      group.addAll(strays);
      strays = new ArrayList<>();
      group.add(broken);
      return;
    }
    strays.add(broken);
    if (strays.size() > MOST_STRAYS) {
      finishGroup();
      finishStrays();
    }
  }

  private boolean continues(SheetRow row) {
    if (head == null) {
      return false;
    }
    String number = row.cell(GendanColumns.NUMBER);
    if (number == null) {
      // Merged cells of a workbook leave everything blank but the line itself.
      return row.cell("placedAt") == null && row.cell("customerName") == null;
    }
    String platform = row.cell(GendanColumns.PLATFORM);
    return Identifier.normal(number).equals(Identifier.normal(head.cell(GendanColumns.NUMBER)))
        && (platform == null || platform.equals(head.cell(GendanColumns.PLATFORM)));
  }

  /** Whether an unreadable row shows the order's number where the number belongs. */
  private boolean names(SheetLine broken, SheetRow row) {
    String number = row.cell(GendanColumns.NUMBER);
    if (number == null) {
      return false;
    }
    String[] fields = broken.raw().split(",", sheet.position(GendanColumns.NUMBER) + 2);
    int position = sheet.position(GendanColumns.NUMBER);
    boolean there =
        position < fields.length && fields[position].replaceAll("[=\"\\s]", "").equals(number);
    return there || number.length() >= 8 && broken.raw().contains(number);
  }

  private void finishGroup() {
    if (!group.isEmpty()) {
      orders.accept(GendanOrder.of(sheet, fileName, group));
    }
    group = new ArrayList<>();
    head = null;
  }

  private void finishStrays() {
    strays.forEach(stray -> orders.accept(GendanOrder.of(sheet, fileName, List.of(stray))));
    strays = new ArrayList<>();
  }
}
