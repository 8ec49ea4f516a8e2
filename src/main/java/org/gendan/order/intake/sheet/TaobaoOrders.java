package org.gendan.order.intake.sheet;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gendan.quarantine.ImportResult.Rejection;
import org.gendan.quarantine.ImportTally;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetLine;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.UnreadableRow;

/** Joins ExportOrderList and ExportOrderDetailList to orders. */
final class TaobaoOrders {

  /** Where an export can come from; the files themselves do not say. */
  private static final Set<String> PLATFORMS = Set.of("TAOBAO", "TMALL");

  private final String platform;
  private final Sheet orders;
  private final TaobaoDetails details;
  private final String fileName;

  /** Numbers of several rows; the first of them keeps the details, which are none's for sure. */
  private final Set<String> ambiguous = new HashSet<>();

  TaobaoOrders(String platform, Sheet orders, TaobaoDetails details, String fileName) {
    TaobaoColumns.requireOrders(orders);
    this.platform = platform;
    this.orders = orders;
    this.details = details;
    this.fileName = fileName;
  }

  /**
   * The name of a platform that exports such files.
   *
   * @throws Refusal when it is another
   */
  static String platform(String name) {
    if (!PLATFORMS.contains(name)) {
      throw Refusal.invalid(
          "platform", ErrorCode.UNKNOWN, "'%s' exports no such file; TAOBAO or TMALL", name);
    }
    return name;
  }

  /** Name of the quarantine source; it remembers the platform. */
  static String source(String platform) {
    return "orders-" + platform.toLowerCase(java.util.Locale.ROOT);
  }

  void read(Consumer<SheetOrder> taken, ImportTally tally) {
    read(taken, tally::skipped, tally::whileWorthwhile);
  }

  /** Reads rows that are read again, of which there are few. */
  void read(Consumer<SheetOrder> taken, Runnable skipped) {
    read(taken, skipped, lines -> lines);
  }

  private void read(
      Consumer<SheetOrder> taken, Runnable skipped, UnaryOperator<Iterator<SheetLine>> bounded) {
    var list = TaobaoList.read(orders);
    Iterator<SheetLine> lines = bounded.apply(list.lines().iterator());
    while (lines.hasNext()) {
      SheetLine line = lines.next();
      if (line instanceof SheetRow row) {
        read(row, list, taken, skipped);
      } else if (line instanceof UnreadableRow broken) {
        var fault = new Rejection(broken.line(), broken.field(), broken.reason());
        taken.accept(
            SheetOrder.unreadable(broken.line(), List.of(fault), text(broken.raw(), null)));
      }
    }
    Iterator<SheetLine> strays = bounded.apply(List.<SheetLine>copyOf(details.strays()).iterator());
    while (strays.hasNext()) {
      UnreadableRow stray = (UnreadableRow) strays.next();
      String reason = "Details file, line %d: %s".formatted(stray.line(), stray.reason());
      var fault = new Rejection(stray.line(), stray.field(), reason);
      taken.accept(SheetOrder.unreadable(stray.line(), List.of(fault), text("", stray.raw())));
    }
  }

  private void read(SheetRow row, TaobaoList list, Consumer<SheetOrder> taken, Runnable skipped) {
    String number = TaobaoColumns.number(row);
    List<SheetLine> lines = number == null ? List.of() : details.of(number);
    TaobaoStatus status = TaobaoStatus.of(row.cell(TaobaoColumns.STATUS));
    // A parcel that cannot be named cannot be followed.
    if (status == TaobaoStatus.CLOSED
        || status == TaobaoStatus.SHIPPED && TaobaoParcel.waybillOf(row) == null) {
      skipped.run();
      return;
    }
    String reason = list.faultOf(row);
    if (reason != null) {
      boolean first = number == null || ambiguous.add(number);
      OrderText text =
          first ? text(list.rawOf(row), TaobaoOrder.raw(lines)) : text(row.raw(), null);
      var fault = new Rejection(row.line(), TaobaoColumns.NUMBER, reason);
      taken.accept(SheetOrder.unreadable(row.line(), List.of(fault), text));
      return;
    }
    OrderText text = text(row.raw(), TaobaoOrder.raw(lines));
    taken.accept(new TaobaoOrder(platform, orders, row, status, lines).read(text));
  }

  private OrderText text(String rows, String detailRows) {
    String headers = orders.header() + "\n" + details.header();
    return new OrderText(source(platform), fileName, headers, rows, detailRows);
  }
}
