package org.gendan.order.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gendan.order.intake.OrderSubmission;
import org.gendan.order.intake.OrderSubmission.CustomerSubmission;
import org.gendan.order.intake.OrderSubmission.DispatchSubmission;
import org.gendan.order.intake.OrderSubmission.LineSubmission;
import org.gendan.quarantine.ImportResult.Rejection;
import org.gendan.refusal.FieldError;
import org.gendan.sheet.DamagedNumber;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetLine;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.UnreadableRow;

/** One order of our own sheet, made of adjacent rows. */
final class GendanOrder {

  private static final Map<String, String> VIP =
      Map.of("1", "true", "yes", "true", "是", "true", "0", "false", "no", "false", "否", "false");

  private final Sheet sheet;
  private final List<SheetLine> lines;
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<Rejection> faults = new ArrayList<>();

  private GendanOrder(Sheet sheet, List<SheetLine> lines) {
    this.sheet = sheet;
    this.lines = lines;
  }

  /** Reads an order from its lines, of which there is at least one. */
  static SheetOrder of(Sheet sheet, String fileName, List<SheetLine> lines) {
    return new GendanOrder(sheet, lines).read(fileName);
  }

  private SheetOrder read(String fileName) {
    for (SheetLine line : lines) {
      if (line instanceof SheetRow row) {
        compare(row);
        rows.add(row);
      } else if (line instanceof UnreadableRow broken) {
        faults.add(new Rejection(broken.line(), broken.field(), broken.reason()));
      }
    }
    if (!rows.isEmpty()) {
      damaged(rows.get(0));
    }
    String raw = lines.stream().map(SheetLine::raw).collect(Collectors.joining("\n"));
    var text = new OrderText(GendanColumns.SOURCE, fileName, sheet.header(), raw, null);
    int line = lines.get(0).line();
    return faults.isEmpty()
        ? SheetOrder.readable(line, submission(), text, this::locate)
        : SheetOrder.unreadable(line, faults, text);
  }

  private void damaged(SheetRow first) {
    String reason = DamagedNumber.faultOf(first, GendanColumns.NUMBER);
    if (reason != null) {
      faults.add(new Rejection(first.line(), sheet.nameInFile(GendanColumns.NUMBER), reason));
    }
  }

  private void compare(SheetRow row) {
    if (rows.isEmpty()) {
      return;
    }
    SheetRow first = rows.get(0);
    for (String column : GendanColumns.OF_ORDER) {
      // That the number is the same is why the rows are here; its spelling may differ.
      String cell = column.equals(GendanColumns.NUMBER) ? null : row.cell(column);
      if (cell != null && !cell.equals(first.cell(column))) {
        String reason =
            "differs from line %d of the same order; rows of one order must agree or leave it blank"
                .formatted(first.line());
        faults.add(new Rejection(row.line(), sheet.nameInFile(column), reason));
      }
    }
  }

  private OrderSubmission submission() {
    SheetRow first = rows.get(0);
    var customer =
        new CustomerSubmission(
            first.cell("customerName"),
            first.cell("customerPhone"),
            first.cell("customerProvince"),
            first.cell("customerCity"),
            first.cell("customerDistrict"),
            first.cell("customerAddress"),
            vip(first.cell("customerVip")));
    return new OrderSubmission(
        first.cell(GendanColumns.PLATFORM),
        first.cell(GendanColumns.NUMBER),
        sheet.time(first.cell("placedAt")),
        first.cell("paymentMethod"),
        sheet.time(first.cell("paidAt")),
        customer,
        rows.stream().map(GendanOrder::line).toList(),
        first.cell("freight"),
        first.cell("discount"),
        first.cell("currency"),
        first.cell("deliveryMode"),
        first.cell("remark"),
        sheet.time(first.cell("promisedDispatchAt")),
        first.cell("amountPayable"),
        dispatch(first),
        first.cell("seller"),
        first.cell("owner"));
  }

  /** An order with a waybill has left. */
  private DispatchSubmission dispatch(SheetRow row) {
    return row.cell("waybillNo") == null
        ? null
        : new DispatchSubmission(
            row.cell("carrier"), row.cell("waybillNo"), sheet.time(row.cell("dispatchedAt")), null);
  }

  private static LineSubmission line(SheetRow row) {
    return new LineSubmission(
        row.cell("sku"), row.cell("name"), row.cell("quantity"), row.cell("unitPrice"));
  }

  private static String vip(String cell) {
    return cell == null ? null : VIP.getOrDefault(cell.toLowerCase(Locale.ROOT), cell);
  }

  private Rejection locate(FieldError error) {
    LinePath path = LinePath.of(error.field(), rows.size());
    SheetRow row = path == null ? rows.get(0) : rows.get(path.index());
    String column = path == null ? GendanColumns.of(error.field()) : path.field();
    return new Rejection(row.line(), sheet.nameInFile(column), error.message());
  }
}
