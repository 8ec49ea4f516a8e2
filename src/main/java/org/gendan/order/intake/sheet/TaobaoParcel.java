package org.gendan.order.intake.sheet;

import java.util.List;
import java.util.regex.Pattern;
import org.gendan.carrier.CourierNames;
import org.gendan.order.intake.OrderSubmission.DispatchSubmission;
import org.gendan.sheet.Sheet;
import org.gendan.sheet.SheetRow;

/** How an order of the export left. */
final class TaobaoParcel {

  /** As the export writes it: {@code No:SF1234567890}. */
  private static final Pattern LABEL = Pattern.compile("(?i)^(no|单号)[:：.]?");

  private TaobaoParcel() {}

  /** The waybill's number, or null when the row has none. */
  static String waybillOf(SheetRow row) {
    String cell = TaobaoOrder.text(row, TaobaoColumns.WAYBILL);
    String number = cell == null ? "" : LABEL.matcher(cell).replaceFirst("").strip();
    return number.isEmpty() ? null : number;
  }

  /** What is known of it; null for an order that has not left. */
  static DispatchSubmission of(Sheet list, SheetRow row, TaobaoStatus status) {
    if (!status.hasLeft()) {
      return null;
    }
    if (status == TaobaoStatus.DONE) {
      return new DispatchSubmission(null, null, null, "true");
    }
    String company = TaobaoOrder.text(row, TaobaoColumns.CARRIER);
    String at = null;
    for (String column : List.of(TaobaoColumns.DISPATCHED_AT, TaobaoColumns.PAID_AT)) {
      at = at == null ? TaobaoOrder.text(row, column) : at;
    }
    return new DispatchSubmission(
        company == null ? null : CourierNames.codeOf(company).orElse(company),
        waybillOf(row),
        list.time(at),
        null);
  }
}
